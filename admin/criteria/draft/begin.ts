/** What the editor begins a new part with. */
import { codesOf } from '../../../schema/criteria/writing/criteria-code.rule.js';
import type {
  Band,
  Bonus,
  Criterion,
  CriteriaContent,
  Gate,
  Measure,
  MeasureKind,
  Standard,
} from '../../../schema/criteria/criteria.model.js';
import { HostType } from '../../../schema/template/template.model.js';
import { freeCode } from './change.js';

export function newMeasure(kind: MeasureKind): Measure {
  if (kind === 'YES_LATE_NO') return { kind, late: 500 };
  if (kind === 'RATIO') {
    return { kind, from: 0, to: 1000, numeratorLabel: '', denominatorLabel: '' };
  }
  if (kind === 'COUNT') return { kind, target: 1000, unit: '' };
  if (kind === 'RUBRIC') {
    return {
      kind,
      levels: [1000, 500, 0].map((share, at) => ({ code: `M${at + 1}`, name: '', share })),
    };
  }
  if (kind === 'CHECKLIST') return { kind, items: [{ code: 'A1', name: '', photo: false }] };
  if (kind === 'FORMULA') {
    return { kind, formula: { op: 'ADD', of: [] }, from: 0, to: 1000 };
  }
  const part = (code: string) => ({
    code,
    name: '',
    weight: 1000,
    measure: {
      kind: 'RATIO' as const,
      from: 0,
      to: 1000,
      numeratorLabel: '',
      denominatorLabel: '',
    },
  });
  return { kind, how: 'MEAN', parts: [part('P1'), part('P2')] };
}

const taken = (content: CriteriaContent) => new Set(codesOf(content));

export function newStandard(content: CriteriaContent): Standard {
  const code = freeCode('', taken(content), content.standards.length + 1);
  return { code, name: '', criteria: [] };
}

export function newCriterion(content: CriteriaContent, { code, criteria }: Standard): Criterion {
  return {
    code: freeCode(`${code}.`, taken(content), criteria.length + 1),
    name: '',
    maximum: {},
    measure: newMeasure('YES_LATE_NO'),
    evidence: { required: false, kinds: ['FILE'] },
    notApplicable: { allowed: false, needsReason: true },
  };
}

/** The same once more, under the next free code of its standard. */
export function copyOf(content: CriteriaContent, standard: Standard, criterion: Criterion) {
  return { ...criterion, code: newCriterion(content, standard).code };
}

export function newGate(content: CriteriaContent): Gate {
  return {
    code: freeCode('G', taken(content), content.gates.length + 1),
    name: '',
    appliesTo: Object.values(HostType),
    evidence: { required: false, kinds: [] },
  };
}

export function newCounted(content: CriteriaContent, list: 'bonuses' | 'penalties'): Bonus {
  const prefix = list === 'bonuses' ? 'B' : 'P';
  const code = freeCode(prefix, taken(content), content[list].length + 1);
  return { code, name: '', each: 1000, cap: 5000 };
}

export function newBand({ bands }: CriteriaContent): Band {
  const code = freeCode('M', new Set(bands.map((band) => band.code)), bands.length + 1);
  return { code, name: '', from: 0, minimumShareOfEachStandard: null };
}
