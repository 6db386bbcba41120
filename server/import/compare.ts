import type { ImportOutcome } from '../../schema/import/import.entity.js';
import type {
  CellFault,
  ImportChange,
  ImportField,
  ImportValues,
} from '../../schema/import/import.model.js';
import { countKey, type RegisterState } from './register-state.service.js';

export interface Compared {
  outcome: ImportOutcome;
  values: ImportValues;
  faults: CellFault[];
  changes: ImportChange[];
}

const counts: readonly ImportField[] = ['membersTotal', 'membersExempt', 'staffTotal', 'subCells'];
/** What names the row, and what is not changed by a file once the organization is there. */
const apart: readonly ImportField[] = ['code', 'asOf', 'openedOn'];

/** What a new organization has where its row says nothing. */
export interface Defaults {
  issuerSuperior: string;
  place: string;
  today: string;
}

function completed(values: ImportValues, { issuerSuperior, place }: Defaults): ImportValues {
  const name = String(values.name ?? '');
  const isCell = values.kind ? values.kind === 'GRASSROOTS_CELL' : /^chi bộ/i.test(name);
  const issuerName = name.replace(/^đảng bộ/i, 'Đảng ủy').toLocaleUpperCase('vi');
  return {
    shortName: name.replace(/^(?:đảng bộ|chi bộ)\s+/i, '') || name,
    kind: isCell ? 'GRASSROOTS_CELL' : 'GRASSROOTS_COMMITTEE',
    issuerSuperior,
    issuerName,
    abbreviation: isCell ? 'CB' : 'ĐU',
    place,
    ...values,
  };
}

function faultsOfDays(values: ImportValues, today: string): CellFault[] {
  return (['openedOn', 'asOf'] as const)
    .filter((field) => String(values[field] ?? '') > today)
    .map((field) => ({ field, code: 'DAY_AHEAD' }));
}

/** What a row would do to the register as it stands; what it leaves empty stays as it is. */
export function compare(
  row: { values: ImportValues; faults: CellFault[] },
  state: RegisterState,
  defaults: Defaults,
): Compared {
  const known = state.organizations.get(String(row.values.code));
  const faults = [...row.faults, ...faultsOfDays(row.values, defaults.today)];
  if (known?.closedOn) faults.push({ field: 'code', code: 'CODE_CLOSED' });
  if (!known && row.values.hostType === undefined && !faults.some((f) => f.field === 'hostType')) {
    faults.push({ field: 'hostType', code: 'CELL_MISSING' });
  }
  if (faults.length > 0) return { outcome: 'FAULTY', values: row.values, faults, changes: [] };
  if (!known) {
    return { outcome: 'NEW', values: completed(row.values, defaults), faults, changes: [] };
  }
  const counted = state.counts.get(countKey(row.values.code, row.values.asOf)) ?? {};
  const changes: ImportChange[] = [];
  for (const [field, to] of Object.entries(row.values) as [ImportField, string | number][]) {
    if (apart.includes(field)) continue;
    const holder = (counts.includes(field) ? counted : known) as ImportValues;
    const from = holder[field] ?? null;
    if (from !== to) changes.push({ field, from, to });
  }
  return {
    outcome: changes.length > 0 ? 'CHANGED' : 'UNCHANGED',
    values: row.values,
    faults,
    changes,
  };
}
