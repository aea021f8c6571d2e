import { Hono } from 'hono';
import type { AppEnv, Deps } from '../http/env.ts';
import { readinessOf } from './readiness.ts';

const UNKEPT = { 'Cache-Control': 'no-store' };

/** For whoever restarts a server or sends it people: whether it lives, which asks nothing of the database, and whether it can take work. */
export function healthRoutes(deps: Deps) {
  const ready = readinessOf(deps);
  return new Hono<AppEnv>()
    .get('/healthz', (c) => c.json({ status: 'ok' }, 200, UNKEPT))
    .get('/readyz', async (c) => {
      const { isReady, checks } = await ready();
      return c.json({ status: isReady ? 'ready' : 'not-ready', checks }, isReady ? 200 : 503, UNKEPT);
    });
}
