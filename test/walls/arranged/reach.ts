import type { PolicyDef } from '@mikro-orm/core';
import {
  ALL_ROWS,
  ANOTHER_PERSON,
  handedIn,
  KNOWN_PERSON,
  namedByMembership,
  ORGANIZATION_STAFF,
  OWN_COMMITTEE,
  OVERSEEN,
  OWN_ORGANIZATION,
  OWN_PERSON,
  OF_NAMED_KEY,
  ofNamedKey,
  REACHED_ORGANIZATIONS,
  WHOLE_COMMITTEE,
} from '../../../schema/core/access.js';
import { INVITED_CLUSTER } from '../../../schema/assignment/assignment.entity.js';
import { HELD_INVITATION } from '../../../schema/invitation/invitation.entity.js';
import { REMINDING, SETTLING } from '../../../schema/job/job.entity.js';
import { INVITED_PERSON } from '../../../schema/membership/membership.entity.js';
import { A_CHASE, CHASED_OVERSEEN } from '../../../schema/reminder/reminder.entity.js';
import { RECEIVED_BY_ONESELF } from '../../../schema/succession/succession.entity.js';
import { MADE_BY_ONESELF } from '../../../schema/support/support.entity.js';
import { VERIFIED } from '../../../schema/verification/verification.entity.js';
import { RECEIVER } from '../../../schema/reorganization/reorganization.entity.js';
import { assessmentMeanings } from './reach-assessment.js';
import type { Wanderer } from './wanderers.js';
import type { Made } from './rows.js';
import type { Table } from './places.js';

type Reaches = (row: Made, who: Wanderer, all: Made[]) => boolean;

const isSame = (value: unknown, own: string) => own !== '' && value === own;

const inCommittee: Reaches = ({ values }, who) => isSame(values['committee_id'], who.committee);

const handsIn: Reaches = (row, who, all) => inCommittee(row, who, all) && row.place.handsIn;

/** Contents of a submission that was handed in and may itself be seen. */
const handedInSeen: Reaches = (row, who, all) =>
  handsIn(row, who, all) && (who.role !== 'app_overseer' || ofOverseen(row, who, all));

const inOrganization: Reaches = (row, who, all) =>
  inCommittee(row, who, all) && isSame(row.values['organization_id'], who.organization);

/** What is not handed in is still open. */
const whileOpen: Reaches = (row, who, all) => inOrganization(row, who, all) && !row.place.handsIn;

/** What the worker puts back is of an organization that is writing. */
const openInCommittee: Reaches = (row, who, all) =>
  inCommittee(row, who, all) && !row.place.handsIn;

/** Whom a mail chases is somebody's whose membership the wanderer acts in. */
const chasedOverseen: Reaches = (row, who, all) =>
  overseen(who, all).some(({ values }) => values['id'] === row.values['chased_id']);

const isChase = ({ values: { purpose, state } }: Made) =>
  purpose === 'CHASE' && state === 'PENDING';

const isIn = ({ values }: Made, states: unknown[]) => states.includes(values['state']);

const isDraft: Reaches = (row, who, all) => inCommittee(row, who, all) && isIn(row, ['DRAFT']);

const isUnsealed = ({ values }: Made) => values['sequence'] === null && values['hash'] === null;

/** Nobody at the wall says who they are but persons, and to those it is no difference. */
const isAnother = ({ values }: Made, who: Wanderer) =>
  who.person !== '' && values['person_id'] !== who.person;

const isStaff = ({ values }: Made) =>
  ['TENANT_OFFICER', 'ORGANIZATION_ADMIN'].includes(String(values['role']));
const reachesAll: Reaches = (row, who, all) => inCommittee(row, who, all) && who.reach === '*';

const isReached = (id: unknown, { reach }: Wanderer) =>
  reach === '*' || reach.split(',').some((reached) => reached !== '' && reached === id);

const ofReached: Reaches = (row, who, all) =>
  inCommittee(row, who, all) && isReached(row.values['organization_id'], who);

