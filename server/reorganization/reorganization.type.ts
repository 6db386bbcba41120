import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import {
  HandOverState,
  OrgChangeKind,
  OrgChangeState,
} from '../../schema/reorganization/reorganization.entity.js';
import { SubmissionState } from '../../schema/submission/submission.entity.js';
import { pageOf } from '../core/graphql/list.type.js';
import type { OpenWork, Preview } from './reading/preview-change.service.js';
import { type RolledUp, RollUpMode } from './reading/roll-up.js';

registerEnumType(OrgChangeKind, { name: 'OrgChangeKind', description: 'What a change does.' });
registerEnumType(OrgChangeState, { name: 'OrgChangeState', description: 'States of a change.' });
registerEnumType(HandOverState, {
  name: 'HandOverState',
  description: 'How far a hand-over between two committees has come.',
});
registerEnumType(RollUpMode, {
  name: 'RollUpMode',
  description: 'As the organizations were on the day, or under what they have become since.',
});

@ObjectType('OrgChange', {
  description: 'A change of organizations, from its proposal to the hand-over minute.',
  simpleResolvers: true,
})
export class OrgChangeType {
  @Field(() => ID)
  id!: string;

  @Field(() => OrgChangeKind)
  kind!: OrgChangeKind;

  @Field(() => OrgChangeState)
  state!: OrgChangeState;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  decisionNo?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'First day on which it holds.' })
  effectiveOn?: string | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  executedAt?: string | null;

  @Field(() => String, { nullable: true, description: 'Of the signed hand-over minute.' })
  minuteNo?: string | null;

  @Field(() => GraphQLDateTimeISO)
  createdAt!: string;

  @Field(() => HandOverState, { nullable: true, description: 'Of a transfer that was decided.' })
  handOverState?: HandOverState | null;
}

export const OrgChangePage = pageOf(() => OrgChangeType, 'OrgChange');

@ObjectType('OpenWork', {
  description: 'A report that a closing organization has not taken to its end.',
  simpleResolvers: true,
})
export class OpenWorkType implements OpenWork {
  @Field(() => ID)
  submissionId!: string;

  @Field(() => String)
  organization!: string;

  @Field(() => String)
  round!: string;

  @Field(() => SubmissionState)
  state!: SubmissionState;
}

@ObjectType('OrgChangePreview', {
  description: 'What a change would touch, as things stand now.',
  simpleResolvers: true,
})
export class OrgChangePreviewType implements Preview {
  @Field(() => Int, { description: 'Organizations that close.' })
  closing!: number;

  @Field(() => Int, { description: 'Organizations that are made.' })
  opening!: number;

  @Field(() => Int, { description: 'Members of the organizations it begins with.' })
  members!: number;

  @Field(() => Int, { description: 'Positions that end, and are granted anew in the successor.' })
  memberships!: number;

  @Field(() => [OpenWorkType], { description: 'Each needs a decision.' })
  openWork!: OpenWorkType[];
}

@ObjectType('HandOver', {
  description: 'Organizations that one committee hands to another; the one row that both read.',
  simpleResolvers: true,
})
export class HandOverType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  fromName!: string;

  @Field(() => String, { description: 'Code of the receiving committee.' })
  toCode!: string;

  @Field(() => HandOverState)
  state!: HandOverState;

  @Field(() => String)
  decisionNo!: string;

  @Field(() => GraphQLLocalDate)
  effectiveOn!: string;

  @Field(() => Boolean, { description: "Whether the reader's committee is to receive it." })
  incoming!: boolean;

  @Field(() => Int)
  organizations!: number;

  @Field(() => Int)
  members!: number;

  @Field(() => [String], { description: 'Names of the organizations.' })
  names!: string[];
}

export const HandOverPage = pageOf(() => HandOverType, 'HandOver');

@ObjectType('RolledUp', {
  description: 'What an organization stands for in a sum.',
  simpleResolvers: true,
})
export class RolledUpType implements RolledUp {
  @Field(() => ID, { nullable: true, description: 'Null for what left the committee or ended.' })
  id!: string | null;

  @Field(() => String)
  name!: string;

  @Field(() => Float, { description: 'Organizations of the day; a part of one that was split.' })
  organizations!: number;

  @Field(() => Int)
  members!: number;
}
