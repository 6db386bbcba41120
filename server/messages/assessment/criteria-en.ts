import type { criteriaVi } from './criteria-vi.js';

export const criteriaEn = {
  CRITERIA_HAVE_FAULTS: '{count} things in the set are to be mended before it is published.',
  CRITERIA_DRAFT_EXISTS: 'There is a draft of this set already. Go on with it, or discard it.',
  CRITERIA_NAME_USED: 'There is a criteria set of this name. Choose another name.',
  CRITERIA_NOT_PREVIEWED: 'Try the answers of the last round out under this draft first.',
  RESCORE_NO_ANSWERS: 'Nobody has handed in in this round yet. Choose another one.',
  CRITERIA_SET_UNKNOWN: 'There is no such set to begin with. Choose one of the list.',
  CRITERIA_CODE_WRONG: 'A code is capital letters and digits, with points between: 1.2, G1.',
  CRITERIA_CODE_TWICE: 'This code stands in the set already. Choose another.',
  CRITERIA_SHAPE_WRONG: 'The value here is of the wrong kind.',
  CRITERION_FOR_NOBODY: 'Give points for at least one kind of host: agency, unit or enterprise.',
  MAXIMUM_OF_NOTHING: 'Points at most must be above 0; leave them out where it does not apply.',
  MAXIMUM_OUT_OF_REACH: 'No level brings 100 % of the points.',
  LEVELS_TOO_FEW: 'At least two levels are needed.',
  PARTS_TOO_FEW: 'At least two parts are needed.',
  TARGET_OF_NOTHING: 'The target must be above 0.',
  FORMULA_INCOMPLETE: 'A formula needs at least one figure, and every operation two numbers.',
  EVIDENCE_KINDS_MISSING: 'Choose which kinds of evidence are taken.',
  BAND_TWICE: 'There is a band from this many points already.',
  BAND_OUT_OF_REACH: 'No kind of host can reach this many points.',
  SUM_NOT_100: 'The points add up to {sum}, not to 100.',
} satisfies Record<keyof typeof criteriaVi, string>;
