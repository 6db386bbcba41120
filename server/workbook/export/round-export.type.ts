import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { RoundExportState } from '../../../schema/workbook/round-export.entity.js';
import { pageOf } from '../../core/graphql/list.type.js';

registerEnumType(RoundExportState, {
  name: 'RoundExportState',
  description: 'WAITING is asked for, or being written; the file of an EXPIRED one is gone.',
});

@ObjectType('RoundExportRows', {
  description: "What stands in a round's workbook; its first sheet says the same.",
  simpleResolvers: true,
})
export class RoundExportRowsType {
  @Field(() => Int, { description: 'Organizations that owe a report of the round.' })
  organizations!: number;

  @Field(() => Int, { description: 'Reports that were handed in and not returned.' })
  reports!: number;

  @Field(() => Int, { description: 'Figures of those reports.' })
  figures!: number;

  @Field(() => Int, { description: 'Figures with an explanation.' })
  explanations!: number;

  @Field(() => Int, { description: 'Texts of those reports.' })
  texts!: number;

  @Field(() => Int, { description: 'Model practices of those reports.' })
  practices!: number;
}

@ObjectType('RoundExport', {
  description: 'A whole round as a workbook; fetched from /files/round-exports/{id}.',
  simpleResolvers: true,
})
export class RoundExportType {
  @Field(() => ID)
  id!: string;

  @Field(() => RoundExportState)
  state!: RoundExportState;

  @Field(() => RoundExportRowsType, { nullable: true, description: 'Once it is written.' })
  rows?: RoundExportRowsType | null;

  @Field(() => Int, { nullable: true, description: 'Size of the file.' })
  bytes?: number | null;

  @Field(() => GraphQLDateTimeISO)
  askedAt!: string;

  @Field(() => String, { nullable: true, description: 'Who asked for it, where they are known.' })
  askedBy?: string | null;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When it was ready, or cancelled.',
  })
  endedAt?: string | null;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'The file is there until then.',
  })
  expiresAt?: string | null;

  @Field(() => Boolean, { description: 'Whether the file is there.' })
  isFetchable!: boolean;

  @Field(() => String, { nullable: true, description: 'What is being written.' })
  step?: string | null;

  @Field(() => Int, { nullable: true, description: 'Rows written so far.' })
  done?: number | null;

  @Field(() => Int, { nullable: true, description: 'Rows that will be written.' })
  total?: number | null;

  @Field(() => Boolean, {
    description: 'Whether writing it failed the last time; it is tried again by itself.',
  })
  hasFailed!: boolean;
}

export const RoundExportPage = pageOf(() => RoundExportType, 'RoundExport');

@InputType({ description: 'Workbooks of which round.' })
export class RoundExportFilter {
  @Field(() => ID)
  roundId!: string;
}
