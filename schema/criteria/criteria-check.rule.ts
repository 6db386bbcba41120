/**
 * What keeps a draft of a criteria set from being published, and what its author should look at
 * again. The editor and the server ask this one function.
 */
import type { FieldFault } from '../core/field-fault.js';
import { HostType } from '../template/template.model.js';
import type {
  CriteriaContent,
  Criterion,
  EvidenceRule,
  FormulaNode,
  Measure,
  SimpleMeasure,
} from './criteria.model.js';
import type { Milli } from './exact.js';
import { figuresOf } from './measure.rule.js';

/** Codes of faults of a draft, besides those that any text or list may have. */
export type CriteriaFaultCode =
  | 'CRITERIA_CODE_WRONG'
  | 'CRITERIA_CODE_TWICE'
  | 'CRITERIA_SHAPE_WRONG'
  | 'CRITERION_FOR_NOBODY'
  | 'MAXIMUM_OF_NOTHING'
  | 'MAXIMUM_OUT_OF_REACH'
  | 'LEVELS_TOO_FEW'
  | 'PARTS_TOO_FEW'
  | 'TARGET_OF_NOTHING'
  | 'FORMULA_INCOMPLETE'
  | 'EVIDENCE_KINDS_MISSING'
  | 'BAND_TWICE'
  | 'BAND_OUT_OF_REACH'
  | 'SUM_NOT_100';

/** A criteria set as it is written. */
export interface CriteriaDraft {
  name: string;
  content: CriteriaContent;
}

/** One line of the check list; an advice keeps nobody from publishing. */
export interface CriteriaFault extends FieldFault {
  isAdvice?: boolean;
}

const HUNDRED: Milli = 100_000;

/** Points that an organization of a kind of host can reach without bonus; 0 where nothing applies. */
export function sumFor({ standards }: CriteriaContent, hostType: HostType): Milli {
  const criteria = standards.flatMap((standard) => standard.criteria);
  return criteria.reduce((sum, { maximum }) => sum + (maximum[hostType] ?? 0), 0);
}

function missing(field: string, text: string | null | undefined): CriteriaFault[] {
  return text?.trim() ? [] : [{ field, code: 'TEXT_MISSING' }];
}

function isWhole(node: FormulaNode): boolean {
  if (node.op === 'NUMBER' || node.op === 'FIGURE') return true;
  return node.of.length >= 2 && node.of.every(isWhole);
}

function simpleFaults(measure: SimpleMeasure, field: string): CriteriaFault[] {
  const fault = (code: CriteriaFaultCode, isAdvice = false) => [{ field, code, isAdvice }];
  if (measure.kind === 'RATIO') {
    return [...missing(field, measure.numeratorLabel), ...missing(field, measure.denominatorLabel)];
  }
  if (measure.kind === 'COUNT') {
    const target = measure.target > 0 ? [] : fault('TARGET_OF_NOTHING');
    return [...target, ...missing(field, measure.unit)];
  }
  if (measure.kind === 'RUBRIC') {
    if (measure.levels.length < 2) return fault('LEVELS_TOO_FEW');
    const isReached = measure.levels.some(({ share }) => share === 1000);
    const names = measure.levels.flatMap(({ name }) => missing(field, name));
    return [...names, ...(isReached ? [] : fault('MAXIMUM_OUT_OF_REACH', true))];
  }
  if (measure.kind === 'CHECKLIST') {
    if (measure.items.length === 0) return [{ field, code: 'LIST_EMPTY' }];
    return measure.items.flatMap(({ name }) => missing(field, name));
  }
  if (measure.kind !== 'FORMULA') return [];
  const asks = figuresOf(measure.formula).length > 0 && isWhole(measure.formula);
  return asks ? [] : fault('FORMULA_INCOMPLETE');
}

