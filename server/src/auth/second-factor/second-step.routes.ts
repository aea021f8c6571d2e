import { findAccount } from '@so-viec/db';
import { codeInput } from '@so-viec/shared/account/second-factor.schema';
import { Hono } from 'hono';
import { publicRoute } from '../../http/action.ts';
import type { AppEnv } from '../../http/env.ts';
import { jsonInput } from '../../http/input.ts';
import { giveWait, waitIdOf } from '../session-cookie.ts';
import { fromOf } from '../tries/from.ts';
import { givePassed } from './answer.ts';
import { passSecondFactor, requireWait } from './second-step.commands.ts';

/** The second step of a sign-in. Open, like the first: the browser's cookie names the sign-in that waits. */
export const secondStepRoutes = new Hono<AppEnv>()
  .get('/session/second-factor', publicRoute(), async (c) => {
    const { db } = c.var;
    const wait = await requireWait(db, waitIdOf(c), c.var.now());
    const account = await findAccount(db, wait.accountId);
    return c.json({ username: account?.username ?? '' }, 200);
  })
  .post('/session/second-factor', publicRoute(), jsonInput(codeInput), async (c) => {
    const typed = { ...c.req.valid('json'), waitId: waitIdOf(c) };
    const { recoveryLeft, ...passed } = await passSecondFactor(c.var.db, typed, fromOf(c), c.var.now());
    return c.json({ ...(await givePassed(c, passed)), recoveryLeft: recoveryLeft ?? null }, 200);
  })
  .delete('/session/second-factor', publicRoute(), (c) => {
    giveWait(c, null);
    return c.body(null, 204);
  });
