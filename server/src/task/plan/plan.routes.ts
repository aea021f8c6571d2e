import { inTransaction, listRecurrences } from '@so-viec/db';
import { id } from '@so-viec/shared/id/id.schema';
import { taskPath } from '@so-viec/shared/task/task.schema';
import {
  givingInput,
  makingInput,
  planCopyInput,
  planFileQuery,
  planInput,
  planQuery,
  planRowsInput,
  recurrenceInput,
  removalInput,
} from '@so-viec/shared/task/task-plan.schema';
import { filledText } from '@so-viec/shared/text/text.schema';
import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import { byOf } from '../../cadre/officer.ts';
import { calendarOf } from '../../calendar/calendar.ts';
import { action } from '../../http/action.ts';
import type { AppEnv } from '../../http/env.ts';
import { jsonInput, pathInput, queryInput } from '../../http/input.ts';
import { readUpload } from '../../http/upload.ts';
import { whoseWork } from '../assigned-view.ts';
import { makeRecurringTasks } from '../repeat/make-tasks.ts';
import { putRecurrence } from '../repeat/recurrence.commands.ts';
import { assignerOf } from '../task-access.ts';
import { copyPlan } from './copy-plan.ts';
import { importPlan } from './import-plan.ts';
import { giveRows, openPlan, removeRow, writePlanRows } from './plan.commands.ts';
import { ownPlan } from './plan-access.ts';
import { planFile } from './plan-file.ts';
import { viewPlan } from './plan-view.ts';
import { readPlanFile } from './read-plan-file.ts';

const path = pathInput(taskPath);
const filePath = pathInput(z.object({ id, fileId: id }));
const unitQuery = queryInput(z.object({ unit: z.optional(filledText(60)) }));
const assign = action('task.assign');

/** Recurring work of whom the actor gives work to, in a unit or directly. */
async function ownRecurrences(c: Context<AppEnv>, unit: string | undefined) {
  const { scope, isMine } = whoseWork(c.var.access, unit);
  return (await listRecurrences(c.var.db, scope, c.var.today)).filter(isMine);
}

/** Plans of a month or quarter, and work that comes again. */
export const taskPlanRoutes = new Hono<AppEnv>()
  .get('/task-plans', assign, queryInput(planQuery), async (c) =>
    c.json(await viewPlan(c.var.db, c.var, c.req.valid('query')), 200),
  )
  .get('/task-plan-file', assign, queryInput(planQuery), async (c) => {
    const { content, type, name } = await planFile(c.var.db, c.var.access, c.req.valid('query'));
    return c.body(new Uint8Array(content), 200, {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    });
  })
  .put('/task-plans/:id', assign, path, jsonInput(planInput), async (c) =>
    c.json(await openPlan(c.var.db, assignerOf(c), c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .post('/task-plans/:id/rows', assign, path, jsonInput(planRowsInput), async (c) => {
    const { rows } = c.req.valid('json');
    return c.json({ rows: await writePlanRows(c.var.db, assignerOf(c), c.req.valid('param').id, rows) }, 200);
  })
  .post('/task-plans/:id/giving', assign, path, jsonInput(givingInput), async (c) => {
    const given = await giveRows(c.var.db, assignerOf(c), c.req.valid('param').id, c.req.valid('json'));
    return c.json(given, 200);
  })
  .post('/task-plans/:id/copy', assign, path, jsonInput(planCopyInput), async (c) =>
    c.json(await copyPlan(c.var.db, assignerOf(c), c.req.valid('param').id, c.req.valid('json').from), 200),
  )
  .put('/task-plans/:id/files/:fileId', assign, filePath, queryInput(planFileQuery), async (c) => {
    const planId = c.req.valid('param').id;
    await ownPlan(c.var.db, c.var.access, planId);
    const read = await readPlanFile(await readUpload(c));
    const of = { planId, read, isPreview: c.req.valid('query').mode === 'preview' };
    return c.json(await importPlan(c.var.db, assignerOf(c), of), 200);
  })
  .post('/tasks/:id/removal', assign, path, jsonInput(removalInput), async (c) => {
    await removeRow(c.var.db, assignerOf(c), c.req.valid('param').id, c.req.valid('json').version);
    return c.body(null, 204);
  })
  .get('/task-recurrences', assign, unitQuery, async (c) =>
    c.json({ rows: await ownRecurrences(c, c.req.valid('query').unit) }, 200),
  )
  .put('/task-recurrences/:id', assign, path, jsonInput(recurrenceInput), async (c) =>
    c.json(await putRecurrence(c.var.db, assignerOf(c), c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .post('/task-recurrences/making', assign, unitQuery, jsonInput(makingInput), async (c) => {
    const by = assignerOf(c);
    const calendar = await calendarOf(c.var.db, c.var.access.organisation.changeCount);
    const recurrences = await ownRecurrences(c, c.req.valid('query').unit);
    const making = { today: by.today, calendar, which: c.req.valid('json').which };
    const made = await inTransaction(c.var.db, (trx) =>
      makeRecurringTasks(trx, byOf(by), recurrences, making),
    );
    return c.json(made, 200);
  });
