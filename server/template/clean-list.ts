import { refuse } from '../core/refusal.js';

/** It becomes part of field names, between points. */
const CODE = /^[A-Z][A-Z0-9_]{0,39}$/;

/** Refuses a list that is too long. */
export function within<T>(list: readonly T[], field: string, max: number): readonly T[] {
  if (list.length > max) {
    refuse('INVALID_INPUT', {}, [{ field, code: 'LIST_TOO_LONG', params: { max } }]);
  }
  return list;
}

/** Refuses codes of another form, and one that stands twice. */
export function codes<T extends { code: string }>(list: readonly T[], field: string, form = CODE) {
  const seen = new Set<string>();
  for (const { code } of list) {
    const at = `${field}.${code}.code`;
    if (!form.test(code)) refuse('INVALID_INPUT', {}, [{ field: at, code: 'TEMPLATE_CODE_WRONG' }]);
    if (seen.has(code)) refuse('INVALID_INPUT', {}, [{ field: at, code: 'TEMPLATE_CODE_TWICE' }]);
    seen.add(code);
  }
  return list;
}

/** A value of a closed list that reached us as a text. */
export function listed<T extends string>(list: readonly T[], value: T, field: string): T {
  if (!list.includes(value)) refuse('INVALID_INPUT', {}, [{ field, code: 'CATEGORY_UNKNOWN' }]);
  return value;
}
