/** A criteria set as a JSON file: what is written is read back the same, and nothing else is taken. */
import type { FieldFault } from '../../../schema/core/field-fault.js';
import type { CriteriaDraft } from '../../../schema/criteria/criteria-check.rule.js';

const FORMAT = 'criteria-set';
const MOST_BYTES = 200 * 1024;
const MOST_FAULTS = 30;

/** What a file says, or why it cannot be taken. */
export type ReadFile =
  | { draft: CriteriaDraft }
  | { code: 'TOO_LARGE' | 'NO_JSON' | 'OTHER_FORMAT' }
  | { faults: FieldFault[] };

export function fileText({ name, content }: CriteriaDraft): string {
  return `${JSON.stringify({ format: FORMAT, version: 1, name, content }, null, 2)}\n`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads a file. Its content is held against the shape of a set; nothing of it is evaluated. */
export async function readSetFile(file: Blob): Promise<ReadFile> {
  if (file.size > MOST_BYTES) return { code: 'TOO_LARGE' };
  const found = parsed(await file.text());
  if (typeof found !== 'object' || found === null) return { code: 'NO_JSON' };
  const { format, version, name, content } = found as Record<string, unknown>;
  if (format !== FORMAT || version !== 1) return { code: 'OTHER_FORMAT' };
  // Only who reads a file needs the shape.
  const { criteriaContentSchema } = await import('../../../schema/criteria/criteria-shape.rule.js');
  const { data, error } = criteriaContentSchema.safeParse(content);
  if (data && typeof name === 'string' && name.length <= 200) {
    return { draft: { name: name.normalize('NFC'), content: data } };
  }
  const issues = error?.issues ?? [];
  const faults = issues.slice(0, MOST_FAULTS).map(({ path, message }) => ({
    field: path.join('.'),
    code: message.startsWith('CRITERIA_') ? message : 'CRITERIA_SHAPE_WRONG',
  }));
  return { faults: error ? faults : [{ field: 'name', code: 'CRITERIA_SHAPE_WRONG' }] };
}
