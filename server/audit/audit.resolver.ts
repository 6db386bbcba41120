import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Authorized, Ctx, Info, Query, Resolver } from 'type-graphql';
import { may } from '../core/actor.js';
import { PageArgs } from '../core/graphql/list.type.js';
import type { RequestContext } from '../core/graphql/request-context.js';
import { type Page, readPage } from '../core/read/read.js';
import { refuse } from '../core/refusal.js';
import { auditEventRead } from './audit.read.js';
import { AuditEventFilter, AuditEventPage, type AuditEventType } from './audit.type.js';

@Authorized()
@Resolver()
export class AuditResolver {
  @Query(() => AuditEventPage, {
    description:
      "The audit log: all of the committee for those who may read it, else the own organization's.",
  })
  auditEvents(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => AuditEventFilter, { nullable: true }) filter: AuditEventFilter | null,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<AuditEventType>> {
    if (!ctx.actor.organizationId && !may(ctx.actor, 'audit:read')) refuse('FORBIDDEN');
    const sort = page.sort ?? { field: 'occurredAt', descending: true };
    return readPage(reader, auditEventRead, { ...page, sort, filter: { ...filter } }, info);
  }
}
