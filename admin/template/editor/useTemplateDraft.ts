import { useEffect, useState, useSyncExternalStore } from 'react';
import type { TemplateDraft } from '../../../schema/template/template-check.rule.js';
import { graphql } from '../../core/graphql.js';
import { type DraftPort, DraftSession } from '../../core/draft/draft-session.js';
import { useDraftKeeper, useLastChances } from '../../core/draft/useSaving.js';
import { SAVE_TEMPLATE, TEMPLATE } from '../template.graphql.js';
import { draftOf, type TemplateVersion } from '../template.shape.js';
import { changedFields, draftFrom, fieldsOf } from './template-fields.js';

const serverDraft = (template: TemplateVersion) => ({
  version: template.version,
  fields: fieldsOf(draftOf(template)),
});

function portTo(template: TemplateVersion): DraftPort {
  return {
    async save({ version, fields }) {
      const { name, content, indicators } = draftFrom(fields);
      const input = { id: template.id, version, name, ...content, indicators };
      const reply = await graphql<{ saveTemplate: { version: number } }>(SAVE_TEMPLATE, { input });
      return reply.saveTemplate.version;
    },
    async load() {
      const reply = await graphql<{ reportTemplate: TemplateVersion | null }>(TEMPLATE, {
        id: template.id,
      });
      return serverDraft(reply.reportTemplate ?? template);
    },
  };
}

/** A draft as it is written, saved by itself. The component is keyed by the template. */
export function useTemplateDraft(template: TemplateVersion) {
  const keeper = useDraftKeeper(template.id);
  const [session] = useState(
    () => new DraftSession(portTo(template), keeper, serverDraft(template)),
  );
  useLastChances(session);
  useEffect(() => session.adopt(serverDraft(template)), [session, template]);
  const view = useSyncExternalStore(session.subscribe, session.snapshot);
  const change = (after: TemplateDraft) => {
    for (const [name, text] of changedFields(session.snapshot().fields, after)) {
      session.set(name, text);
    }
  };
  return { session, view, draft: draftFrom(view.fields), change };
}
