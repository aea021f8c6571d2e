import { countRecoveryCodes, findSecondFactor } from '@so-viec/db';
import { codeInput, deviceAsked, newDeviceInput } from '@so-viec/shared/account/second-factor.schema';
import { type Context, Hono } from 'hono';
import { action } from '../../http/action.ts';
import type { AppEnv } from '../../http/env.ts';
import { jsonInput } from '../../http/input.ts';
import { Problem } from '../../http/problem.ts';
import { fromOf } from '../tries/from.ts';
import { factorLevelFor } from './asked.ts';
import { beginDevice, confirmDevice, type Owner, removeDevice, renewRecoveryCodes } from './own.commands.ts';

const own = action('me.second-factor');

/** The device that makes one's own codes, and one's codes on paper. */
export const secondFactorRoutes = new Hono<AppEnv>()
  .get('/me/second-factor', own, async (c) => {
    const { db, access } = c.var;
    const { accountId } = access.actor;
    const device = await findSecondFactor(db, accountId);
    const left = device ? await countRecoveryCodes(db, accountId) : 0;
    const state = { level: factorLevelFor(access), since: device?.confirmedAt ?? null, recoveryLeft: left };
    return c.json(state, 200);
  })
  .post('/me/second-factor/key', own, jsonInput(deviceAsked), async (c) =>
    c.json(await beginDevice(c.var.db, ownerOf(c)), 200),
  )
  .put('/me/second-factor', own, jsonInput(newDeviceInput), async (c) => {
    const codes = await confirmDevice(c.var.db, ownerOf(c), c.req.valid('json'), ownFrom(c));
    return c.json({ codes }, 200);
  })
  .post('/me/second-factor/codes', own, jsonInput(codeInput), async (c) => {
    const { code } = c.req.valid('json');
    return c.json({ codes: await renewRecoveryCodes(c.var.db, ownerOf(c), code, ownFrom(c)) }, 200);
  })
  .post('/me/second-factor/removal', own, jsonInput(codeInput), async (c) => {
    if (factorLevelFor(c.var.access) === 'required') throw new Problem('second-factor-needed');
    await removeDevice(c.var.db, ownerOf(c), c.req.valid('json').code, ownFrom(c));
    return c.body(null, 204);
  });

function ownerOf(c: Context<AppEnv>): Owner {
  const { access, sessionId } = c.var;
  const { accountId, signedInAt } = access.actor;
  return { accountId, sessionId, signedInAt, now: c.var.now() };
}

/** Whoever is signed in tries at the door of their own browser. */
const ownFrom = (c: Context<AppEnv>) => ({ ...fromOf(c), browser: c.var.sessionId });
