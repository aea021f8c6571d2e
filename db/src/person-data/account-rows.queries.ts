import { actAbout } from '@so-viec/shared/person-data/act-about';
import { listWholeTrail } from '../audit/person-trail.queries.ts';
import { type AccountRows, unitName } from './person-rows.ts';

/** No account is nobody's. */
const any = (ids: readonly string[]): readonly string[] => (ids.length > 0 ? ids : ['']);

/** Of the login itself: names and rights, which whoever keeps accounts sees too. */
export const ACCOUNT_LOGIN = {
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
  links: (db, { accountIds }) =>
    db
      .selectFrom('account_link')
      .select(['kind', 'issuer', 'subject', 'createdAt'])
      .where('accountId', 'in', any(accountIds))
      .orderBy('createdAt')
      .orderBy('id')
      .execute(),
} satisfies Record<string, AccountRows>;

/** What nobody but whose login it is reads. */
export const ACCOUNT_PRIVATE = {
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
      .select(['t.at', 't.step', 't.address', 't.succeeded'])
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
  /** The history that their page shows, of all months. */
  seenBy: async (db, { cadreId, accountIds }) => {
    const events = await listWholeTrail(db, { cadreId, accountIds });
    return events.map((event) => ({
      ...{ at: event.at, act: event.act, byName: event.byName, ...actAbout(cadreId, event) },
    }));
  },
} satisfies Record<string, AccountRows>;
