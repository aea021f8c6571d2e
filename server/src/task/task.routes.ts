import { findTaskWithin, listTasks } from '@so-viec/db';
import { civilDay } from '@so-viec/shared/civil-day/civil-day.schema';
import {
  dueMoveInput,
  splitInput,
  taskEndingInput,
  taskInput,
  taskListQuery,
  taskPath,
  taskStepInput,
} from '@so-viec/shared/task/task.schema';
import { requestAnswerInput, requestGiftInput } from '@so-viec/shared/task/work-request.schema';
import { filledText } from '@so-viec/shared/text/text.schema';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { action } from '../http/action.ts';
import type { AppEnv } from '../http/env.ts';
import { jsonInput, pathInput, queryInput } from '../http/input.ts';
import { Problem } from '../http/problem.ts';
import { assignTask } from './assign.commands.ts';
import { viewAssigned } from './assigned-view.ts';
import { viewChoices } from './choices-view.ts';
import { splitTask } from './life/split.commands.ts';
import { answerRequest, giveRowToAsker } from './request.commands.ts';
import { assignerOf, mayAssign, noteTask } from './task-access.ts';
import { endTask, moveDueDay, reopenTask } from './task-life.commands.ts';
import { viewStory, viewTasks } from './task-view.ts';

const path = pathInput(taskPath);
const choicesQuery = queryInput(z.object({ unit: z.optional(filledText(60)), on: z.optional(civilDay) }));

const assign = action('task.assign');

/** Work that heads give: listed, given, changed, split and ended. */
export const taskRoutes = new Hono<AppEnv>()
  .get('/tasks', assign, queryInput(taskListQuery), async (c) =>
    c.json(await viewAssigned(c.var.db, c.var, c.req.valid('query')), 200),
  )
  .get('/task-choices', assign, choicesQuery, async (c) => {
    const { unit, on = c.var.today } = c.req.valid('query');
    return c.json(await viewChoices(c.var.db, c.var.access, { unit, on }), 200);
  })
  .get('/tasks/:id', action('task.read'), path, async (c) => {
    const { db, access, today } = c.var;
    const task = await findTaskWithin(db, access.readingScope(), c.req.valid('param').id);
    const canAssign = task !== undefined && mayAssign(access, task);
    if (!task || (task.state === 'planned' && !canAssign)) throw new Problem('not-found');
    const parts = await listTasks(db, access.readingScope(), { parentIds: [task.id] });
    const [view] = await viewTasks(db, [task], today);
    const story = await viewStory(db, { ...task, takenOverFromId: null });
    noteTask(c, task);
    return c.json({ task: view, parts: await viewTasks(db, parts, today), canAssign, ...story }, 200);
  })
  .put('/tasks/:id', assign, path, jsonInput(taskInput), async (c) =>
    c.json(await assignTask(c.var.db, assignerOf(c), c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .post('/tasks/:id/due-day', assign, path, jsonInput(dueMoveInput), async (c) =>
    c.json(await moveDueDay(c.var.db, assignerOf(c), c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .post('/tasks/:id/parts', assign, path, jsonInput(splitInput), async (c) =>
    c.json(await splitTask(c.var.db, assignerOf(c), c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .post('/tasks/:id/ending', assign, path, jsonInput(taskEndingInput), async (c) =>
    c.json(await endTask(c.var.db, assignerOf(c), c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .post('/tasks/:id/reopening', assign, path, jsonInput(taskStepInput), async (c) =>
    c.json(await reopenTask(c.var.db, assignerOf(c), c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .post('/work-requests/:id/gift', assign, path, jsonInput(requestGiftInput), async (c) => {
    const of = { ...c.req.valid('json'), id: c.req.valid('param').id };
    return c.json(await giveRowToAsker(c.var.db, assignerOf(c), of), 200);
  })
  .post('/work-requests/:id/answer', assign, path, jsonInput(requestAnswerInput), async (c) => {
    const of = { id: c.req.valid('param').id, input: c.req.valid('json') };
    return c.json(await answerRequest(c.var.db, assignerOf(c), of), 200);
  });
