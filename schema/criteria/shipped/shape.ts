/** How shipped sets are written down: in points and percent, as people say them. */
import type { FigurePart } from '../../template/figure-rule.model.js';
import { HostType } from '../../template/template.model.js';
import type {
  ChecklistItem,
  Count,
  Criterion,
  EvidenceKind,
  Explained,
  Gate,
  Measure,
  MeasurePart,
  Ratio,
  SimpleMeasure,
} from '../criteria.model.js';
import { milliOf } from '../exact.js';

export const everyHost = Object.values(HostType);

export const points = (amount: number) => milliOf(amount);

/** Points of an agency and a unit, and of an enterprise; null where it does not apply. */
export function maximum(office: number | null, enterprise: number | null): Criterion['maximum'] {
  return {
    ...(office === null ? {} : { AGENCY: points(office), PUBLIC_UNIT: points(office) }),
    ...(enterprise === null ? {} : { ENTERPRISE: points(enterprise) }),
  };
}

/** A reported figure by name: "L04". */
export const figure = (code: string, part: FigurePart) => ({ code, part });

/** From nothing to everything between two rates in percent. */
export function ratio(
  [numeratorLabel, denominatorLabel]: [string, string],
  [from, to]: [number, number] = [0, 100],
  indicator?: string,
): Ratio {
  const marks = { from: points(from / 100), to: points(to / 100) };
  const labels = { numeratorLabel, denominatorLabel };
  if (!indicator) return { kind: 'RATIO', ...marks, ...labels };
  const figures = {
    numerator: figure(indicator, 'numerator'),
    denominator: figure(indicator, 'denominator'),
  };
  return { kind: 'RATIO', ...marks, ...labels, ...figures };
}

export function count(target: number, unit: string, indicator?: string): Count {
  const from = indicator ? { figure: figure(indicator, 'value') } : {};
  return { kind: 'COUNT', target: points(target), unit, ...from };
}

export const timely: SimpleMeasure = { kind: 'YES_LATE_NO', late: 500 };
/** Late is no answer. */
export const yesNo: SimpleMeasure = { kind: 'YES_LATE_NO', late: null };

export function rubric(levels: [code: string, name: string, share: number][]): SimpleMeasure {
  const told = levels.map(([code, name, share]) => ({ code, name, share: points(share) }));
  return { kind: 'RUBRIC', levels: told };
}

/** From nothing to four, as a verifier judges. */
export const judged: SimpleMeasure = rubric([
  ['4', 'Rất tốt', 1],
  ['3', 'Tốt', 0.75],
  ['2', 'Khá', 0.5],
  ['1', 'Trung bình', 0.25],
  ['0', 'Chưa thực hiện', 0],
]);

export function checklist(names: string[], photo = false): SimpleMeasure {
  const items = names.map((name, at): ChecklistItem => ({ code: `M${at + 1}`, name, photo }));
  return { kind: 'CHECKLIST', items };
}

export function combined(how: 'MEAN' | 'PRODUCT', parts: [string, SimpleMeasure][]): Measure {
  const told = parts.map(([name, measure], at): MeasurePart => ({
    code: `T${at + 1}`,
    name,
    weight: 1000,
    measure,
  }));
  return { kind: 'COMBINED', how, parts: told };
}

export interface Asked extends Explained {
  evidence?: EvidenceKind[];
  isApplicable?: boolean;
}

/** A criterion that needs evidence of the kinds named, and may be left out with a reason. */
export function criterion(
  [code, name]: [string, string],
  most: Criterion['maximum'],
  measure: Measure,
  { evidence = ['FILE', 'DOCUMENT', 'LINK'], isApplicable = true, ...explained }: Asked = {},
): Criterion {
  return {
    code,
    name,
    maximum: most,
    measure,
    evidence: { required: evidence.length > 0, kinds: evidence },
    notApplicable: { allowed: isApplicable, needsReason: true },
    certainty: 'DESIGNED',
    ...explained,
  };
}

export function gate(
  [code, name]: [string, string],
  appliesTo: HostType[],
  explained: Explained = {},
): Gate {
  const evidence = { required: false, kinds: [] };
  return { code, name, appliesTo, evidence, certainty: 'DESIGNED', ...explained };
}
