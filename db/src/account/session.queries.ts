import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { type Insertable, type Selectable, sql } from 'kysely';
import type { Db } from '../dialects.ts';
import { kept } from '../kept.ts';
import type { Trx } from '../transaction.ts';
import type { AccountTable, SessionTable } from './account.table.ts';
import { lockAccount } from './account-life.queries.ts';

type AccountOfSession = Pick<
  Selectable<AccountTable>,
  'username' | 'displayName' | 'cadreId' | 'mustChangePassword'
>;

/** An open session with its account, and when that account read the notice, in one row. */
export interface SessionFound extends AccountOfSession {
  id: string;
  accountId: string;
  createdAt: string;
  lastSeenAt: string;
  strength: 'full' | 'day';
  firstFactor: 'password' | 'oidc' | 'ldap';
  secondFactor: 'none' | 'code' | 'recovery' | 'provider';
  noticeReadAt: string | null;
  /** The device whose codes the account asks for. */
  secondFactorId: string | null;
  /** Whom this database asks for a second factor, as it was set. */
  secondFactorRule: string | null;
  /** What the account holds that day, each over a unit and all below (null: over everything). */
  roles: { role: string; unitId: string | null }[];
  /** How often what denominators and rights rest on has changed. */
  changeCount: number;
}

interface Asked {
  id: string;
  /** The notice that must be read. */
  edition: string;
  today: CivilDay;
}

/** The open session of this id whose account is not disabled, with all that each request asks for, in one statement. */
export async function findSession(db: Db, asked: Asked): Promise<SessionFound | undefined> {
  const { rows } = await openSession(db, { ...asked, counter: 'organisation' });
  const [first] = rows;
  if (!first) return undefined;
  const { role: _, unitId: __, changeCount, ...session } = first;
  const roles = rows.flatMap(({ role, unitId }) => (role === null ? [] : [{ role, unitId }]));
  return { ...session, roles, changeCount: changeCount ?? 0 };
}

const openSession = kept((db, { id, edition, today, counter }: Asked & { counter: string }) =>
  db
    .selectFrom('session as s')
    .innerJoin('account as a', 'a.id', 's.accountId')
    .leftJoin('notice_reading as n', (join) =>
      join.onRef('n.accountId', '=', 'a.id').on('n.edition', '=', edition),
    )
    .leftJoin('role_grant as r', (join) =>
      join
        .onRef('r.accountId', '=', 'a.id')
        .on('r.fromOn', '<=', today)
        .on(sql<boolean>`(r."toOn" is null or r."toOn" >= ${today})`),
    )
    .leftJoin('change_counter as c', (join) => join.on('c.name', '=', counter))
    .leftJoin('second_factor as f', (join) =>
      join.onRef('f.accountId', '=', 'a.id').on('f.confirmedAt', 'is not', null).on('f.endedAt', 'is', null),
    )
    .leftJoin('setting as t', (join) => join.on('t.name', '=', 'secondFactor'))
    .select([
      's.id',
      's.accountId',
      's.createdAt',
      's.lastSeenAt',
      's.strength',
      's.firstFactor',
      's.secondFactor',
    ])
    .select(['a.username', 'a.displayName', 'a.cadreId', 'a.mustChangePassword', 'n.at as noticeReadAt'])
    .select(['f.id as secondFactorId', 't.value as secondFactorRule'])
    .select(['r.role', 'r.unitId', 'c.value as changeCount'])
    .where('s.id', '=', id)
    .where('s.endedAt', 'is', null)
    .where('a.disabledAt', 'is', null),
);

/** The account that once held the session of this id, however that ended; since an instant. */
export async function findSessionHolder(db: Db, id: string, since: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('session')
    .select('accountId')
    .where('id', '=', id)
    .where('createdAt', '>=', since)
    .executeTakeFirst();
  return row?.accountId;
}

/** What a session may be opened again from: one of an open account that nobody ended, since an instant. */
export async function findRestingSession(db: Db | Trx, id: string, since: string) {
  return db
    .selectFrom('session as s')
    .innerJoin('account as a', 'a.id', 's.accountId')
    .select(['s.id', 's.accountId', 's.createdAt', 's.firstFactor', 's.challenge', 's.challengeAt'])
    .where('s.id', '=', id)
    .where('s.endedAt', 'is', null)
    .where('s.createdAt', '>', since)
    .where('a.disabledAt', 'is', null)
    .executeTakeFirst();
}

/** What a passkey is to sign for this session. */
export async function setChallenge(
  trx: Trx,
  id: string,
  asked: { challenge: string; at: string },
): Promise<void> {
  await trx
    .updateTable('session')
    .set({ challenge: asked.challenge, challengeAt: asked.at })
    .where('id', '=', id)
    .execute();
}

/** Takes a challenge back that was answered. Returns false where another answer did so first. */
export async function takeChallenge(trx: Trx, id: string, challenge: string): Promise<boolean> {
  const result = await trx
    .updateTable('session')
    .set({ challenge: null, challengeAt: null })
    .where('id', '=', id)
    .where('challenge', '=', challenge)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function insertSession(trx: Trx, session: Insertable<SessionTable>): Promise<void> {
  await trx.insertInto('session').values(session).execute();
}

/** Notes that a session is in use, once even when several requests of it come together. */
export async function updateLastSeen(
  trx: Trx,
  session: { id: string; lastSeenAt: string },
  at: string,
): Promise<void> {
  await trx
    .updateTable('session')
    .set({ lastSeenAt: at })
    .where('id', '=', session.id)
    .where('lastSeenAt', '=', session.lastSeenAt)
    .execute();
}

/** Ends one session. Returns whose it was, or undefined where it was not open. */
export async function endSession(trx: Trx, id: string, at: string): Promise<string | undefined> {
  const row = await trx
    .updateTable('session')
    .set({ endedAt: at })
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .returning('accountId')
    .executeTakeFirst();
  return row?.accountId;
}

/**
 * Whether a session still stands where something is written for whoever holds it. Then it stands until the transaction
 * ends: whoever ends the account's sessions waits.
 */
export async function holdSession(trx: Trx, of: { accountId: string; id: string }): Promise<boolean> {
  await lockAccount(trx, of.accountId);
  const result = await trx
    .updateTable('session')
    .set((eb) => ({ endedAt: eb.ref('endedAt') }))
    .where('id', '=', of.id)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Ends every open session of an account but one. */
export async function endOtherSessions(
  trx: Trx,
  of: { accountId: string; keptId: string | null },
  at: string,
): Promise<void> {
  await trx
    .updateTable('session')
    .set({ endedAt: at })
    .where('accountId', '=', of.accountId)
    .where('id', '!=', of.keptId ?? '')
    .where('endedAt', 'is', null)
    .execute();
}

/** Notes that whoever holds a session has shown their second factor in it. */
export async function markSecondShown(trx: Trx, id: string, secondFactor: 'code'): Promise<void> {
  await trx.updateTable('session').set({ secondFactor }).where('id', '=', id).execute();
}

/** The sessions of an account that nobody ended, the one seen last first. */
export function listOpenSessions(db: Db, of: { accountId: string; since: string }) {
  return db
    .selectFrom('session')
    .select(['id', 'strength', 'createdAt', 'lastSeenAt', 'userAgent', 'firstFactor', 'secondFactor'])
    .where('accountId', '=', of.accountId)
    .where('createdAt', '>', of.since)
    .where('endedAt', 'is', null)
    .orderBy('lastSeenAt', 'desc')
    .orderBy('id')
    .execute();
}
