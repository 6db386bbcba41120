import { GraphQLDateTimeISO, GraphQLJSON } from 'graphql-scalars';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Block } from '../../../schema/document/document.model.js';
import { BlockSource } from '../../../schema/report/block.model.js';
import { PersonType } from '../../membership/membership.type.js';

registerEnumType(BlockSource, {
  name: 'BlockSource',
  description: 'Where a block of a report comes from.',
});

@ObjectType('PracticeCandidate', {
  description: 'A model practice that a block can quote.',
  simpleResolvers: true,
})
export class PracticeCandidateType {
  @Field(() => String, { description: 'Stable while the organization keeps the title.' })
  id!: string;

  @Field(() => String)
  organizationName!: string;

  @Field(() => String, { description: 'As it is quoted.' })
  phrase!: string;

  @Field(() => Boolean, { nullable: true, description: 'Quoted unless people choose.' })
  atFirst?: boolean | null;
}

const PIECES = 'Headings, paragraphs, items and tables, as in the model of the document.';

@ObjectType('ReportBlock', {
  description: "One piece of a report's body: what was generated, and what people made of it.",
  simpleResolvers: true,
})
export class ReportBlockType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'To be given back with a change.' })
  version!: number;

  @Field(() => String, { description: 'Stable over consolidations: "II.1/figures/2".' })
  key!: string;

  @Field(() => Float, { description: 'Order in the body.' })
  position!: number;

  @Field(() => BlockSource)
  source!: BlockSource;

  @Field(() => GraphQLJSON, { description: PIECES })
  generated!: Block[];

  @Field(() => GraphQLJSON, { nullable: true, description: `${PIECES} null: nobody edited it.` })
  edited?: Block[] | null;

  @Field(() => PersonType, { nullable: true })
  editedBy?: PersonType | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  editedAt?: string | null;

  @Field(() => Boolean, { description: 'Left out of the document.' })
  hidden!: boolean;

  @Field(() => Boolean, {
    description: 'Edited from another text than the one generated last: somebody has to decide.',
  })
  stale!: boolean;

  @Field(() => [PracticeCandidateType], {
    nullable: true,
    description: 'Of a block that quotes practices: all that can be quoted.',
  })
  candidates?: PracticeCandidateType[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Ids of the practices chosen, in their order; null where nobody chose.',
  })
  quotes?: string[] | null;
}

@ObjectType('ReportDraft', {
  description: 'A draft as it went round or was followed by the next one.',
  simpleResolvers: true,
})
export class ReportDraftType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'n of "Dự thảo lần n".' })
  number!: number;

  @Field(() => GraphQLDateTimeISO)
  keptAt!: string;

  @Field(() => GraphQLJSON, { description: PIECES })
  body!: Block[];
}

@ObjectType('IgnoredFinding', {
  description: 'Something a check found that stays as it is.',
  simpleResolvers: true,
})
export class IgnoredFindingType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Place, check and words.' })
  findingId!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => GraphQLDateTimeISO)
  createdAt!: string;

  @Field(() => PersonType, { nullable: true })
  author?: PersonType | null;
}

@InputType({ description: 'Which block of which report, and in which version it was read.' })
export class BlockInputType {
  @Field(() => ID)
  reportId!: string;

  @Field(() => ID)
  blockId!: string;

  @Field(() => Int)
  version!: number;
}

@InputType({ description: 'A text of the office, and where it stands.' })
export class TextBlockInputType {
  @Field(() => ID)
  reportId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The block it follows; null is the head of the body.',
  })
  afterId: string | null = null;

  @Field(() => GraphQLJSON, { description: 'Headings, paragraphs and items of runs.' })
  content!: unknown;
}

@InputType({ description: 'A finding that stays as it is, and why.' })
export class IgnoreFindingInput {
  @Field(() => ID)
  reportId!: string;

  @Field(() => String, { description: 'Place, check and words, as the checks name it.' })
  findingId!: string;

  @Field(() => String, { description: 'At least 5 characters.' })
  reason!: string;
}
