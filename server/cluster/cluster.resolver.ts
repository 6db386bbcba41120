import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Authorized, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { PageArgs } from '../core/graphql/list.type.js';
import type { RequestContext } from '../core/graphql/request-context.js';
import { type Page, readPage, readRequired } from '../core/read/read.js';
import { clusterRead } from './cluster.read.js';
import { removeCluster, saveCluster } from './cluster.service.js';
import { ClusterPage, ClusterType, SaveClusterInput } from './cluster.type.js';

@Authorized()
@Resolver()
export class ClusterResolver {
  @Query(() => ClusterPage, { description: "The committee's clusters in their order." })
  emulationClusters(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ClusterType>> {
    return readPage(
      reader,
      clusterRead,
      { ...page, sort: page.sort ?? { field: 'position' } },
      info,
    );
  }

  @Mutation(() => ClusterType, { description: 'Makes a cluster, or changes its name and place.' })
  async saveEmulationCluster(
    @Arg('input', () => SaveClusterInput) input: SaveClusterInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ClusterType> {
    return readRequired(reader, clusterRead, await saveCluster(ctx, input), info);
  }

  @Mutation(() => Boolean, { description: 'Removes a cluster that nothing names.' })
  async removeEmulationCluster(
    @Arg('id', () => ID) id: string,
    @Ctx() { ctx }: RequestContext,
  ): Promise<boolean> {
    await removeCluster(ctx, { id });
    return true;
  }
}
