import { type Db, findRestingSession } from '@so-viec/db';
import { CHALLENGE_LIMIT } from '../limits.ts';

const LONG_AGO = '';

/** What the passkey of a session was asked to sign, while it may still answer. */
export async function openChallenge(db: Db, sessionId: string, now: Date): Promise<string | undefined> {
  const session = await findRestingSession(db, sessionId, LONG_AGO);
  if (!session?.challenge || !session.challengeAt) return undefined;
  const age = now.getTime() - Date.parse(session.challengeAt);
  return age <= CHALLENGE_LIMIT ? session.challenge : undefined;
}
