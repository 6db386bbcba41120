import { Field, ID, InputType, Int } from 'type-graphql';
import { NarrativeKind } from '../../schema/submission/narrative.model.js';
import { SubmissionState } from '../../schema/submission/submission.entity.js';
import { HostType } from '../../schema/template/template.model.js';
import type { FigureInput, NarrativeInput, PracticeInput } from './submission-contents.js';
import type { ReturnSubmission, SaveSubmission } from './submission.service.js';

@InputType({ description: 'Which submissions: all conditions together.' })
export class SubmissionFilter {
  @Field(() => ID, { nullable: true })
  roundId?: string;

  @Field(() => [SubmissionState], { nullable: true })
  states?: SubmissionState[];

  @Field(() => HostType, { nullable: true })
  hostType?: HostType;

  @Field(() => Boolean, { nullable: true })
  late?: boolean;

  @Field(() => Boolean, { nullable: true })
  overdue?: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Part of the organization's name, accents apart.",
  })
  search?: string;
}

const AMOUNT = 'A decimal with a point ("1234.5"), or empty.';

@InputType('FigureInput', { description: 'A figure as typed.' })
export class FigureInputType implements FigureInput {
  @Field(() => ID)
  indicatorId!: string;

  @Field(() => String, { nullable: true, description: AMOUNT })
  numerator?: string;

  @Field(() => String, { nullable: true, description: AMOUNT })
  denominator?: string;

  @Field(() => String, { nullable: true, description: AMOUNT })
  value?: string;

  @Field(() => String, { nullable: true, description: AMOUNT })
  cases?: string;

  @Field(() => String, { nullable: true })
  category?: string;

  @Field(() => String, { nullable: true })
  explanation?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'That a figure which was carried over still holds; changing it says so too.',
  })
  confirmed?: boolean;
}

@InputType('NarrativeInput', { description: 'A stretch of text as typed.' })
export class NarrativeInputType implements NarrativeInput {
  @Field(() => String)
  sectionCode!: string;

  @Field(() => NarrativeKind)
  kind!: NarrativeKind;

  @Field(() => String, { nullable: true })
  choiceCode?: string;

  @Field(() => String)
  text!: string;
}

@InputType('PracticeInput', { description: 'A model practice as typed.' })
export class PracticeInputType implements PracticeInput {
  @Field(() => String)
  sectionCode!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  sentence!: string;
}

@InputType({ description: 'What has been typed so far. A list left out stays as it is.' })
export class SaveSubmissionInput implements SaveSubmission {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Version the contents were read at.' })
  version!: number;

  @Field(() => [FigureInputType], { nullable: true, description: 'Figures changed; others stay.' })
  figures?: FigureInputType[];

  @Field(() => [NarrativeInputType], { nullable: true, description: 'Replaces all texts.' })
  narratives?: NarrativeInputType[];

  @Field(() => [PracticeInputType], { nullable: true, description: 'Replaces all practices.' })
  practices?: PracticeInputType[];
}

@InputType('FieldRemarkInput', { description: 'A reason at one field of a returned submission.' })
export class FieldRemarkInput {
  @Field(() => String)
  field!: string;

  @Field(() => String)
  reason!: string;
}

@InputType({ description: 'A submission sent back, with its reasons.' })
export class ReturnSubmissionInput implements ReturnSubmission {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'At least 10 characters.' })
  reason!: string;

  @Field(() => [FieldRemarkInput], { defaultValue: [] })
  remarks!: FieldRemarkInput[];
}
