import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Authorized, Ctx, Info, Query, Resolver } from 'type-graphql';
import { PageArgs } from '../core/graphql/list.type.js';
import type { RequestContext } from '../core/graphql/request-context.js';
import { type Page, readPage } from '../core/read/read.js';
import { jobProgressRead } from './job.read.js';
import { JobProgressFilter, JobProgressPage, type JobProgressType } from './job.type.js';

@Authorized()
@Resolver()
export class JobResolver {
  @Query(() => JobProgressPage, { description: 'Long work under way or done, newest first.' })
  jobProgress(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => JobProgressFilter, { nullable: true }) filter: JobProgressFilter | null,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<JobProgressType>> {
    const sort = page.sort ?? { field: 'startedAt', descending: true };
    return readPage(reader, jobProgressRead, { ...page, sort, filter: { ...filter } }, info);
  }
}
