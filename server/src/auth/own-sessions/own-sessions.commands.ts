import {
  type Db,
  endOtherSessions,
  endSession,
  inTransaction,
  listOpenSessions,
  type Trx,
} from '@so-viec/db';
import { audit } from '../../audit/audit.ts';
import { Problem } from '../../http/problem.ts';
import { requireRecent } from '../recent.ts';
import { hashToken } from '../session-cookie.ts';

/** Whose sessions, and which of them asks. */
export interface Owner {
  accountId: string;
  sessionId: string;
  /** When they signed in with all their factors. */
  signedInAt: string;
  now: Date;
  /** How long a session may rest, and how long it may last. */
  idleLimit: number;
  sessionLimit: number;
}

/** What a session is called outside: neither its token nor its id, which a browser's cookie has. */
const handleOf = (id: string) => hashToken(id).slice(0, 22);

async function openOf(db: Db, { accountId, now, idleLimit, sessionLimit }: Owner) {
  const since = new Date(now.getTime() - sessionLimit).toISOString();
  const rows = await listOpenSessions(db, { accountId, since });
  return rows.filter(({ lastSeenAt }) => now.getTime() - Date.parse(lastSeenAt) <= idleLimit);
}

/** The sessions in which somebody could go on now, their own one marked. */
export async function viewSessions(db: Db, of: Owner) {
  return (await openOf(db, of)).map(({ id, ...session }) => ({
    ...session,
    handle: handleOf(id),
    isThis: id === of.sessionId,
  }));
}

/** Ends one of one's own sessions, soon after a sign-in or the one that asks; 404 for what is none of them, or over. */
export async function endOwnSession(db: Db, of: Owner, handle: string): Promise<void> {
  const session = (await openOf(db, of)).find(({ id }) => handleOf(id) === handle);
  if (!session) throw new Problem('not-found');
  if (session.id !== of.sessionId) requireRecent(of);
  await inTransaction(db, (trx) => writeEnd(trx, of, session.id));
}

async function writeEnd(trx: Trx, { accountId, now }: Owner, id: string): Promise<void> {
  const at = now.toISOString();
  if ((await endSession(trx, id, at)) === undefined) return;
  await audit(trx, { at, accountId }, 'session.end', { object: 'account', objectId: accountId });
}

/** Ends all of one's sessions but the one that asks, soon after it was opened. */
export async function endOthers(db: Db, of: Owner): Promise<void> {
  requireRecent(of);
  const { accountId, sessionId, now } = of;
  const at = now.toISOString();
  await inTransaction(db, async (trx) => {
    await endOtherSessions(trx, { accountId, keptId: sessionId }, at);
    await audit(trx, { at, accountId }, 'session.end-others', { object: 'account', objectId: accountId });
  });
}
