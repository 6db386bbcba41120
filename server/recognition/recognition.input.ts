import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import {
  RecognitionDecisionKind,
  RecognitionDecisionState,
  RecognitionState,
} from '../../schema/recognition/recognition.entity.js';
import { RecognitionOutcome } from '../../schema/recognition/recognition.model.js';
import { RecognitionType } from '../../schema/recognition/recognition-terms.model.js';
import { HostType } from '../../schema/template/template.model.js';
import type { ProposeRecognition } from './council.service.js';
import type { RevokeRecognition } from './revocation.service.js';

@InputType({ description: 'Which recognitions: all conditions together.' })
export class CultureRecognitionFilter {
  @Field(() => ID, { nullable: true })
  roundId?: string;

  @Field(() => ID, { nullable: true })
  decisionId?: string;

  @Field(() => ID, { nullable: true, description: 'Id of the organization.' })
  organization?: string;

  @Field(() => [RecognitionState], { nullable: true })
  states?: RecognitionState[];

  @Field(() => [RecognitionOutcome], { nullable: true })
  outcomes?: RecognitionOutcome[];

  @Field(() => [RecognitionType], { nullable: true })
  types?: RecognitionType[];

  @Field(() => [HostType], { nullable: true })
  hostTypes?: HostType[];

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Ends on that day or later.' })
  untilFrom?: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Ends on that day or before.' })
  untilTo?: string;

  @Field(() => Boolean, { nullable: true, description: 'True: what is no longer a proposal.' })
  decided?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Proposed otherwise than the rule says.' })
  changed?: boolean;

  @Field(() => String, { nullable: true, description: "Part of the organization's name." })
  search?: string;
}

@InputType({ description: 'Which decisions: all conditions together.' })
export class RecognitionDecisionFilter {
  @Field(() => ID, { nullable: true })
  roundId?: string;

  @Field(() => [RecognitionDecisionKind], { nullable: true })
  kinds?: RecognitionDecisionKind[];

  @Field(() => [RecognitionDecisionState], { nullable: true })
  states?: RecognitionDecisionState[];
}

@InputType({ description: 'What is proposed for an organization on a list.' })
export class ProposeRecognitionInput implements ProposeRecognition {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Version it was read at.' })
  version!: number;

  @Field(() => RecognitionOutcome)
  outcome!: RecognitionOutcome;

  @Field(() => RecognitionType)
  type!: RecognitionType;

  @Field(() => String, {
    nullable: true,
    description: 'At least 10 characters, where it is not what the rule says.',
  })
  reason?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'At least 10 characters, where it is not recognised: the organization reads it.',
  })
  refusal?: string | null;
}

@InputType({ description: 'A recognition to be taken back.' })
export class RevokeRecognitionInput implements RevokeRecognition {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'At least 10 characters: the organization reads it.' })
  reason!: string;

  @Field(() => String, { description: 'Of whoever decides, again.' })
  password!: string;
}
