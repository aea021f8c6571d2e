import { findTaskWithin, listColleagues } from '@so-viec/db';
import { version } from '@so-viec/shared/id/id.schema';
import {
  handoverInput,
  proposalInput,
  takingInput,
  workRequestInput,
} from '@so-viec/shared/task/proposal.schema';
import { taskPath, taskStepInput } from '@so-viec/shared/task/task.schema';
import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import { action } from '../../http/action.ts';
import type { AppEnv } from '../../http/env.ts';
import { jsonInput, pathInput } from '../../http/input.ts';
import { Problem } from '../../http/problem.ts';
import { writerOf } from '../../work-entry/writer.ts';
import { refuseProposal, takeProposal } from '../proposal/decide.commands.ts';
import { handOver } from '../proposal/handover.commands.ts';
import { proposeWork, withdrawProposal } from '../proposal/proposal.commands.ts';
import { viewProposals } from '../proposal/proposals-view.ts';
import { undoTaking } from '../proposal/undo-taking.commands.ts';
import { assignerOf, noteTask } from '../task-access.ts';
import { countOwnWork, viewOwnWork } from './own-view.ts';
import { askForWork, withdrawRequest } from './request-own.commands.ts';
import { viewTaskStory } from './story-view.ts';

const path = pathInput(taskPath);
const [own, read, decide] = [action('task.own'), action('task.read'), action('task.assign')];

const askedOf = (c: Context<AppEnv>) => {
  const { access, cadreId, today } = writerOf(c);
  return { access, cadreId, today };
};

/** A person's own work: what it is, what they propose, hand over and ask for; and what their head decides of it. */
export const ownTaskRoutes = new Hono<AppEnv>()
  .get('/my-work', own, async (c) => c.json(await viewOwnWork(c.var.db, askedOf(c)), 200))
  .get('/my-work/count', own, async (c) => c.json(await countOwnWork(c.var.db, askedOf(c)), 200))
  .get('/tasks/:id/story', read, path, async (c) => {
    const story = await viewTaskStory(c.var.db, c.var, c.req.valid('param').id);
    if (story.task) noteTask(c, story.task);
    return c.json(story, 200);
  })
  .get('/tasks/:id/colleagues', read, path, async (c) => {
    const { db, access, today } = c.var;
    const task = await findTaskWithin(db, access.readingScope(), c.req.valid('param').id);
    if (!task) throw new Problem('not-found');
    const people = await listColleagues(db, { unitId: task.unitId, day: today });
    return c.json({ people: people.filter(({ id }) => id !== task.cadreId) }, 200);
  })
  .put('/proposals/:id', own, path, jsonInput(proposalInput), async (c) =>
    c.json(await proposeWork(c.var.db, writerOf(c), c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .post('/proposals/:id/withdrawal', own, path, jsonInput(taskStepInput), async (c) =>
    c.json(await withdrawProposal(c.var.db, writerOf(c), c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .get('/proposals', decide, async (c) => c.json(await viewProposals(c.var.db, c.var), 200))
  .post('/proposals/:id/taking', decide, path, jsonInput(takingInput), async (c) =>
    c.json(await takeProposal(c.var.db, assignerOf(c), c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .post('/proposals/:id/taking-back', decide, path, jsonInput(taskStepInput), async (c) =>
    c.json(await undoTaking(c.var.db, assignerOf(c), c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .post('/proposals/:id/refusal', decide, path, jsonInput(taskStepInput), async (c) =>
    c.json(await refuseProposal(c.var.db, assignerOf(c), c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .put('/handovers/:id', action('task.hand-over'), path, jsonInput(handoverInput), async (c) =>
    c.json(await handOver(c.var.db, assignerOf(c), c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .put('/work-requests/:id', own, path, jsonInput(workRequestInput), async (c) => {
    const of = { id: c.req.valid('param').id, input: c.req.valid('json') };
    return c.json(await askForWork(c.var.db, writerOf(c), of), 200);
  })
  .post('/work-requests/:id/withdrawal', own, path, jsonInput(z.object({ version })), async (c) => {
    const of = { id: c.req.valid('param').id, ...c.req.valid('json') };
    return c.json(await withdrawRequest(c.var.db, writerOf(c), of), 200);
  });
