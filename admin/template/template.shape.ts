import type { LibraryIndicator } from '../../schema/indicator/indicator.model.js';
import type { TemplateDraft } from '../../schema/template/template-check.rule.js';
import type { IndicatorDefinition, TemplateContent } from '../../schema/template/template.model.js';

/** What template.graphql.ts reads, as the pages use it. */

export type { LibraryIndicator };

export interface TemplateUse {
  id: string;
  label: string;
  state: string;
}

export interface TemplateRow {
  id: string;
  code: string;
  number: number;
  name: string;
  state: 'DRAFT' | 'PUBLISHED';
  publishedAt: string | null;
  updatedAt: string;
  indicatorCount: number;
  uses: TemplateUse[];
}

export interface TemplateVersion
  extends Pick<TemplateRow, 'id' | 'code' | 'number' | 'name' | 'state' | 'uses'>, TemplateContent {
  version: number;
  publishedAt: string | null;
  indicators: IndicatorDefinition[];
}

/** A version as the rules take it. */
export function draftOf(version: TemplateVersion): TemplateDraft {
  const { name, indicators, opening, abstract, parts, sections } = version;
  const { shortcomings, causes, practiceKinds } = version;
  return {
    name,
    indicators,
    content: { opening, abstract, parts, sections, shortcomings, causes, practiceKinds },
  };
}
