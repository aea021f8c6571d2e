import { reopeningInput } from '@so-viec/shared/device/device.schema';
import { type Context, Hono } from 'hono';
import { publicRoute } from '../../http/action.ts';
import type { AppEnv } from '../../http/env.ts';
import { jsonInput } from '../../http/input.ts';
import { Problem } from '../../http/problem.ts';
import { findSignedIn } from '../actor.ts';
import { readMe } from '../me.ts';
import { browserOf, giveSession, hashToken } from '../session-cookie.ts';
import { siteOf } from './passkey.ts';
import { askToSign, reopen } from './reopen.commands.ts';

/** Opening one's own day again. Open, like signing in: the browser's cookie names the session that rests. */
export const reopenRoutes = new Hono<AppEnv>()
  .post('/session/challenge', publicRoute(), async (c) => {
    const challenge = await askToSign(c.var.db, askingOf(c));
    return c.json({ challenge, rpId: siteOf(c).name }, 200);
  })
  .post('/session/reopening', publicRoute(), jsonInput(reopeningInput), async (c) => {
    const { db, today } = c.var;
    const asking = askingOf(c);
    const token = await reopen(db, asking, c.req.valid('json'), siteOf(c));
    const signedIn = await findSignedIn(db, hashToken(token), { ...asking, today });
    if (!signedIn) throw new Problem('not-reopened');
    giveSession(c, token);
    return c.json({ me: await readMe(db, signedIn.access, asking.now) }, 200);
  });

function askingOf(c: Context<AppEnv>) {
  return {
    sessionId: browserOf(c),
    now: c.var.now(),
    sessionLimit: c.var.config.sessionLimit,
    userAgent: c.req.header('User-Agent') ?? '',
  };
}
