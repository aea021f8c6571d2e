import { signInInput } from '@so-viec/shared/account/account.schema';
import { Hono } from 'hono';
import { publicRoute } from '../http/action.ts';
import type { AppEnv } from '../http/env.ts';
import { jsonInput } from '../http/input.ts';
import { endPushesHere } from '../push/push-place.ts';
import { answerPassed } from './second-factor/answer.ts';
import { sessionIdOf, takeSession } from './session-cookie.ts';
import { signIn, signOut } from './sign-in.commands.ts';
import { fromOf } from './tries/from.ts';

/** Signing in and out. Both are open: who signs out when the session is over has got what they asked for. */
export const sessionRoutes = new Hono<AppEnv>()
  .post('/session', publicRoute(), jsonInput(signInInput), async (c) => {
    const typed = { ...c.req.valid('json'), replacedId: sessionIdOf(c) };
    return answerPassed(c, await signIn(c.var.db, typed, fromOf(c), c.var.now()));
  })
  .delete('/session', publicRoute(), async (c) => {
    const sessionId = sessionIdOf(c);
    if (sessionId) await signOut(c.var.db, sessionId, c.var.now());
    await endPushesHere(c, null);
    takeSession(c);
    return c.body(null, 204);
  });
