import { listPersonTrail } from '@so-viec/db';
import { month } from '@so-viec/shared/civil-day/civil-day.schema';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { action } from '../http/action.ts';
import type { AppEnv } from '../http/env.ts';
import { pathInput } from '../http/input.ts';
import { tellReadings } from './readings.ts';

/** What others did with one's own rows: who read, changed, accepted, returned or scored them. */
export const trailRoutes = new Hono<AppEnv>().get(
  '/me/trail/:month',
  action('me.trail'),
  pathInput(z.object({ month })),
  async (c) => {
    const { db, access } = c.var;
    const { cadreId, accountId } = access.actor;
    if (cadreId === null) return c.json({ events: [] }, 200);
    await tellReadings(db);
    const of = { cadreId, month: c.req.valid('param').month, exceptAccountId: accountId };
    const rows = await listPersonTrail(db, of);
    const events = rows.map(({ id, at, act, byName, detail }) => ({
      id,
      at,
      act,
      byName,
      what: whatOf(detail),
    }));
    return c.json({ events }, 200);
  },
);

/** What of the person was read; '' of all other acts, whose payloads are for the trail alone. */
function whatOf(detail: string): string {
  if (detail === '') return '';
  const { what }: { what?: unknown } = JSON.parse(detail);
  return typeof what === 'string' ? what : '';
}
