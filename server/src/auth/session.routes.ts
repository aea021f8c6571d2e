import { signInInput } from '@so-viec/shared/account/account.schema';
import { Hono } from 'hono';
import { publicRoute } from '../http/action.ts';
import type { AppEnv } from '../http/env.ts';
import { jsonInput } from '../http/input.ts';
import { endPushesHere } from '../push/push-place.ts';
import { directoryOf } from './federated/first-factor.ts';
import { leavingOf } from './federated/leaving.ts';
import { answerPassed } from './second-factor/answer.ts';
import { sessionIdOf, takeSession } from './session-cookie.ts';
import { signIn, signOut } from './sign-in.commands.ts';
import { fromOf } from './tries/from.ts';

/**
 * Signing in and out. Both are open: who signs out when the session is over has got what they asked for. Signing out
 * goes on at the provider, where somebody signed in there and it offers that.
 */
export const sessionRoutes = new Hono<AppEnv>()
  .post('/session', publicRoute(), jsonInput(signInInput), async (c) => {
    const typed = { ...c.req.valid('json'), replacedId: sessionIdOf(c) };
    const by = { now: c.var.now(), directory: directoryOf(c) };
    return answerPassed(c, await signIn(c.var.db, typed, fromOf(c), by));
  })
  .delete('/session', publicRoute(), async (c) => {
    const sessionId = sessionIdOf(c);
    if (sessionId) await signOut(c.var.db, sessionId, c.var.now());
    await endPushesHere(c, null);
    takeSession(c);
    const address = await leavingOf(c);
    return address === undefined ? c.body(null, 204) : c.json({ address }, 200);
  });
