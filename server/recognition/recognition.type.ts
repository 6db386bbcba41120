import { GraphQLDateTimeISO, GraphQLJSONObject, GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import {
  RecognitionDecisionKind,
  RecognitionDecisionState,
  RecognitionState,
} from '../../schema/recognition/recognition.entity.js';
import {
  RecognitionOutcome,
  type RecognitionProposal,
} from '../../schema/recognition/recognition.model.js';
import { RecognitionType } from '../../schema/recognition/recognition-terms.model.js';
import { AssessmentRoundType } from '../assessment-round/assessment-round.type.js';
import { pageOf } from '../core/graphql/list.type.js';
import { DocumentType } from '../document/document.type.js';
import { OrganizationType } from '../organization/organization.type.js';

registerEnumType(RecognitionState, {
  name: 'RecognitionState',
  description: 'States of what is proposed and decided about an organization.',
});
registerEnumType(RecognitionOutcome, {
  name: 'RecognitionOutcome',
  description: 'Whether an organization is recognised.',
});
registerEnumType(RecognitionType, {
  name: 'RecognitionType',
  description: 'Recognised for the first time, or again.',
});
registerEnumType(RecognitionDecisionKind, {
  name: 'RecognitionDecisionKind',
  description: 'A decision on the list of a round, or one that takes a recognition back.',
});
registerEnumType(RecognitionDecisionState, {
  name: 'RecognitionDecisionState',
  description: 'States of a decision.',
});

@ObjectType('CultureRecognition', {
  description:
    'What is proposed or decided about one organization. Its certificate is served at /files/recognitions/{id}/certificate.',
  simpleResolvers: true,
})
export class CultureRecognitionType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'To be sent back with a change; a newer one refuses it.' })
  version!: number;

  @Field(() => OrganizationType)
  organization!: OrganizationType;

  @Field(() => AssessmentRoundType)
  round!: AssessmentRoundType;

  @Field(() => ID, { description: 'The self-assessment that was verified.' })
  assessmentId!: string;

  @Field(() => RecognitionState)
  state!: RecognitionState;

  @Field(() => RecognitionOutcome)
  outcome!: RecognitionOutcome;

  @Field(() => RecognitionType)
  type!: RecognitionType;

  @Field(() => String, { nullable: true, description: 'Code of the band as verified.' })
  band?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of that band.' })
  bandName?: string | null;

  @Field(() => Int, { description: 'Thousandths of a point, as verified.' })
  total!: number;

  @Field(() => GraphQLJSONObject, {
    description:
      'What the rule said, and from what: reasons, gates, rounds looked back on. Points in thousandths.',
  })
  ruled!: RecognitionProposal;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is not what the rule says; for the committee alone.',
  })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is not recognised.' })
  refusal?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  validFrom?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Last day on which it holds.' })
  validUntil?: string | null;

  @Field(() => String, { nullable: true, description: '"05-QĐ/ĐUK"; null before it is decided.' })
  decisionNumber?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  decidedOn?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'null while it holds.' })
  endedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the decision that revoked it.' })
  revocationNumber?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  revokedOn?: string | null;

  @Field(() => String, { nullable: true })
  revokeReason?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of its file; null until it is made.' })
  certificate?: string | null;

  @Field(() => String, { nullable: true, description: 'Names the certificate on the public page.' })
  verificationCode?: string | null;
}

export const CultureRecognitionPage = pageOf(() => CultureRecognitionType, 'CultureRecognition');

@ObjectType('RecognitionDecision', {
  description:
    'A decision of the standing committee. All its certificates are served at /files/documents/{id of the document}/certificates.',
  simpleResolvers: true,
})
export class RecognitionDecisionType {
  @Field(() => ID)
  id!: string;

  @Field(() => AssessmentRoundType)
  round!: AssessmentRoundType;

  @Field(() => RecognitionDecisionKind)
  kind!: RecognitionDecisionKind;

  @Field(() => RecognitionDecisionState)
  state!: RecognitionDecisionState;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  proposedAt?: string | null;

  @Field(() => String, { nullable: true, description: 'Who handed the list to the council.' })
  proposedBy?: string | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  decidedAt?: string | null;

  @Field(() => String, { nullable: true })
  decidedBy?: string | null;

  @Field(() => Int, { description: 'Organizations on the list.' })
  listed!: number;

  @Field(() => Int, { description: 'Those of them that are proposed, or recognised.' })
  passed!: number;

  @Field(() => Int, { description: 'Those that are proposed otherwise than the rule says.' })
  changed!: number;

  @Field(() => DocumentType, { nullable: true, description: 'null until it is decided.' })
  document?: DocumentType | null;
}

export const RecognitionDecisionPage = pageOf(() => RecognitionDecisionType, 'RecognitionDecision');
