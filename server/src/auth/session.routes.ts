import { signInInput } from '@so-viec/shared/account/account.schema';
import { Hono } from 'hono';
import { publicRoute } from '../http/action.ts';
import type { AppEnv } from '../http/env.ts';
import { jsonInput } from '../http/input.ts';
import { Problem } from '../http/problem.ts';
import { endPushesHere } from '../push/push-place.ts';
import { findSignedIn } from './actor.ts';
import { readMe } from './me.ts';
import { giveSession, hashToken, sessionIdOf, takeSession } from './session-cookie.ts';
import { signIn, signOut } from './sign-in.commands.ts';
import { fromOf } from './tries/from.ts';

/** Signing in and out. Both are open: who signs out when the session is over has got what they asked for. */
export const sessionRoutes = new Hono<AppEnv>()
  .post('/session', publicRoute(), jsonInput(signInInput), async (c) => {
    const { db, today, config } = c.var;
    const now = c.var.now();
    const typed = { ...c.req.valid('json'), replacedId: sessionIdOf(c) };
    const token = await signIn(db, typed, fromOf(c), now);
    const signedIn = await findSignedIn(db, hashToken(token), { now, today, ...config });
    if (!signedIn) throw new Problem('not-signed-in');
    giveSession(c, token);
    await endPushesHere(c, signedIn.access.actor.accountId);
    return c.json({ me: await readMe(db, signedIn.access, now) }, 200);
  })
  .delete('/session', publicRoute(), async (c) => {
    const sessionId = sessionIdOf(c);
    if (sessionId) await signOut(c.var.db, sessionId, c.var.now());
    await endPushesHere(c, null);
    takeSession(c);
    return c.body(null, 204);
  });
