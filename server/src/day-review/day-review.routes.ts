import { acceptanceInput, queueInput, undoInput } from '@so-viec/shared/day-review/day-review.schema';
import { id } from '@so-viec/shared/id/id.schema';
import { dayStepInput } from '@so-viec/shared/work-day/work-day.schema';
import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import { noteReading } from '../audit/readings.ts';
import { action } from '../http/action.ts';
import type { AppEnv } from '../http/env.ts';
import { jsonInput, pathInput, queryInput } from '../http/input.ts';
import { acceptDay } from './acceptance.commands.ts';
import { viewOfMonthBeside } from './month-beside.ts';
import { outcomesOf, withCurrentDay } from './outcomes.ts';
import { viewOfQueue } from './queue/review-queue.ts';
import { viewOfReviewWeek } from './queue/review-week.ts';
import { viewOfWaitingCounts } from './queue/waiting-counts.ts';
import { reopenDay, returnDay } from './return.commands.ts';
import type { Reviewer } from './review-step.ts';
import { viewOfReviewedDay } from './reviewed-day.ts';
import { undoReview } from './undo.commands.ts';

const path = pathInput(z.object({ id }));

function reviewerOf(c: Context<AppEnv>): Reviewer {
  return { access: c.var.access, at: c.var.now().toISOString() };
}

/** The superior's side of a day: the queue, one day with its person's month, and what may be done with it. */
export const dayReviewRoutes = new Hono<AppEnv>()
  .get('/day-reviews', action('day-review.read'), queryInput(queueInput), async (c) => {
    const { db, access, today } = c.var;
    const { sort: order = 'day' } = c.req.valid('query');
    return c.json(await viewOfQueue(db, { access, today, order }), 200);
  })
  .get('/day-reviews/week', action('day-review.read'), async (c) => {
    const { db, access, today } = c.var;
    return c.json(await viewOfReviewWeek(db, { access, today, at: c.var.now().toISOString() }), 200);
  })
  .get('/day-reviews/waiting', action('day-review.read'), async (c) =>
    c.json(await viewOfWaitingCounts(c.var.db, c.var.access), 200),
  )
  .get('/day-reviews/:id', action('day-review.read'), path, async (c) => {
    const { db, access } = c.var;
    const view = await viewOfReviewedDay(db, access, c.req.valid('param').id);
    noteReading(c, { of: { cadreId: view.cadre.id }, what: 'day', period: view.workedOn });
    return c.json(view, 200);
  })
  .get('/day-reviews/:id/month', action('day-review.read'), path, async (c) => {
    const { db, access, today } = c.var;
    const view = await viewOfMonthBeside(db, access, { id: c.req.valid('param').id, today });
    noteReading(c, { of: { cadreId: view.cadreId }, what: 'month', period: view.month });
    return c.json(view, 200);
  })
  .post('/day-reviews/acceptance', action('day.accept'), jsonInput(acceptanceInput), async (c) => {
    const { db } = c.var;
    const reviewer = reviewerOf(c);
    const { days } = c.req.valid('json');
    const outcomes = await outcomesOf(c, reviewer, days, (day) => acceptDay(db, reviewer, day));
    return c.json({ outcomes }, 200);
  })
  .post('/day-reviews/undo', action('day.undo'), jsonInput(undoInput), async (c) => {
    const { db } = c.var;
    const reviewer = reviewerOf(c);
    const { days } = c.req.valid('json');
    const outcomes = await outcomesOf(c, reviewer, days, (day) => undoReview(db, reviewer, day));
    return c.json({ outcomes }, 200);
  })
  .post('/day-reviews/:id/return', action('day.return'), path, jsonInput(dayStepInput), async (c) => {
    const { db } = c.var;
    const reviewer = reviewerOf(c);
    const asked = { ...c.req.valid('json'), workDayId: c.req.valid('param').id };
    const run = () => returnDay(db, reviewer, asked);
    return c.json(await withCurrentDay(db, reviewer, asked.workDayId, run), 200);
  })
  .post('/day-reviews/:id/reopening', action('day.reopen'), path, jsonInput(dayStepInput), async (c) => {
    const { db } = c.var;
    const reviewer = reviewerOf(c);
    const asked = { ...c.req.valid('json'), workDayId: c.req.valid('param').id };
    const run = () => reopenDay(db, reviewer, asked);
    return c.json(await withCurrentDay(db, reviewer, asked.workDayId, run), 200);
  });
