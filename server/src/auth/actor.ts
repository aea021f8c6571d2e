import { type Db, findSession, type SessionFound } from '@so-viec/db';
import { NOTICE_EDITION } from '@so-viec/shared/account/account.schema';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { Access } from '../access/access.ts';
import type { Actor, Role } from '../access/actor.ts';
import { organisationToday } from '../access/organisation.ts';
import { ADMIN_IDLE_LIMIT, IDLE_LIMIT } from './limits.ts';

interface SignedIn {
  session: SessionFound;
  access: Access;
}

/** The session of this id with the rights its account holds today; undefined when it is over. */
export async function findSignedIn(
  db: Db,
  sessionId: string,
  at: { now: Date; today: CivilDay; sessionLimit: number },
): Promise<SignedIn | undefined> {
  const { today } = at;
  const session = await findSession(db, { id: sessionId, edition: NOTICE_EDITION, today });
  if (!session) return undefined;
  const actor = actorOf(session, at.sessionLimit);
  if (isOver(session, actor, at)) return undefined;
  return { session, access: new Access(actor, await organisationToday(db, today, session.changeCount)) };
}

function actorOf(session: SessionFound, sessionLimit: number): Actor {
  return {
    accountId: session.accountId,
    username: session.username,
    displayName: session.displayName,
    cadreId: session.cadreId,
    signedInAt: session.createdAt,
    signedInUntil: new Date(Date.parse(session.createdAt) + sessionLimit).toISOString(),
    isOfOwnDay: session.strength === 'day',
    hasDevice: session.secondFactorId !== null,
    isSecondShown: session.secondFactor !== 'none',
    factorRule: session.secondFactorRule,
    // Who came in without the first password need not know it.
    mustChangePassword: session.mustChangePassword === 1 && session.firstFactor === 'password',
    noticeReadAt: session.noticeReadAt,
    roles: session.roles.map(({ role, unitId }) => ({ role: role as Role, unitId })),
  };
}

/** How long a session of theirs may rest. */
export function idleLimitOf({ roles }: Pick<Actor, 'roles'>): number {
  return roles.some(({ role }) => role === 'admin') ? ADMIN_IDLE_LIMIT : IDLE_LIMIT;
}

function isOver(
  session: SessionFound,
  actor: Actor,
  { now, sessionLimit }: { now: Date; sessionLimit: number },
): boolean {
  // Opened before the account had a second factor: it has to be shown.
  if (session.secondFactorId && !actor.isOfOwnDay && !actor.isSecondShown) return true;
  const idle = now.getTime() - Date.parse(session.lastSeenAt);
  const age = now.getTime() - Date.parse(session.createdAt);
  return idle > idleLimitOf(actor) || age > sessionLimit;
}
