/** GraphQL documents of verification, visits and appeals. */
const ROW = `
  id state submittedAt selfTotal selfBand verifierId verifier verifiedTotal verifiedBand
  appealUntil judged returns
  round { id label state }
  organization { id name hostType }`;

const ANSWER = `criterion version value notApplicable note
  evidence { id kind title fileName hasThumbnail url documentNumber }`;

const WHOLE = `${ROW}
  selfScore verifiedScore returnReason
  round { id label state criteria }
  answers { ${ANSWER} }
  lastAnswers { ${ANSWER} }
  verifiedAnswers { criterion version value notApplicable remark returnReason answerVersion unopened }
  visit { version visitedOn metWith remark finishedAt
    findings { line version found note } photos { id line fileName } }
  appeal { points filedAt filedBy dueBy resolution reason resolvedAt resolvedBy }`;

export const VERIFICATION = `query One($id: ID!) { record: assessmentVerification(id: $id) { ${WHOLE} } }`;

export const CLAIM = `mutation Claim($id: ID!) { claimAssessment(id: $id) { id } }`;
export const SAVE_VERIFIED = `mutation SaveVerified($input: SaveVerifiedAnswerInput!) {
  saveVerifiedAnswer(input: $input) { id } }`;
export const ACCEPT_UNOPENED = `mutation AcceptUnopened($id: ID!) {
  acceptUnopenedAssessment(id: $id) { id } }`;
export const RETURN = `mutation Return($id: ID!, $reason: String!) {
  returnAssessment(id: $id, reason: $reason) { id } }`;
export const VERIFY = `mutation Verify($id: ID!) { verifyAssessment(id: $id) { id } }`;

export const SAVE_VISIT = `mutation SaveVisit($input: SaveFieldVisitInput!) {
  saveFieldVisit(input: $input) { id } }`;
export const SAVE_FINDING = `mutation SaveFinding($input: SaveFieldFindingInput!) {
  saveFieldFinding(input: $input) { id } }`;
export const FINISH_VISIT = `mutation FinishVisit($id: ID!, $finished: Boolean!) {
  finishFieldVisit(assessmentId: $id, finished: $finished) { id } }`;
export const REMOVE_PHOTO = `mutation RemovePhoto($id: ID!) { removeFieldPhoto(id: $id) { id } }`;

export const APPEAL = `mutation Appeal($id: ID!, $points: [ContestInput!]!) {
  appealAssessment(id: $id, points: $points) { id } }`;
export const RESOLVE = `mutation Resolve($input: ResolveAssessmentAppealInput!) {
  resolveAssessmentAppeal(input: $input) { id } }`;

export const SHARING = `query Sharing {
  assessmentRounds(first: 20, filter: { states: [OPEN, VERIFYING] }) { items { id label } }
}`;
export const VERIFIERS = `query Verifiers($roundId: ID!) {
  assessmentVerifiers(roundId: $roundId) { id fullName named } }`;
export const PROPOSED = `query Proposed($input: ProposeVerifiersInput!) {
  proposedVerifiers(input: $input) { assessmentId verifierId } }`;
export const NAME = `mutation Name($input: NameVerifiersInput!) { nameVerifiers(input: $input) }`;