function measureFaults(measure: Measure, field: string): CriteriaFault[] {
  if (measure.kind !== 'COMBINED') return simpleFaults(measure, field);
  const { parts } = measure;
  if (parts.length < 2) return [{ field, code: 'PARTS_TOO_FEW' }];
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  const noWeight = measure.how === 'MEAN' && weight === 0;
  return [
    ...(noWeight ? [{ field, code: 'NUMBER_OUT_OF_RANGE' }] : []),
    ...parts.flatMap((part) => [
      ...missing(field, part.name),
      ...simpleFaults(part.measure, field),
    ]),
  ];
}

function evidenceFaults({ required, kinds }: EvidenceRule, field: string): CriteriaFault[] {
  return required && kinds.length === 0 ? [{ field, code: 'EVIDENCE_KINDS_MISSING' }] : [];
}

function criterionFaults({ code, name, maximum, measure, evidence }: Criterion): CriteriaFault[] {
  const at = (property: string) => `criteria.${code}.${property}`;
  const points = Object.values(maximum);
  const empty: CriteriaFault[] = [{ field: at('maximum'), code: 'CRITERION_FOR_NOBODY' }];
  const none: CriteriaFault[] = [{ field: at('maximum'), code: 'MAXIMUM_OF_NOTHING' }];
  return [
    ...missing(at('name'), name),
    ...(points.length === 0 ? empty : []),
    ...(points.some((each) => each === 0) ? none : []),
    ...measureFaults(measure, at('measure')),
    ...evidenceFaults(evidence, at('evidence')),
  ];
}

function bandFaults(content: CriteriaContent): CriteriaFault[] {
  const { bands } = content;
  if (bands.length === 0) return [{ field: 'bands', code: 'LIST_EMPTY' }];
  const most = Math.max(...Object.values(HostType).map((kind) => sumFor(content, kind)));
  return bands.flatMap(({ code, name, from }, at) => {
    const field = `bands.${code}`;
    const isTwice = bands.findIndex((other) => other.from === from) !== at;
    return [
      ...missing(`${field}.name`, name),
      ...(isTwice ? [{ field, code: 'BAND_TWICE' }] : []),
      ...(from > most ? [{ field, code: 'BAND_OUT_OF_REACH' }] : []),
    ];
  });
}

/** A set for some kinds of host asks nothing of the others; what it asks should add up to 100. */
function sumFaults(content: CriteriaContent): CriteriaFault[] {
  return Object.values(HostType).flatMap((kind) => {
    const sum = sumFor(content, kind);
    if (sum === 0 || sum === HUNDRED) return [];
    const params = { sum: sum / 1000 };
    return [{ field: `sum.${kind}`, code: 'SUM_NOT_100', params, isAdvice: true }];
  });
}

/** Everything there is to say about a draft, in the order of the set. */
export function checkCriteria({ name, content }: CriteriaDraft): CriteriaFault[] {
  const { standards, gates, bonuses, penalties } = content;
  return [
    ...missing('name', name),
    ...(standards.length === 0 ? [{ field: 'standards', code: 'LIST_EMPTY' }] : []),
    ...standards.flatMap((standard) => [
      ...missing(`standards.${standard.code}.name`, standard.name),
      ...(standard.criteria.length === 0
        ? [{ field: `standards.${standard.code}`, code: 'LIST_EMPTY' }]
        : []),
      ...standard.criteria.flatMap(criterionFaults),
    ]),
    ...gates.flatMap(({ code, name: of, appliesTo, evidence }) => [
      ...missing(`gates.${code}.name`, of),
      ...(appliesTo.length === 0 ? [{ field: `gates.${code}`, code: 'LIST_EMPTY' }] : []),
      ...evidenceFaults(evidence, `gates.${code}`),
    ]),
    ...bonuses.flatMap((bonus) => missing(`bonuses.${bonus.code}.name`, bonus.name)),
    ...penalties.flatMap((penalty) => missing(`penalties.${penalty.code}.name`, penalty.name)),
    ...bandFaults(content),
    ...sumFaults(content),
  ];
}
