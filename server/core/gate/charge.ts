/** Keeps the books of partner apps: what was spent of a day's budget, and for which operations. */
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Statement } from '../read/one-trip.js';
import { askAs, gateSession } from '../tenancy.js';
import { type Admitted, TODAY } from './admit.js';
import type { FieldBook } from './field-book.js';

/** Names of operations kept apart on one day; whatever comes after is one more. */
const MOST_NAMES = 100;

const LONGEST_NAME = 60;

/** What a name is booked under, of which there are not many in a day. */
const BOOKED = `select case when exists (select 1 from app.api_usage u
      where u.day = ${TODAY} and u.operation = $1)
    or (select count(*) from app.api_usage u
      where u.day = ${TODAY}) < ${MOST_NAMES}
  then $1 else '…' end as operation`;

/** Spends the points where the budget holds them, and books the request either way. */
const SPEND: Statement = {
  name: 'spend',
  text: `with booked as (${BOOKED}),
    spent as (
      update app.api_meter m set spent = m.spent + $2::int
      from app.api_client c
      where c.committee_id = m.committee_id and c.id = m.client_id
        and m.spent + $2::int <= c.daily_budget
      returning m.spent),
    outcome as (select exists (select 1 from spent) as within),
    used as (
      insert into app.api_usage as u
        (committee_id, id, client_id, day, operation, requests, cost, errors, refused)
      select k.committee_id, uuidv7(), k.client_id, ${TODAY}, b.operation, 1,
        case when o.within then $2::int else 0 end, 0, case when o.within then 0 else 1 end
      from app.api_key k, booked b, outcome o
      on conflict (committee_id, client_id, day, operation) do update set
        requests = u.requests + 1, cost = u.cost + excluded.cost,
        refused = u.refused + excluded.refused
      returning 1)
    select (select within from outcome),
      coalesce((select spent from spent), (select spent from app.api_meter)), (select count(*) from used)`,
};

const FAIL: Statement = {
  name: 'fail',
  text: `with booked as (${BOOKED}),
    used as (update app.api_usage u set errors = u.errors + 1 from booked b
      where u.day = ${TODAY} and u.operation = b.operation returning 1)
    select count(*) from used`,
};

/** Charges an app for an operation; a request that is turned away costs nothing. */
export interface Charge {
  (app: Admitted, operation: string, cost: number): Promise<{ isWithin: boolean; spent: number }>;
  /** Books that the operation was answered with an error. */
  failed: (app: Admitted, operation: string) => Promise<void>;
  /** Counts the fields that an operation asks for. */
  asked: FieldBook['note'];
}

/** The books of a database. */
export function chargeOn(orm: MikroORM, book: FieldBook): Charge {
  const sessionOf = ({ actor }: Admitted) => gateSession(actor.app?.keyId ?? '');
  const named = (operation: string) => operation.slice(0, LONGEST_NAME);
  const charge = async (app: Admitted, operation: string, cost: number) => {
    const [within, spent] = await askAs(orm, sessionOf(app), SPEND, [named(operation), cost]);
    return { isWithin: within === 't', spent: Number(spent) };
  };
  const failed = async (app: Admitted, operation: string) => {
    await askAs(orm, sessionOf(app), FAIL, [named(operation)]);
  };
  return Object.assign(charge, { failed, asked: book.note });
}
