import pg from 'pg';
import type { Role } from '../../../schema/core/permission.js';
import { createContext } from '../../../server/core/context.js';
import { connect } from '../../../server/core/process/database.js';
import {
  approveReport,
  numberReport,
  sendForReview,
  signReport,
} from '../../../server/report/report.service.js';
import type { BenchDatabase } from '../data/bench-database.js';
import { benchId } from '../data/bench-ids.js';

/** Somebody of the committee by the number of a person of the data set. */
function staff(person: number, role: Role) {
  return {
    personId: benchId('person', person),
    membershipId: null,
    role,
    title: 'PHÓ BÍ THƯ',
    committeeId: benchId('committee'),
    organizationId: null,
  };
}

/** Forgets what an earlier run made of the report. */
export async function forgetReport({ adminUrl }: BenchDatabase): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    for (const table of ['delivery', 'official_document', 'report_figure', 'report_source']) {
      await client.query(`delete from app.${table}`);
    }
    await client.query('vacuum (analyze) app.report_source');
  } finally {
    await client.end();
  }
}

/**
 * Takes the composed report through people's hands, by the use cases they call; says its document's
 * id.
 */
export async function signComposedReport({ env, adminUrl }: BenchDatabase): Promise<string> {
  const orm = await connect(env.DATABASE_URL, { pool: 2, setting: 'DATABASE_URL' });
  const context = (person: number, role: Role) =>
    createContext({
      orm,
      actor: staff(person, role),
      requestId: 'bench',
      confirmPassword: async () => true,
    });
  const id = benchId('report');
  try {
    const office = context(0, 'COMMITTEE_OFFICE');
    const standing = context(1, 'STANDING_COMMITTEE');
    await sendForReview(office, { id });
    await approveReport(standing, { id });
    await numberReport(office, { id });
    await signReport(standing, { id, password: '' });
  } finally {
    await orm.close();
  }
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>('select id from app.official_document');
    return rows[0]?.id ?? '';
  } finally {
    await client.end();
  }
}
