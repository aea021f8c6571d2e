import { filledText } from '@so-viec/shared/text/text.schema';
import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import { action } from '../../http/action.ts';
import type { AppEnv } from '../../http/env.ts';
import { jsonInput, pathInput } from '../../http/input.ts';
import { idleLimitOf } from '../actor.ts';
import { endOthers, endOwnSession, viewSessions } from './own-sessions.commands.ts';

const own = action('me.sessions');
const others = z.object({ which: z.literal('others') });
const path = pathInput(z.object({ handle: filledText(60) }));

/** Where somebody is signed in. */
export const ownSessionRoutes = new Hono<AppEnv>()
  .get('/me/sessions', own, async (c) => c.json({ sessions: await viewSessions(c.var.db, ownerOf(c)) }, 200))
  .post('/me/sessions/ending', own, jsonInput(others), async (c) => {
    await endOthers(c.var.db, ownerOf(c));
    return c.body(null, 204);
  })
  .post('/me/sessions/:handle/ending', own, path, async (c) => {
    await endOwnSession(c.var.db, ownerOf(c), c.req.valid('param').handle);
    return c.body(null, 204);
  });

function ownerOf(c: Context<AppEnv>) {
  const { access, sessionId, config } = c.var;
  const { actor } = access;
  const limits = { idleLimit: idleLimitOf(actor), sessionLimit: config.sessionLimit };
  const { accountId, signedInAt } = actor;
  return { accountId, sessionId, signedInAt, now: c.var.now(), ...limits };
}
