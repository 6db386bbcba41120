import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Authorized, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { PageArgs } from '../core/graphql/list.type.js';
import type { RequestContext } from '../core/graphql/request-context.js';
import { type Page, readPage, readRequired } from '../core/read/read.js';
import { correctAddress } from './correct-address.service.js';
import { deliveryRead } from './delivery.read.js';
import { resolveDelivery } from './delivery.service.js';
import {
  CorrectAddressInput,
  DeliveryFilter,
  DeliveryPage,
  DeliveryType,
  ResolveDeliveryInput,
} from './delivery.type.js';

@Authorized()
@Resolver()
export class DeliveryResolver {
  @Query(() => DeliveryPage, { description: 'Mails of documents and what became of them.' })
  deliveries(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => DeliveryFilter, { nullable: true }) filter: DeliveryFilter | null,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<DeliveryType>> {
    const sort = page.sort ?? { field: 'createdAt', descending: true };
    return readPage(reader, deliveryRead, { ...page, sort, filter: { ...filter } }, info);
  }

  @Mutation(() => DeliveryType, {
    description: 'Settles a delivery that failed or whose outcome is unknown, with a reason.',
  })
  async resolveDelivery(
    @Arg('input', () => ResolveDeliveryInput) input: ResolveDeliveryInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DeliveryType> {
    await resolveDelivery(ctx, input);
    return readRequired(reader, deliveryRead, input.id, info);
  }

  @Mutation(() => DeliveryType, {
    description:
      'Sends to the right address instead of a wrong one, once. Answers with the new mail.',
  })
  async correctDeliveryAddress(
    @Arg('input', () => CorrectAddressInput) input: CorrectAddressInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DeliveryType> {
    return readRequired(reader, deliveryRead, await correctAddress(ctx, input), info);
  }
}
