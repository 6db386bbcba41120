/**
 * Rows of a canary committee: one of everything that the probe asks for, and no more. No round of
 * it falls due, so that nothing ever happens there.
 */
import type { EntityName } from '@mikro-orm/postgresql';
import { canaryFile, type CanaryIds } from '../../../schema/canary/canary.model.js';
import { Committee, Term } from '../../../schema/committee/committee.entity.js';
import { fold } from '../../../schema/core/fold.js';
import { OfficialDocument } from '../../../schema/document/document.entity.js';
import { Organization } from '../../../schema/organization/organization.entity.js';
import { Report, ReportSource } from '../../../schema/report/report.entity.js';
import { ReportRound } from '../../../schema/round/round.entity.js';
import { Figure } from '../../../schema/submission/contents.entity.js';
import { Submission } from '../../../schema/submission/submission.entity.js';
import { Indicator, ReportTemplate } from '../../../schema/template/template.entity.js';

/** Rows of one table. */
type Rows = readonly [EntityName<object>, object[]];

// What a table's rows are is for the database to check: they are written by hand, once.
const rows = <T extends object>(table: EntityName<T>, given: object[]): Rows => [
  table as never,
  given,
];

const AT = new Date('2026-01-01T00:00:00Z');
const stamps = { createdAt: AT, createdBy: null, updatedAt: AT, updatedBy: null, version: 1 };

/** So far ahead that it never comes. */
const NEVER = new Date('2999-01-01T00:00:00Z');

const INDICATOR = 'C01';

function committeeRow({ committeeId }: CanaryIds, name: string): object {
  return {
    ...stamps,
    id: committeeId,
    // Like no code that a committee can be given.
    code: `(${fold(name)})`,
    name,
    superiorLine: 'HỆ THỐNG',
    issuerLine: name.toLocaleUpperCase('vi'),
    symbol: 'KT',
    place: 'Hệ thống',
    timeZone: 'Asia/Ho_Chi_Minh',
    signingAuthority: 'T/M HỆ THỐNG',
    requiresSecondFactor: false,
  };
}

function organizationRow(committeeId: string, id: string, name: string, position: number): object {
  return {
    ...stamps,
    committeeId,
    id,
    code: `canary-${id}`,
    position,
    name,
    shortName: name,
    foldedName: fold(name),
    kind: 'GRASSROOTS_CELL',
    hostType: 'AGENCY',
    issuerSuperior: 'HỆ THỐNG',
    issuerName: name.toLocaleUpperCase('vi'),
    abbreviation: 'KT',
    place: 'Hệ thống',
    openedOn: null,
    closedOn: null,
  };
}

function roundRow(ids: CanaryIds): object {
  return {
    ...stamps,
    committeeId: ids.committeeId,
    id: ids.roundId,
    template: [ids.committeeId, ids.templateId],
    previousRoundId: null,
    label: 'Kiểm tra ngăn cách',
    state: 'SCHEDULED',
    documentType: 'BC',
    startOn: '2999-01-01',
    endOn: '2999-01-31',
    opensAt: NEVER,
    cutoffAt: NEVER,
    organizationDueAt: NEVER,
    committeeDueAt: NEVER,
    placeholders: {},
  };
}

function templateRows({ committeeId, templateId, indicatorId }: CanaryIds): Rows[] {
  const content = {
    ...{ parts: [], sections: [], shortcomings: [], causes: [], practiceKinds: [] },
    ...{ opening: '', abstract: [] },
  };
  const template = { code: 'canary', number: 1, name: 'Kiểm tra', state: 'PUBLISHED', content };
  const indicator = {
    template: [committeeId, templateId],
    position: 0,
    code: INDICATOR,
    sectionCode: 'I',
    label: 'Kiểm tra',
    aggregation: 'SUM',
    unit: 'lần',
    numeratorLabel: null,
    denominatorLabel: null,
    categories: null,
    sentence: '{value}',
    appliesTo: ['AGENCY'],
    required: false,
    changeThreshold: null,
  };
  return [
    rows(ReportTemplate, [{ ...stamps, committeeId, id: templateId, ...template }]),
    rows(Indicator, [{ ...stamps, committeeId, id: indicatorId, ...indicator }]),
  ];
}

function submissionRows(ids: CanaryIds): Rows[] {
  const { committeeId, roundId, indicatorId } = ids;
  const owners = [ids.organization, ids.neighbour];
  const submissions = owners.map(({ id: organizationId, submissionId: id }) => ({
    ...{ ...stamps, committeeId, organizationId, id, round: [committeeId, roundId] },
    ...{ state: 'SUBMITTED', edition: 1, handedInAt: AT, returnRemarks: [] },
  }));
  const figures = owners.map(({ id: organizationId, submissionId, figureId: id }) => ({
    ...{ ...stamps, committeeId, organizationId, id, value: 1 },
    submission: [committeeId, organizationId, submissionId],
    indicator: [committeeId, indicatorId],
  }));
  return [rows(Submission, submissions), rows(Figure, figures)];
}

function reportRows(ids: CanaryIds): Rows[] {
  const { committeeId, roundId, reportId, termId, documentId, sourceId, organization } = ids;
  const report = { round: [committeeId, roundId], state: 'SIGNED', draftNumber: 1, model: null };
  const source = {
    report: [committeeId, reportId],
    indicatorCode: INDICATOR,
    organization: [committeeId, organization.id],
    submissionId: organization.submissionId,
    ...{ edition: 1, accepted: false, value: 1 },
  };
  const file = { name: 'canary.pdf', path: canaryFile(ids), sha256: '', bytes: 0 };
  const document = {
    report: [committeeId, reportId],
    term: [committeeId, termId],
    ...{ documentType: 'BC', number: 1, symbol: 'BC/KT', documentOn: '2026-01-01' },
    ...{ abstract: 'Kiểm tra ngăn cách', state: 'NUMBERED', layoutProfile: 'canary', model: {} },
    files: [{ kind: 'pdf', ...file }],
  };
  return [
    rows(Report, [{ ...stamps, committeeId, id: reportId, ...report }]),
    rows(ReportSource, [{ ...stamps, committeeId, id: sourceId, ...source }]),
    rows(OfficialDocument, [{ ...stamps, committeeId, id: documentId, ...document }]),
  ];
}

/** Every row of a canary committee, tables in the order in which they can be written. */
export function canaryRows(ids: CanaryIds, name: string): Rows[] {
  const { committeeId, organization, neighbour } = ids;
  const term = { name: 'Kiểm tra', startOn: '2026-01-01', endOn: null };
  return [
    rows(Committee, [committeeRow(ids, name)]),
    rows(Term, [{ ...stamps, committeeId, id: ids.termId, ...term }]),
    rows(Organization, [
      organizationRow(committeeId, organization.id, `${name}, tổ chức một`, 0),
      organizationRow(committeeId, neighbour.id, `${name}, tổ chức hai`, 1),
    ]),
    ...templateRows(ids),
    rows(ReportRound, [roundRow(ids)]),
    ...submissionRows(ids),
    ...reportRows(ids),
  ];
}
