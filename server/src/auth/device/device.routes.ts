import { listDevices } from '@so-viec/db';
import { passkeyAsked, passkeyInput, pinInput } from '@so-viec/shared/device/device.schema';
import { id } from '@so-viec/shared/id/id.schema';
import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import { action } from '../../http/action.ts';
import type { AppEnv } from '../../http/env.ts';
import { jsonInput, pathInput } from '../../http/input.ts';
import { addPasskey, addPin, askForPasskey, removeDevice } from './device.commands.ts';
import { siteOf } from './passkey.ts';

const own = action('device.own');

/** The browsers on which somebody opens their own day again, switched on and off by themselves. */
export const deviceRoutes = new Hono<AppEnv>()
  .get('/devices', own, async (c) => {
    const devices = await listDevices(c.var.db, c.var.access.actor.accountId);
    const shown = devices.map(({ id, kind, userAgent, createdAt, lastUsedAt }) => ({
      ...{ id, kind, userAgent, createdAt, lastUsedAt },
    }));
    return c.json({ devices: shown }, 200);
  })
  .post('/devices/pin', own, jsonInput(pinInput), async (c) => {
    await addPin(c.var.db, ownerOf(c), c.req.valid('json'));
    return c.body(null, 204);
  })
  .post('/devices/challenge', own, jsonInput(passkeyAsked), async (c) => {
    const { username, displayName } = c.var.access.actor;
    return c.json(await askForPasskey(c.var.db, ownerOf(c), siteOf(c), { username, displayName }), 200);
  })
  .post('/devices/passkey', own, jsonInput(passkeyInput), async (c) => {
    await addPasskey(c.var.db, ownerOf(c), siteOf(c), c.req.valid('json'));
    return c.body(null, 204);
  })
  .post('/devices/:id/removal', own, pathInput(z.object({ id })), async (c) => {
    await removeDevice(c.var.db, ownerOf(c), c.req.valid('param').id);
    return c.body(null, 204);
  });

function ownerOf(c: Context<AppEnv>) {
  const { access, sessionId } = c.var;
  const userAgent = c.req.header('User-Agent') ?? '';
  const { accountId, signedInAt } = access.actor;
  return { accountId, sessionId, signedInAt, now: c.var.now(), userAgent };
}
