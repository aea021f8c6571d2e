import { findPushSubscription, listPushSubscriptions } from '@so-viec/db';
import { id } from '@so-viec/shared/id/id.schema';
import { pushSettingInput, pushSubscriptionInput } from '@so-viec/shared/push/push.schema';
import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import { action, publicRoute } from '../http/action.ts';
import type { AppEnv } from '../http/env.ts';
import { jsonInput, pathInput } from '../http/input.ts';
import { Problem } from '../http/problem.ts';
import { addPushSubscription, removePushSubscription } from './push.commands.ts';
import { isPushKey } from './push-key.ts';
import { markPushed, pushedHere } from './push-place.ts';
import { changePushSetting, pushSender, readPushSetting } from './push-setting.ts';

/** What could be encrypted for nobody is refused before anything waits for it. */
const givenByBrowser = pushSubscriptionInput.check(
  z.refine(({ p256dh }) => isPushKey(p256dh), { error: 'bad-value', path: ['p256dh'] }),
);

const own = action('push.own');
const ofId = pathInput(z.object({ id }));

/** What a browser asks before it shows a message, also when nobody is signed in: is that still for who sits here? */
export const pushDoorRoutes = new Hono<AppEnv>().get('/pushed-here/:id', publicRoute(), ofId, async (c) => {
  const { id: asked } = c.req.valid('param');
  const known = pushedHere(c) === asked ? await findPushSubscription(c.var.db, asked) : undefined;
  if (!known || known.endedAt !== null) throw new Problem('not-found');
  return c.body(null, 204);
});

/** The browsers on which somebody is told of their notices, and whether that is done at all. */
export const pushRoutes = new Hono<AppEnv>()
  .get('/push-subscriptions', own, async (c) => {
    const { db, access } = c.var;
    const sender = await pushSender(db);
    const browsers = (await listPushSubscriptions(db, access.actor.accountId)).map(
      ({ id, userAgent, createdAt }) => ({ id, userAgent, createdAt, isHere: id === pushedHere(c) }),
    );
    return c.json({ publicKey: sender?.publicKey ?? null, browsers }, 200);
  })
  .post('/push-subscriptions', own, jsonInput(givenByBrowser), async (c) => {
    const input = c.req.valid('json');
    await addPushSubscription(c.var.db, ownerOf(c), input);
    markPushed(c, input.id);
    return c.body(null, 204);
  })
  .post('/push-subscriptions/:id/removal', own, ofId, jsonInput(z.object({})), async (c) => {
    await removePushSubscription(c.var.db, ownerOf(c), c.req.valid('param').id);
    return c.body(null, 204);
  })
  .get('/push-setting', action('push-setting.change'), async (c) => {
    c.var.access.requireAt('push-setting.change', null);
    return c.json(await readPushSetting(c.var.db), 200);
  })
  .put('/push-setting', action('push-setting.change'), jsonInput(pushSettingInput), async (c) => {
    const { db, access, now } = c.var;
    access.requireAt('push-setting.change', null);
    const by = { at: now().toISOString(), accountId: access.actor.accountId };
    await changePushSetting(db, by, c.req.valid('json'));
    return c.body(null, 204);
  });

function ownerOf(c: Context<AppEnv>) {
  const { access, now } = c.var;
  const userAgent = c.req.header('User-Agent') ?? '';
  return { accountId: access.actor.accountId, at: now().toISOString(), userAgent };
}
