import { actAbout } from '@so-viec/shared/person-data/act-about';
import { listWholeTrail } from '../audit/person-trail.queries.ts';
import type { Db } from '../dialects.ts';
import { accountName, type PersonRows, unitName } from './person-rows.ts';

/** No account is nobody's. */
const any = (ids: readonly string[]): readonly string[] => (ids.length > 0 ? ids : ['']);

/** Of the login itself: names and rights, which whoever keeps accounts sees too. */
export const PERSON_LOGIN = {
  account: (db, { accountIds }) =>
    db
      .selectFrom('account')
      .select(['username', 'displayName', 'createdAt', 'lastSignInAt', 'disabledAt'])
      .where('id', 'in', any(accountIds))
      .execute(),
  roles: (db, { accountIds }) =>
    db
      .selectFrom('role_grant as r')
      .select(['r.role', unitName('r.unitId').as('unitName'), 'r.fromOn', 'r.toOn'])
      .where('r.accountId', 'in', any(accountIds))
      .orderBy('r.fromOn')
      .orderBy('r.id')
      .execute(),
  noticeReadings: (db, { accountIds }) =>
    db
      .selectFrom('notice_reading')
      .select(['edition', 'at'])
      .where('accountId', 'in', any(accountIds))
      .orderBy('at')
      .execute(),
  erasures: (db, { cadreId }) =>
    db
      .selectFrom('erasure as e')
      .select(['e.at', accountName('e.accountId').as('byName'), 'e.reason', 'e.endedAt'])
      .where('e.cadreId', '=', cadreId)
      .orderBy('e.at')
      .execute(),
  links: (db, { accountIds }) =>
    db
      .selectFrom('account_link')
      .select(['kind', 'issuer', 'subject', 'createdAt'])
      .where('accountId', 'in', any(accountIds))
      .orderBy('createdAt')
      .orderBy('id')
      .execute(),
} satisfies Record<string, PersonRows>;

/** What nobody but the person reads. */
export const PERSON_PRIVATE = {
  /** Work that somebody else leads: its lead's own, but for them who work on it. */
  collaborations: (db, { cadreId }) =>
    db
      .selectFrom('task_collaborator as k')
      .innerJoin('task as t', 't.id', 'k.taskId')
      .select(['t.title', 't.openedOn', 't.dueOn', 'k.shareMilli'])
      .where('k.cadreId', '=', cadreId)
      .where('t.state', '<>', 'planned')
      .orderBy('t.openedOn')
      .orderBy('t.id')
      .execute(),
  reminders: (db, { cadreId }) =>
    db
      .selectFrom('reminder')
      .select(['kind', 'onDay', 'count', 'at'])
      .where('cadreId', '=', cadreId)
      .orderBy('at')
      .orderBy('id')
      .execute(),
  meetings: (db, { cadreId }) =>
    db
      .selectFrom('meeting as m')
      .innerJoin('meeting_person as p', 'p.meetingId', 'm.id')
      .select(['m.kind', 'm.title', 'm.fromOn', 'm.toOn', 'm.minutes', 'm.cancelledAt', 'p.removedAt'])
      .where('p.cadreId', '=', cadreId)
      .orderBy('m.fromOn')
      .orderBy('m.id')
      .execute(),
  notices: (db, { cadreId }) =>
    db
      .selectFrom('notice')
      .select(['at', 'kind', 'content', 'byName', 'readAt'])
      .where('cadreId', '=', cadreId)
      .orderBy('at')
      .orderBy('id')
      .execute(),
  noticeChoices: (db, { cadreId }) =>
    db
      .selectFrom('notice_choice')
      .select(['topic', 'onPage', 'mail', 'push', 'at'])
      .where('cadreId', '=', cadreId)
      .orderBy('topic')
      .execute(),
  letters: (db, { cadreId }) =>
    db
      .selectFrom('mail as m')
      .select(['m.at', 'm.kind', 'm.toAddress', 'm.subject', 'm.body', 'm.sentAt'])
      .where('m.cadreId', '=', cadreId)
      .orderBy('m.at')
      .orderBy('m.id')
      .execute(),
  templates: (db, { cadreId }) =>
    db
      .selectFrom('work_template')
      .select(['kind', 'name', 'lines', 'at', 'removedAt'])
      .where('cadreId', '=', cadreId)
      .orderBy('at')
      .orderBy('id')
      .execute(),
  sessions: (db, { accountIds }) =>
    db
      .selectFrom('session')
      .select(['createdAt', 'lastSeenAt', 'endedAt', 'userAgent', 'firstFactor', 'secondFactor', 'strength'])
      .where('accountId', 'in', any(accountIds))
      .orderBy('createdAt')
      .orderBy('id')
      .execute(),
  signInTries: (db, { accountIds }) =>
    db
      .selectFrom('sign_in_attempt as t')
      .innerJoin('account as a', 'a.username', 't.username')
      .select(['t.at', 't.address', 't.succeeded'])
      .where('a.id', 'in', any(accountIds))
      .orderBy('t.at')
      .orderBy('t.id')
      .execute(),
  devices: (db, { accountIds }) =>
    db
      .selectFrom('device')
      .select(['kind', 'userAgent', 'createdAt', 'lastUsedAt', 'endedAt'])
      .where('accountId', 'in', any(accountIds))
      .orderBy('createdAt')
      .orderBy('id')
      .execute(),
  browsers: (db, { accountIds }) =>
    db
      .selectFrom('push_subscription')
      .select(['userAgent', 'createdAt', 'endedAt'])
      .where('accountId', 'in', any(accountIds))
      .orderBy('createdAt')
      .orderBy('id')
      .execute(),
  preferences: (db, { accountIds }) =>
    db
      .selectFrom('account_reading')
      .select(['text', 'scheme', 'contrast', 'motion', 'at'])
      .where('accountId', 'in', any(accountIds))
      .execute(),
  /** The history that the person's page shows, of all months. */
  seenBy: async (db, { cadreId, accountIds }) => {
    const events = await listWholeTrail(db, { cadreId, exceptAccountIds: accountIds });
    return events.map((event) => ({
      ...{ at: event.at, act: event.act, byName: event.byName, ...actAbout(cadreId, event) },
    }));
  },
} satisfies Record<string, PersonRows>;

/** The logins of a person. */
export async function listAccountIdsOf(db: Db, cadreId: string): Promise<string[]> {
  const rows = await db.selectFrom('account').select('id').where('cadreId', '=', cadreId).execute();
  return rows.map(({ id }) => id);
}
