import type { Context } from 'hono';
import type { AppEnv } from '../../http/env.ts';
import { Problem } from '../../http/problem.ts';
import { endPushesHere } from '../../push/push-place.ts';
import { findSignedIn } from '../actor.ts';
import { readMe } from '../me.ts';
import { giveSession, giveWait, hashToken } from '../session-cookie.ts';
import type { Passed } from './pass.commands.ts';

/** Gives the browser what a sign-in opened: its session and who is signed in, or that the second factor is waited for. */
export async function givePassed(c: Context<AppEnv>, { kind, token }: Passed) {
  if (kind === 'wait') {
    giveWait(c, token);
    return { secondFactor: true as const };
  }
  const { db, today, config } = c.var;
  const now = c.var.now();
  const signedIn = await findSignedIn(db, hashToken(token), { now, today, ...config });
  if (!signedIn) throw new Problem('not-signed-in');
  giveSession(c, token);
  giveWait(c, null);
  await endPushesHere(c, signedIn.access.actor.accountId);
  return { me: await readMe(db, signedIn.access, now) };
}

/** The same as the answer to the request. */
export async function answerPassed(c: Context<AppEnv>, passed: Passed) {
  return c.json(await givePassed(c, passed), 200);
}
