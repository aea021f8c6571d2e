import { type Db, findSession, listRoles, type SessionFound } from '@so-viec/db';
import { NOTICE_EDITION } from '@so-viec/shared/account/account.schema';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { Access, type Actor, type Role } from '../access/access.ts';
import { organisationToday } from '../access/organisation.ts';
import { ADMIN_IDLE_LIMIT, IDLE_LIMIT, SESSION_LIMIT } from './limits.ts';

interface SignedIn {
  session: SessionFound;
  access: Access;
}

/** The session of this id with the rights its account holds today; undefined when it is over. */
export async function findSignedIn(
  db: Db,
  sessionId: string,
  now: Date,
  today: CivilDay,
): Promise<SignedIn | undefined> {
  const session = await findSession(db, sessionId, NOTICE_EDITION);
  if (!session) return undefined;
  const [roles, organisation] = await Promise.all([
    listRoles(db, session.accountId, today),
    organisationToday(db, today),
  ]);
  const actor = actorOf(session, roles);
  return isOver(session, actor, now) ? undefined : { session, access: new Access(actor, organisation) };
}

function actorOf(session: SessionFound, roles: { role: string; unitId: string | null }[]): Actor {
  return {
    accountId: session.accountId,
    username: session.username,
    displayName: session.displayName,
    cadreId: session.cadreId,
    mustChangePassword: session.mustChangePassword === 1,
    hasReadNotice: session.noticeReadAt !== null,
    roles: roles.map(({ role, unitId }) => ({ role: role as Role, unitId })),
  };
}

function isOver(session: SessionFound, actor: Actor, now: Date): boolean {
  const isAdmin = actor.roles.some(({ role }) => role === 'admin');
  const idle = now.getTime() - Date.parse(session.lastSeenAt);
  const age = now.getTime() - Date.parse(session.createdAt);
  return idle > (isAdmin ? ADMIN_IDLE_LIMIT : IDLE_LIMIT) || age > SESSION_LIMIT;
}
