import { type Db, findLastOfTrail, listPersonTrail, type PersonEvent, type TrailOf } from '@so-viec/db';
import {
  addMonths,
  firstDayOf,
  type Month,
  monthOf,
  startOf,
  todayIn,
} from '@so-viec/shared/civil-day/civil-day';
import { month } from '@so-viec/shared/civil-day/civil-day.schema';
import { actAbout } from '@so-viec/shared/person-data/act-about';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { action } from '../http/action.ts';
import type { AppEnv } from '../http/env.ts';
import { pathInput, queryInput } from '../http/input.ts';
import { tellReadings } from './readings.ts';

/** So many events an answer. */
const A_PAGE = 500;

const skipped = z.object({
  skip: z.optional(
    z.pipe(z.string().check(z.regex(/^\d{1,7}$/, { error: 'bad-value' })), z.transform(Number)),
  ),
});

/**
 * What others did with one's own rows in a month, the month in which they did it: who read, changed, accepted, returned or
 * scored them. Who is nobody in the log reads what was done to their login.
 */
export const trailRoutes = new Hono<AppEnv>().get(
  '/me/trail/:month',
  action('me.trail'),
  pathInput(z.object({ month })),
  queryInput(skipped),
  async (c) => {
    const { db, access } = c.var;
    const { cadreId, accountId } = access.actor;
    await tellReadings(db);
    const of = { cadreId, accountIds: [accountId] };
    return c.json(await viewTrail(db, of, c.req.valid('param').month, c.req.valid('query').skip ?? 0), 200);
  },
);

/** `next`: how many to skip for those that are left; `earlier`: of a month with nothing, the last one before with anything. */
async function viewTrail(db: Db, of: TrailOf, month: Month, skip: number) {
  const from = startOf(firstDayOf(month));
  const within = { ...of, from, before: startOf(firstDayOf(addMonths(month, 1))) };
  const rows = await listPersonTrail(db, within, { skip, limit: A_PAGE + 1 });
  const last = rows.length === 0 && skip === 0 ? await findLastOfTrail(db, { ...of, before: from }) : null;
  return {
    events: rows.slice(0, A_PAGE).map((row) => viewOf(of.cadreId, row)),
    next: rows.length > A_PAGE ? skip + A_PAGE : null,
    earlier: last === null ? null : monthOf(todayIn(new Date(last))),
  };
}

function viewOf(cadreId: string | null, event: PersonEvent) {
  const { id, at, act, byName } = event;
  return { id, at, act, byName, ...actAbout(cadreId, event) };
}
