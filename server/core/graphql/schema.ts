import 'reflect-metadata';
import { type AuthChecker, buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import type { RequestContext } from './request-context.js';

/**
 * `@Authorized()` means: signed in and acting as one of the own memberships, or asking who one is.
 */
const signedIn: AuthChecker<RequestContext> = ({ context, info }) =>
  context.person !== null && (context.acting !== null || info.fieldName === 'me');

/** Builds the schema of the given resolver classes. */
// `Function` is type-graphql's own signature.
export function createSchema(resolvers: NonEmptyArray<Function>) {
  return buildSchemaSync({ resolvers, authChecker: signedIn, authMode: 'error', validate: false });
}
