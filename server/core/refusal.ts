import type { FieldFault } from '../../schema/core/field-fault.js';

/**
 * The only expected error: a rule of the business says no. The code is stable; its sentence stands
 * in server/messages in every language.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly params: Record<string, string | number>;
  readonly fields: FieldFault[];

  constructor(
    code: string,
    params: Record<string, string | number> = {},
    fields: FieldFault[] = [],
  ) {
    super(code);
    this.code = code;
    this.params = params;
    this.fields = fields;
    this.name = 'Refusal';
  }
}

/** Codes every feature may use. */
export type CommonCode =
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'UNAUTHENTICATED'
  | 'CHANGED_ELSEWHERE'
  | 'WRONG_STATE'
  | 'INVALID_INPUT'
  | 'REASON_REQUIRED'
  | 'SECOND_FACTOR_REQUIRED'
  | 'SUPPORT_READ_ONLY'
  | 'TOO_MANY_TRIES'
  | 'INTERNAL'
  | 'OPERATION_NOT_REGISTERED'
  | 'TIMED_OUT';

/** Refuses with a code of the feature or a common one. */
export function refuse<Code extends string = CommonCode>(
  code: Code | CommonCode,
  params?: Record<string, string | number>,
  fields?: FieldFault[],
): never {
  throw new Refusal(code, params, fields);
}
