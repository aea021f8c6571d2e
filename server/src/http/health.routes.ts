import { Hono } from 'hono';
import type { AppEnv } from './env.ts';

/** Whether the process lives, for whoever restarts it. Asks nothing of the database. */
export const healthRoutes = new Hono<AppEnv>().get('/healthz', (c) =>
  c.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' }),
);
