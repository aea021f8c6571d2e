import { setupInput } from '@so-viec/shared/account/account.schema';
import { Hono } from 'hono';
import { publicRoute } from '../http/action.ts';
import type { AppEnv } from '../http/env.ts';
import { jsonInput } from '../http/input.ts';
import { Problem } from '../http/problem.ts';
import { isSetupOpen, setUp } from './setup.commands.ts';

/** The one-time address where the first administrator is made. */
export const setupRoutes = new Hono<AppEnv>()
  .get('/setup/:token', publicRoute(), async (c) => {
    const { db, today } = c.var;
    if (!(await isSetupOpen(db, c.req.param('token'), today))) throw new Problem('not-found');
    return c.body(null, 204);
  })
  .post('/setup', publicRoute(), jsonInput(setupInput), async (c) =>
    c.json(await setUp(c.var.db, c.req.valid('json'), c.var.now()), 201),
  );