/** Organizations that a wanderer's membership is assigned to, itself or by their cluster. */
function overseen(who: Wanderer, all: Made[]): Made[] {
  const assigned = all.filter(
    ({ table, values }) =>
      table.className === 'Assignment' &&
      isSame(values['committee_id'], who.committee) &&
      isSame(values['membership_id'], who.membership),
  );
  return all.filter(
    (row) =>
      row.table.className === 'Organization' &&
      inCommittee(row, who, all) &&
      assigned.some(
        ({ values }) =>
          values['organization_id'] === row.values['id'] ||
          (values['cluster_id'] !== null && values['cluster_id'] === row.values['cluster_id']),
      ),
  );
}

const ofOverseen: Reaches = (row, who, all) =>
  overseen(who, all).some(({ values }) => values['id'] === row.values['organization_id']);

/** Whether the row a column names is one of the table that the wanderer may see. */
function refersToSeen(className: string, column: string, key: string): Reaches {
  return ({ values }, who, all) =>
    all.some(
      (row) =>
        row.table.className === className &&
        row.values[key] === values[column] &&
        mayReach(row, who, 'select', all),
    );
}

/**
 * What each declared condition means, said a second time and apart from SQL. A condition that is
 * not here is new: whoever writes it says here what it means, and somebody else reviews both.
 */
