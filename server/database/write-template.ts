import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import type { ShippedTemplate } from '../../schema/template/shipped/standard-templates.js';
import { Indicator, ReportTemplate } from '../../schema/template/template.entity.js';

function owned(committeeId: string, at: Date) {
  return { committeeId, id: v7(), createdAt: at, createdBy: null, updatedAt: at, updatedBy: null };
}

/** Writes a shipped template as its published version 1. Says its id and that of each indicator. */
export async function writeTemplate(
  em: SqlEntityManager,
  committeeId: string,
  shipped: ShippedTemplate,
  at: Date,
): Promise<{ templateId: string; indicators: Map<string, string> }> {
  const template = owned(committeeId, at);
  const { code, name, content, indicators } = shipped;
  await em.insert(ReportTemplate, {
    ...template,
    code,
    number: 1,
    name,
    state: 'PUBLISHED',
    publishedAt: at,
    publishedBy: null,
    content,
  });
  const rows = indicators.map((indicator, position) => ({
    ...owned(committeeId, at),
    template: [committeeId, template.id],
    position,
    numeratorLabel: null,
    denominatorLabel: null,
    categories: null,
    definition: null,
    period: null,
    sourceNote: null,
    rules: [],
    prefill: null,
    ...indicator,
  }));
  await em.insertMany(Indicator, rows);
  return { templateId: template.id, indicators: new Map(rows.map(({ code: of, id }) => [of, id])) };
}
