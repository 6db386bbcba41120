import { GraphQLDateTimeISO, GraphQLJSONObject } from 'graphql-scalars';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ReportState } from '../../schema/report/report.entity.js';
import { HostType } from '../../schema/template/template.model.js';
import { pageOf } from '../core/graphql/list.type.js';
import { DocumentType } from '../document/document.type.js';
import { PersonType } from '../membership/membership.type.js';
import { OrganizationType } from '../organization/organization.type.js';
import { IgnoredFindingType, ReportBlockType, ReportDraftType } from './composer/block.type.js';
import { ReportCommentType, ReportReadingType } from './composer/comment.type.js';
import { RoundType } from '../round/round.type.js';
import { LinkedReport } from './supplement/supplement.type.js';

registerEnumType(ReportState, {
  name: 'ReportState',
  description: 'States of a consolidated report.',
});

@ObjectType('ReportFigure', {
  description: 'A consolidated figure: parts are kept, a percentage is derived.',
  simpleResolvers: true,
})
export class ReportFigureType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  indicatorCode!: string;

  @Field(() => HostType, { nullable: true, description: 'null is the whole committee.' })
  hostType?: HostType | null;

  @Field(() => Int, { description: 'Organizations whose figure went in.' })
  reporting!: number;

  @Field(() => Float, { nullable: true })
  numerator?: number | null;

  @Field(() => Float, { nullable: true })
  denominator?: number | null;

  @Field(() => Float, { nullable: true, description: 'Sum; for a mean the sum of value × cases.' })
  value?: number | null;

  @Field(() => Float, { nullable: true })
  cases?: number | null;

  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description: 'Organizations per category code.',
  })
  categories?: Record<string, number> | null;
}

@ObjectType('ReportSource', {
  description: "One organization's part in a consolidated figure, as it stood in that edition.",
  simpleResolvers: true,
})
export class ReportSourceType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  indicatorCode!: string;

  @Field(() => OrganizationType)
  organization!: OrganizationType;

  @Field(() => ID)
  submissionId!: string;

  @Field(() => Int, { description: 'Edition of the submission the figure was taken from.' })
  edition!: number;

  @Field(() => Boolean, { description: 'False: handed in, not yet accepted.' })
  accepted!: boolean;

  @Field(() => Float, { nullable: true })
  numerator?: number | null;

  @Field(() => Float, { nullable: true })
  denominator?: number | null;

  @Field(() => Float, { nullable: true })
  value?: number | null;

  @Field(() => Int, { nullable: true })
  cases?: number | null;

  @Field(() => String, { nullable: true })
  category?: string | null;
}

export const ReportSourcePage = pageOf(() => ReportSourceType, 'ReportSource');

@InputType({ description: 'Sources of one report: all conditions together.' })
export class ReportSourceFilter {
  @Field(() => ID)
  reportId!: string;

  @Field(() => String, { nullable: true })
  indicatorCode?: string;
}

@ObjectType('Report', { description: "The committee's report of a round.", simpleResolvers: true })
export class ReportType {
  @Field(() => ID)
  id!: string;

  @Field(() => ReportState)
  state!: ReportState;

  @Field(() => Int, { description: 'n of "Dự thảo lần n".' })
  draftNumber!: number;

  @Field(() => RoundType)
  round!: RoundType;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  composedAt?: string | null;

  @Field(() => PersonType, { nullable: true })
  preparedBy?: PersonType | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  preparedAt?: string | null;

  @Field(() => PersonType, { nullable: true })
  approvedBy?: PersonType | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  approvedAt?: string | null;

  @Field(() => String, { nullable: true })
  returnReason?: string | null;

  @Field(() => [ReportFigureType])
  figures!: ReportFigureType[];

  @Field(() => [ReportBlockType], { description: 'The body in blocks, in their order.' })
  blocks!: ReportBlockType[];

  @Field(() => [ReportDraftType], { description: 'Earlier drafts that were kept.' })
  drafts!: ReportDraftType[];

  @Field(() => [ReportCommentType], { description: 'Remarks at blocks, oldest first.' })
  comments!: ReportCommentType[];

  @Field(() => [ReportReadingType], { description: 'Who has had which draft before them.' })
  readings!: ReportReadingType[];

  @Field(() => [IgnoredFindingType], { description: 'Findings that stay as they are.' })
  ignoredFindings!: IgnoredFindingType[];

  @Field(() => DocumentType, { nullable: true, description: 'Once numbered.' })
  document?: DocumentType | null;

  @Field(() => LinkedReport, { nullable: true, description: 'The issued report it adds to.' })
  supplements?: LinkedReport | null;

  @Field(() => [LinkedReport], {
    description: 'Supplements to it, oldest first; drafts among them.',
  })
  supplementedBy!: LinkedReport[];

  @Field(() => LinkedReport, { nullable: true, description: 'The report that counts instead.' })
  supersededBy?: LinkedReport | null;

  @Field(() => String, { nullable: true, description: 'Why another one counts instead.' })
  supersedeReason?: string | null;

  @Field(() => GraphQLDateTimeISO)
  createdAt!: string;
}

export const ReportPage = pageOf(() => ReportType, 'Report');

@InputType({ description: 'Which reports: all conditions together.' })
export class ReportFilter {
  @Field(() => ID, { nullable: true })
  roundId?: string;

  @Field(() => [ReportState], { nullable: true })
  states?: ReportState[];
}