const meanings: Record<string, Reaches> = {
  [ALL_ROWS]: () => true,
  [OWN_COMMITTEE]: inCommittee,
  [OWN_ORGANIZATION]: inOrganization,
  'id = (select tenancy.committee_id())': ({ values }, who) => isSame(values['id'], who.committee),
  'id = (select tenancy.person_id())': ({ values }, who) => isSame(values['id'], who.person),
  [OWN_PERSON]: ({ values }, who) => isSame(values['person_id'], who.person),
  [namedByMembership('committee_id')]: refersToSeen('Membership', 'id', 'committee_id'),
  [namedByMembership('organization_id')]: refersToSeen('Membership', 'id', 'organization_id'),
  [KNOWN_PERSON]: refersToSeen('Membership', 'id', 'person_id'),
  [`${OWN_COMMITTEE} and id = (select tenancy.organization_id())`]: (row, who, all) =>
    inCommittee(row, who, all) && isSame(row.values['id'], who.organization),
  [`${OWN_ORGANIZATION} and tenancy.is_open(committee_id, organization_id, submission_id)`]:
    whileOpen,
  [`${OWN_ORGANIZATION} and state <> 'ACCEPTED' and state <> 'EXEMPT' and tenancy.is_open(committee_id, organization_id, id)`]:
    (row, who, all) => whileOpen(row, who, all) && !isIn(row, ['ACCEPTED', 'EXEMPT']),
  [`${OWN_COMMITTEE} and state <> 'DUE' and state <> 'DRAFT' and state <> 'SUBMITTED'`]: (
    row,
    who,
    all,
  ) => inCommittee(row, who, all) && isIn(row, ['RETURNED', 'ACCEPTED', 'EXEMPT']),
  [`${OWN_COMMITTEE} and tenancy.is_open(committee_id, organization_id, submission_id)`]:
    openInCommittee,
  [`${OWN_COMMITTEE} and state = 'ACCEPTED' and tenancy.is_open(committee_id, organization_id, id)`]:
    (row, who, all) => openInCommittee(row, who, all) && isIn(row, ['ACCEPTED']),
  [`${OWN_ORGANIZATION} and ${RECEIVED_BY_ONESELF}`]: (row, who, all) =>
    inOrganization(row, who, all) && isSame(row.values['receiver_id'], who.person),
  [`${OWN_ORGANIZATION} and ${RECEIVED_BY_ONESELF} and state = 'CONFIRMED'`]: (row, who, all) =>
    inOrganization(row, who, all) &&
    isSame(row.values['receiver_id'], who.person) &&
    isIn(row, ['CONFIRMED']),
  [SETTLING]: () => false,
  [INVITED_PERSON]: () => false,
  [`${OWN_COMMITTEE} and ${MADE_BY_ONESELF}`]: (row, who, all) =>
    inCommittee(row, who, all) && isSame(row.values['created_by'], who.person),
  [`${OWN_COMMITTEE} and ${ANOTHER_PERSON}`]: (row, who, all) =>
    inCommittee(row, who, all) && isAnother(row, who),
  [`${OWN_ORGANIZATION} and ${ANOTHER_PERSON} and ${ORGANIZATION_STAFF}`]: (row, who, all) =>
    inOrganization(row, who, all) && isAnother(row, who) && isStaff(row),
  [`${OWN_ORGANIZATION} and ${ORGANIZATION_STAFF}`]: (row, who, all) =>
    inOrganization(row, who, all) && isStaff(row),
  [HELD_INVITATION]: () => false,
  [VERIFIED]: () => false,
  [`actor_id = (select tenancy.person_id()) and (tenancy.is_invitation(committee_id, entity_id) or tenancy.is_own_account(committee_id, entity_id)) and sequence is null and hash is null`]:
    () => false,
  [`${OWN_COMMITTEE} and state = 'WAITING'`]: (row, who, all) =>
    inCommittee(row, who, all) && isIn(row, ['WAITING']),
  [`${OWN_COMMITTEE} and state = 'CANCELLED'`]: (row, who, all) =>
    inCommittee(row, who, all) && isIn(row, ['CANCELLED']),
  [`${OWN_COMMITTEE} and state = 'SCHEDULED'`]: (row, who, all) =>
    inCommittee(row, who, all) && isIn(row, ['SCHEDULED']),
  [`${OWN_COMMITTEE} and state = 'DUE' and edition = 0`]: (row, who, all) =>
    inCommittee(row, who, all) && isIn(row, ['DUE']) && row.values['edition'] === 0,
  [`${OWN_COMMITTEE} and ${A_CHASE}`]: (row, who, all) =>
    inCommittee(row, who, all) && isChase(row),
  [CHASED_OVERSEEN]: chasedOverseen,
  [`${CHASED_OVERSEEN} and ${A_CHASE}`]: (row, who, all) =>
    chasedOverseen(row, who, all) && isChase(row),
  [`${OWN_COMMITTEE} and ${REMINDING}`]: (row, who, all) =>
    inCommittee(row, who, all) && row.values['name'] === 'reminder.send',
  [RECEIVER]: ({ values }, who, all) =>
    all.some(
      ({ table, values: committee }) =>
        table.className === 'Committee' &&
        isSame(committee['id'], who.committee) &&
        committee['code'] === values['to_code'],
    ),
  'sequence is null and hash is null': isUnsealed,
  [`${OWN_COMMITTEE} and sequence is null and hash is null`]: (row, who, all) =>
    inCommittee(row, who, all) && isUnsealed(row),
  [`${OWN_ORGANIZATION} and sequence is null and hash is null`]: (row, who, all) =>
    inOrganization(row, who, all) && isUnsealed(row),
  [WHOLE_COMMITTEE]: reachesAll,
  [REACHED_ORGANIZATIONS]: ofReached,
  [`${OWN_COMMITTEE} and tenancy.reaches(id)`]: (row, who, all) =>
    inCommittee(row, who, all) && isReached(row.values['id'], who),
  [`${handedIn('figure')} and tenancy.reaches(organization_id)`]: (row, who, all) =>
    ofReached(row, who, all) && row.place.handsIn,
  [`${WHOLE_COMMITTEE} and state <> 'GENERATING' and state <> 'DRAFT' and state <> 'IN_REVIEW' and state <> 'APPROVED' and state <> 'NUMBERED'`]:
    (row, who, all) =>
      reachesAll(row, who, all) && isIn(row, ['SIGNED', 'DISPATCHED', 'ARCHIVED', 'SUPERSEDED']),
  [`${WHOLE_COMMITTEE} and state = 'SIGNED'`]: (row, who, all) =>
    reachesAll(row, who, all) && isIn(row, ['SIGNED']),
  [`${OWN_COMMITTEE} and report_id in (select id\n from app.report)`]: (row, who, all) =>
    inCommittee(row, who, all) && refersToSeen('Report', 'report_id', 'id')(row, who, all),
  [`${OWN_COMMITTEE} and state = 'PUBLISHED'`]: (row, who, all) =>
    inCommittee(row, who, all) && isIn(row, ['PUBLISHED']),
  [`${OWN_COMMITTEE} and state = 'DRAFT'`]: isDraft,
  [`${OWN_COMMITTEE} and tenancy.is_drafted(committee_id, id)`]: isDraft,
  [`${OWN_COMMITTEE} and tenancy.is_drafted(committee_id, template_id)`]: (row, who, all) =>
    inCommittee(row, who, all) &&
    all.some(
      (other) =>
        other.table.className === 'ReportTemplate' &&
        other.values['id'] === row.values['template_id'] &&
        isIn(other, ['DRAFT']),
    ),
  [`${OWN_COMMITTEE} and template_id in (select id\n from app.report_template)`]: (row, who, all) =>
    inCommittee(row, who, all) &&
    refersToSeen('ReportTemplate', 'template_id', 'id')(row, who, all),
  'id = (select tenancy.key_id())': ({ values }, who) => isSame(values['id'], who.key),
  'key_id = (select tenancy.key_id())': ({ values }, who) => isSame(values['key_id'], who.key),
  [OF_NAMED_KEY]: refersToSeen('ApiKey', 'id', 'committee_id'),
  [ofNamedKey('id')]: refersToSeen('ApiKey', 'id', 'client_id'),
  [ofNamedKey('client_id')]: refersToSeen('ApiKey', 'client_id', 'client_id'),
  ...Object.fromEntries(
    ['figure', 'narrative', 'practice'].map((table) => [handedIn(table), handedInSeen]),
  ),
  [OVERSEEN]: ofOverseen,
  ...assessmentMeanings({
    ...{ inCommittee, inOrganization, ofOverseen, handsIn, handedInSeen, whileOpen, isIn },
  }),
  [`${OWN_COMMITTEE} and (cluster_id in (select tenancy.clusters()) or id in (select tenancy.assigned()))`]:
    (row, who, all) => overseen(who, all).includes(row),
  [`${OVERSEEN} and sequence is null and hash is null`]: (row, who, all) =>
    ofOverseen(row, who, all) && isUnsealed(row),
  [`${OWN_COMMITTEE} and membership_id = (select tenancy.membership_id())`]: (row, who, all) =>
    inCommittee(row, who, all) && isSame(row.values['membership_id'], who.membership),
  [`${OWN_ORGANIZATION} and subject_kind = 'ORGANIZATION'`]: (row, who, all) =>
    inOrganization(row, who, all) && row.values['subject_kind'] === 'ORGANIZATION',
  [INVITED_CLUSTER]: () => false,
  [`${OWN_PERSON} and tenancy.is_invited_as(committee_id, organization_id, role, narrowed)`]: () =>
    false,
};

