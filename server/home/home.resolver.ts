import { Authorized, Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../core/graphql/request-context.js';
import { homeTasks } from './home-tasks.js';
import { HomeTaskType } from './home.type.js';

@Authorized()
@Resolver()
export class HomeResolver {
  @Query(() => [HomeTaskType], { description: 'What waits for whoever asks.' })
  homeTasks(@Ctx() { reader }: RequestContext): Promise<HomeTaskType[]> {
    return homeTasks(reader);
  }
}
