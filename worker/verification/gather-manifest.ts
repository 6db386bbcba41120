import { sql } from 'kysely';
import type { LayoutProfile } from '../../schema/document/layout-profile.model.js';
import { ReportRound } from '../../schema/round/round.entity.js';
import type {
  Manifest,
  ManifestFigure,
  ManifestSource,
} from '../../schema/verification/manifest.model.js';
import type { Tx } from '../../server/core/context.js';
import type { ReportDocument } from '../document/report-document.js';

/** Each edition once, however many figures were taken from it. */
async function sourcesOf(tx: Tx, reportId: string): Promise<ManifestSource[]> {
  const { rows } = await sql<ManifestSource>`select distinct submission_id as "submissionId",
      organization_id as "organizationId", edition, accepted
    from app.report_source
    where committee_id = tenancy.committee_id() and report_id = ${reportId}
    order by submission_id, edition`.execute(tx.em.getKysely());
  return rows;
}

/** Amounts as numbers with two decimals at most: a text would depend on how it is stored. */
async function figuresOf(tx: Tx, reportId: string): Promise<ManifestFigure[]> {
  const { rows } = await sql<ManifestFigure>`select indicator_code as "indicatorCode",
      host_type as "hostType", reporting, numerator::float8, denominator::float8, value::float8,
      cases::float8, categories
    from app.report_figure
    where committee_id = tenancy.committee_id() and report_id = ${reportId}
    order by indicator_code collate "C", host_type collate "C" nulls first`.execute(
    tx.em.getKysely(),
  );
  return rows;
}

/** Everything the files of a signed document are made from, as it stands now. */
export async function gatherManifest(
  tx: Tx,
  document: ReportDocument,
  { settings, wordTemplate }: { settings: LayoutProfile } & Pick<Manifest, 'wordTemplate'>,
): Promise<Manifest> {
  const reportId = document.report.id;
  const round = await tx.em.findOneOrFail(
    ReportRound,
    { id: document.report.round.id },
    { populate: ['template'] },
  );
  const { code, number } = round.template as unknown as Manifest['template'];
  return {
    format: 'report-manifest/1',
    documentId: document.id,
    reportId,
    roundId: round.id,
    template: { code, number },
    layoutProfile: { code: document.layoutProfile, settings },
    wordTemplate,
    sources: await sourcesOf(tx, reportId),
    figures: await figuresOf(tx, reportId),
    model: document.model,
  };
}
