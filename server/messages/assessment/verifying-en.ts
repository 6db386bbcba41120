import type { AssessmentVerificationCode } from './verifying-vi.js';

export const verifyingMessages: Record<AssessmentVerificationCode, string> = {
  VERIFIER_OF_OWN_ORGANIZATION:
    'The verifier has a position in this very organization. Name somebody else.',
  VERIFICATION_OPEN: 'Not concluded: {count} things are open, each marked at its criterion.',
  NOT_JUDGED: '“{name}” was not judged yet.',
  REMARK_MISSING: '“{name}” differs from what was claimed and needs a remark that says why.',
  RETURN_REASON_LEFT:
    '“{name}” has a reason to send it back. Send it back, or take the reason out.',
  NO_RETURN_REASON:
    'No criterion says what is to be mended. Write that where it belongs, then send it back.',
  RETURNED_TOO_OFTEN: 'It was sent back {most} times, the most of this round. Conclude it.',
  FIELD_VISIT_NEEDED:
    'Standard {standards} differs by more than the set allows. Visit the organization and finish the checklist first.',
  FIELD_VISIT_OPEN: 'The checklist is not complete: {count} things are missing.',
  FIELD_LINE_OPEN: '“{name}” has no finding yet.',
  FIELD_PHOTO_MISSING: '“{name}” needs at least one photograph.',
  FIELD_DAY_MISSING: 'Say on which day the visit was.',
  FIELD_DAY_AHEAD: 'The day of the visit cannot be ahead.',
  FIELD_MET_MISSING: 'Say who received you.',
  FIELD_NOT_A_PHOTO: 'Only JPG, PNG or WebP pictures are taken.',
  TOO_MANY_PHOTOS: 'A line has at most {max} photographs. Take some out first.',
  APPEAL_TOO_LATE: 'The time to appeal is over ({day}).',
  APPEAL_EMPTY: 'Choose at least one criterion and say why.',
  APPEAL_BY_VERIFIER: 'Whoever verified it does not resolve the appeal.',
  APPEALED_ALREADY: 'This verification was appealed once already.',
};
