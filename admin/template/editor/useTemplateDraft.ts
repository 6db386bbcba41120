import type { TemplateDraft } from '../../../schema/template/template-check.rule.js';
import { graphql } from '../../core/graphql.js';
import { type DraftKind, usePartsDraft } from '../drafting/usePartsDraft.js';
import { SAVE_TEMPLATE, TEMPLATE } from '../template.graphql.js';
import { draftOf, type TemplateVersion } from '../template.shape.js';
import { draftFrom, fieldsOf } from './template-fields.js';

const templateKind: DraftKind<TemplateVersion, TemplateDraft> = {
  draftOf,
  fieldsOf,
  draftFrom,
  async save(id, version, { name, content, indicators }) {
    const input = { id, version, name, ...content, indicators };
    const reply = await graphql<{ saveTemplate: { version: number } }>(SAVE_TEMPLATE, { input });
    return reply.saveTemplate.version;
  },
  async load(id) {
    const reply = await graphql<{ reportTemplate: TemplateVersion | null }>(TEMPLATE, { id });
    return reply.reportTemplate;
  },
};

/** A draft as it is written, saved by itself. The component is keyed by the template. */
export const useTemplateDraft = (template: TemplateVersion) =>
  usePartsDraft(template, templateKind);
