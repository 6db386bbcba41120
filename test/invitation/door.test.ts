import pg from 'pg';
import { v7 } from 'uuid';
import { tokenHash } from '../../schema/invitation/invitation-token.js';
import { database } from '../core/database.js';
import { newTenant } from '../core/world.js';
import { anAccount } from '../sign-in/served.js';
import { anInvitation, INVITE, sentInvitations } from './links.js';

interface Post {
  committeeId: string;
  role: string;
  organizationId: string | null;
}

/** Tries to write a membership at the door, as whoever holds a link could; it is undone. */
async function enter(hash: string, personId: string, post: Post): Promise<string> {
  const { urls } = await database();
  const client = new pg.Client({ connectionString: urls.DATABASE_URL });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('set local role app_person');
    await client.query({
      text: `select set_config('app.person', $1, true), set_config('app.invitation', $2, true)`,
      values: [personId, hash],
    });
    await client.query({
      text: `insert into app.membership (committee_id, id, organization_id, person_id, role, title,
        starts_on, created_at, updated_at) values ($1, $2, $3, $4, $5, '', '2020-01-01', now(), now())`,
      values: [post.committeeId, v7(), post.organizationId, personId, post.role],
    });
    return 'WRITTEN';
  } catch (fault) {
    return (fault as pg.DatabaseError).code ?? String(fault);
  } finally {
    await client.query('rollback');
    await client.end();
  }
}

test('the database lets in by the link, for its place and role, and for nothing else', async () => {
  const { administrator, committeeId, first } = await newTenant();
  const elsewhere = await newTenant();
  const { personId, email } = await anAccount();
  await administrator.ask(INVITE, { input: anInvitation({ email }) });
  const [mail] = await sentInvitations(committeeId);
  const hash = tokenHash(mail?.token ?? '');
  const post = { committeeId, role: 'COMMITTEE_OFFICE', organizationId: null };

  const outcomes = [
    await enter(hash, personId, post),
    await enter('', personId, post),
    await enter(tokenHash('guess'), personId, post),
    await enter(hash, personId, { ...post, role: 'COMMITTEE_ADMIN' }),
    await enter(hash, personId, { ...post, organizationId: first.id }),
    await enter(hash, personId, { ...post, committeeId: elsewhere.committeeId }),
  ];

  const refused = '42501';
  expect(outcomes).toEqual(['WRITTEN', refused, refused, refused, refused, refused]);
});
