import 'reflect-metadata';
import { type AuthChecker, buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { refuse } from '../refusal.js';
import type { RequestContext } from './request-context.js';

/** What a person may ask about the own account, acting as nothing. */
const OWN_ACCOUNT = new Set([
  ...['me', 'chooseLanguage'],
  ...['mySessions', 'endMySession', 'endMyOtherSessions'],
]);

/**
 * `@Authorized()` means: signed in and acting as one of the own memberships, or asking about the
 * own account; or an app of a partner, which changes nothing.
 */
const signedIn: AuthChecker<RequestContext> = ({ context, info }) => {
  const isApp = context.reader.actor?.app !== undefined;
  if (isApp && info.parentType.name === 'Mutation') refuse('FORBIDDEN');
  if (isApp) return true;
  if (context.person === null) return false;
  if (OWN_ACCOUNT.has(info.fieldName)) return true;
  const isSupport = context.reader.actor?.role === 'SUPPORT';
  if (isSupport && info.parentType.name === 'Mutation') refuse('SUPPORT_READ_ONLY');
  if (context.acting?.needsSecondFactor) refuse('SECOND_FACTOR_REQUIRED');
  return context.acting !== null;
};

/** Builds the schema of the given resolver classes. */
// `Function` is type-graphql's own signature.
export function createSchema(resolvers: NonEmptyArray<Function>) {
  return buildSchemaSync({ resolvers, authChecker: signedIn, authMode: 'error', validate: false });
}
