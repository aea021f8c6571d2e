import {
  closingInput,
  deadlineInput,
  editionsQuery,
  graceInput,
  reopeningAnswer,
  reopeningInput,
} from '@so-viec/shared/closing/closing.schema';
import { id } from '@so-viec/shared/id/id.schema';
import { monthPath } from '@so-viec/shared/summary/summary.schema';
import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import { keepMonthTogether } from '../finding/keep/keep-apart.ts';
import { action } from '../http/action.ts';
import type { AppEnv } from '../http/env.ts';
import { jsonInput, pathInput, queryInput } from '../http/input.ts';
import { checkBeforeClosing } from './check-before.ts';
import { closeMonth } from './close.commands.ts';
import { viewOfClosings } from './closing-view.ts';
import { viewOfEditions } from './editions-view.ts';
import { askReopening, settleReopening } from './reopening.commands.ts';
import { viewOfReopeningsWaiting } from './reopenings-waiting.ts';
import { putDeadline, putGrace } from './time.commands.ts';

const path = pathInput(z.object({ id }));
const closerOf = ({ var: { access, today, now } }: Context<AppEnv>) => ({
  access,
  today,
  at: now().toISOString(),
});

/** Closing a month unit by unit, opening it again by two, and until when is written. */
export const closingRoutes = new Hono<AppEnv>()
  .get('/closings/:month', action('closing.read'), pathInput(monthPath), async (c) => {
    return c.json(await viewOfClosings(c.var, c.req.valid('param').month), 200);
  })
  .get(
    '/closings/:month/editions',
    action('closing.read'),
    pathInput(monthPath),
    queryInput(editionsQuery),
    async (c) => {
      const of = { ...c.req.valid('param'), ...c.req.valid('query') };
      return c.json(await viewOfEditions(c.var, of), 200);
    },
  )
  .put('/closings/:id', action('closing.close'), path, jsonInput(closingInput), async (c) => {
    const { db, config, now } = c.var;
    const input = c.req.valid('json');
    await checkBeforeClosing(db, closerOf(c), input, () =>
      keepMonthTogether(config.databaseUrl, input.month, now()),
    );
    return c.json(await closeMonth(db, closerOf(c), c.req.valid('param').id, input), 200);
  })
  .get('/reopenings/waiting', action('closing.agree'), async (c) =>
    c.json(await viewOfReopeningsWaiting(c.var), 200),
  )
  .put('/reopenings/:id', action('closing.ask'), path, jsonInput(reopeningInput), async (c) => {
    const { db } = c.var;
    return c.json(await askReopening(db, closerOf(c), c.req.valid('param').id, c.req.valid('json')), 200);
  })
  .post('/reopenings/:id/answer', action('closing.agree'), path, jsonInput(reopeningAnswer), async (c) => {
    const state = c.req.valid('json').agrees ? 'agreed' : 'refused';
    return c.json(await settleReopening(c.var.db, closerOf(c), c.req.valid('param').id, state), 200);
  })
  .post('/reopenings/:id/withdrawal', action('closing.ask'), path, jsonInput(z.object({})), async (c) => {
    return c.json(await settleReopening(c.var.db, closerOf(c), c.req.valid('param').id, 'withdrawn'), 200);
  })
  .put('/closing-deadlines/:id', action('closing.time'), path, jsonInput(deadlineInput), async (c) => {
    await putDeadline(c.var.db, closerOf(c), c.req.valid('param').id, c.req.valid('json'));
    return c.body(null, 204);
  })
  .put('/closing-grace/:id', action('closing.time'), path, jsonInput(graceInput), async (c) => {
    await putGrace(c.var.db, closerOf(c), c.req.valid('param').id, c.req.valid('json'));
    return c.body(null, 204);
  });
