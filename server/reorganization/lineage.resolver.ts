import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Actor } from '../core/actor.js';
import type { RequestContext } from '../core/graphql/request-context.js';
import { isRowId } from '../core/read/row-id.js';
import { refuse } from '../core/refusal.js';
import { FlowType, RelativeType } from './reading/flow.type.js';
import { flowsSince, relativesOf } from './reading/flows.js';
import { rollUp, RollUpMode } from './reading/roll-up.js';
import { policy } from './reorganization.policy.js';
import { RolledUpType } from './reorganization.type.js';

function mayRead(actor: Actor | null | undefined): void {
  if (!actor || !policy.read(actor)) refuse('FORBIDDEN');
}

/** Organizations through time: what they were on a day, and what they have become. */
@Authorized()
@Resolver()
export class LineageResolver {
  @Query(() => [RolledUpType], { description: 'Organizations and members on a day, added up.' })
  async organizationRollUp(
    @Arg('asOf', () => GraphQLLocalDate) asOf: string,
    @Arg('mode', () => RollUpMode) mode: RollUpMode,
    @Ctx() { reader }: RequestContext,
  ): Promise<RolledUpType[]> {
    mayRead(reader.actor);
    return rollUp(await reader.em(), asOf, mode);
  }

  @Query(() => [FlowType], { description: 'Where the organizations of a day have gone since.' })
  async organizationFlows(
    @Arg('asOf', () => GraphQLLocalDate) asOf: string,
    @Ctx() { reader }: RequestContext,
  ): Promise<FlowType[]> {
    mayRead(reader.actor);
    return flowsSince(await reader.em(), asOf);
  }

  @Query(() => [RelativeType], {
    description: 'What an organization came of and what came of it, newest first.',
  })
  async organizationRelatives(
    @Arg('id', () => ID) id: string,
    @Ctx() { reader }: RequestContext,
  ): Promise<RelativeType[]> {
    mayRead(reader.actor);
    return isRowId(id) ? relativesOf(await reader.em(), id) : [];
  }
}
