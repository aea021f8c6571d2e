import { id } from '@so-viec/shared/id/id.schema';
import {
  leaveEffectsQuery,
  leaveInput,
  leaveRemovalInput,
  leaveRequestInput,
  leaveStepInput,
} from '@so-viec/shared/leave/leave.schema';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { officerOf } from '../cadre/officer.ts';
import { action } from '../http/action.ts';
import type { AppEnv } from '../http/env.ts';
import { jsonInput, pathInput, queryInput } from '../http/input.ts';
import { dropLeave, putLeave } from './leave.commands.ts';
import { effectsOfLeave } from './leave-effects.ts';
import { askLeave, stepRequest } from './leave-request.commands.ts';
import { viewOfWaitingRequests } from './waiting-requests.ts';

const path = pathInput(z.object({ id }));
const code = z.string().check(z.minLength(1), z.maxLength(100));
const leavePath = pathInput(z.object({ code, id }));
const personPath = pathInput(z.object({ code }));
const step = jsonInput(leaveStepInput);

/** Leave: written down by an officer, or asked for by the person and decided by whoever reviews their days. */
export const leaveRoutes = new Hono<AppEnv>()
  .put('/cadres/:code/leave/:id', action('leave.change'), leavePath, jsonInput(leaveInput), async (c) => {
    const of = { ...c.req.valid('param'), input: c.req.valid('json') };
    return c.json(await putLeave(c.var.db, officerOf(c), of), 200);
  })
  .post(
    '/cadres/:code/leave/:id/removal',
    action('leave.change'),
    leavePath,
    jsonInput(leaveRemovalInput),
    async (c) => {
      await dropLeave(c.var.db, officerOf(c), { ...c.req.valid('param'), ...c.req.valid('json') });
      return c.body(null, 204);
    },
  )
  .get(
    '/cadres/:code/leave-effects',
    action('cadre.read'),
    personPath,
    queryInput(leaveEffectsQuery),
    async (c) => {
      const of = { ...c.req.valid('param'), ...c.req.valid('query') };
      return c.json(await effectsOfLeave(c.var.db, c.var.access, of), 200);
    },
  )
  .get('/leave-requests', action('leave.grant'), async (c) => {
    return c.json(await viewOfWaitingRequests(c.var.db, c.var.access), 200);
  })
  .put('/leave-requests/:id', action('leave.ask'), path, jsonInput(leaveRequestInput), async (c) => {
    const of = { ...c.req.valid('param'), input: c.req.valid('json') };
    return c.json(await askLeave(c.var.db, officerOf(c), of), 200);
  })
  .post('/leave-requests/:id/withdrawal', action('leave.ask'), path, step, async (c) => {
    const of = { ...c.req.valid('param'), kind: 'withdrawn', input: c.req.valid('json') } as const;
    const { version, state } = await stepRequest(c.var.db, officerOf(c), of);
    return c.json({ version, state }, 200);
  })
  .post('/leave-requests/:id/granting', action('leave.grant'), path, step, async (c) => {
    const of = { ...c.req.valid('param'), kind: 'granted', input: c.req.valid('json') } as const;
    const { version, state } = await stepRequest(c.var.db, officerOf(c), of);
    return c.json({ version, state }, 200);
  })
  .post('/leave-requests/:id/refusal', action('leave.grant'), path, step, async (c) => {
    const of = { ...c.req.valid('param'), kind: 'refused', input: c.req.valid('json') } as const;
    const { version, state } = await stepRequest(c.var.db, officerOf(c), of);
    return c.json({ version, state }, 200);
  });
