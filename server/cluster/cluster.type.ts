import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { pageOf } from '../core/graphql/list.type.js';
import type { SaveCluster } from './cluster.service.js';

@ObjectType('EmulationCluster', {
  description: 'A group of organizations (cụm thi đua) that compete and meet together.',
  simpleResolvers: true,
})
export class ClusterType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Int, { description: 'Place among the clusters.' })
  position!: number;

  @Field(() => Int, {
    description: 'Open organizations in it now; an organization counts itself alone.',
  })
  organizations!: number;
}

export const ClusterPage = pageOf(() => ClusterType, 'EmulationCluster');

@InputType({ description: 'A cluster as it is to be.' })
export class SaveClusterInput implements SaveCluster {
  @Field(() => ID, { nullable: true, description: 'Left out for a new one.' })
  id?: string | null;

  @Field(() => String)
  name!: string;

  @Field(() => Int, { defaultValue: 0 })
  position!: number;
}
