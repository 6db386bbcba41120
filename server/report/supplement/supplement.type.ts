import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Supersede } from './supersede.service.js';

@InputType({ description: 'Which report counts instead of an issued one, and why.' })
export class SupersedeReportInput implements Supersede {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { description: 'The issued report that counts instead.' })
  reportId!: string;

  @Field(() => String, { description: 'At least 10 characters.' })
  reason!: string;
}

@ObjectType('LinkedReport', {
  description: 'A report as another one names it.',
  simpleResolvers: true,
})
export class LinkedReport {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  draftNumber!: number;

  @Field(() => Int, { nullable: true, description: 'Of its document; null before that.' })
  number?: number | null;

  @Field(() => String, { nullable: true, description: 'Of its document; null before that.' })
  symbol?: string | null;
}
