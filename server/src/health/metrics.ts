import { hash, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { AppEnv } from '../http/env.ts';

/** Seconds: a save is to take 10 ms, my day 20; what takes 10 s has gone wrong. */
const BUCKETS = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10];

const digest = (text: string): Buffer => hash('sha256', text, 'buffer');

/**
 * Figures of the process for Prometheus at `/metrics`, for whoever brings the token: how long each action took and how
 * it ended, and Node's own. They name actions, never addresses, which hold people's codes. Goes before all else.
 */
export function metricRoutes(token: string) {
  const expected = digest(`Bearer ${token}`);
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const answers = new Histogram({
    name: 'sv_answer_seconds',
    help: 'Time from a request to its answer, by action and class of status',
    labelNames: ['action', 'status'] as const,
    buckets: BUCKETS,
    registers: [registry],
  });
  return new Hono<AppEnv>()
    .use(async (c, next) => {
      const end = answers.startTimer();
      await next();
      end({ action: c.get('action') ?? 'open', status: `${Math.floor(c.res.status / 100)}xx` });
    })
    .get('/metrics', async (c) => {
      const isKnown = timingSafeEqual(digest(c.req.header('Authorization') ?? ''), expected);
      if (!isKnown) return c.text('', 401, { 'WWW-Authenticate': 'Bearer' });
      return c.text(await registry.metrics(), 200, { 'Content-Type': registry.contentType });
    });
}