export type Command = 'select' | 'insert' | 'update' | 'delete';

function policiesFor(table: Table, who: Wanderer, command: Command): PolicyDef[] {
  return table.policies.filter(
    (policy) =>
      policy.roles?.includes(who.role) &&
      (policy.command === command || (policy.command ?? 'all') === 'all'),
  );
}

/** Whether the wanderer's role has the command on the table at all. */
export function mayCommand(table: Table, who: Wanderer, command: Command): boolean {
  return policiesFor(table, who, command).length > 0;
}

function isMet(
  policy: PolicyDef,
  condition: unknown,
  row: Made,
  ...rest: [Wanderer, Made[]]
): boolean {
  const text = String(condition);
  const meaning = Object.hasOwn(meanings, text) ? meanings[text] : undefined;
  if (!meaning) throw new Error(`${row.table.className}.${policy.name}: say what "${text}" means`);
  return meaning(row, ...rest);
}

/** What the declared policies say about a command on a row. */
export function mayReach(row: Made, who: Wanderer, command: Command, all: Made[]): boolean {
  return policiesFor(row.table, who, command).some((policy) =>
    isMet(policy, command === 'insert' ? policy.check : policy.using, row, who, all),
  );
}

/** Whether the declared policies let an update leave a row like this behind. */
export function mayLeave(row: Made, who: Wanderer, all: Made[]): boolean {
  return policiesFor(row.table, who, 'update').some((policy) =>
    isMet(policy, policy.check ?? policy.using, row, who, all),
  );
}
