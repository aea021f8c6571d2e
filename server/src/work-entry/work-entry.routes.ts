import { id } from '@so-viec/shared/id/id.schema';
import { entryRemoval, workEntryInput } from '@so-viec/shared/work-entry/work-entry.schema';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { action } from '../http/action.ts';
import type { AppEnv } from '../http/env.ts';
import { jsonInput, pathInput } from '../http/input.ts';
import { logWork, removeWork } from './work-entry.commands.ts';
import { writerOf } from './writer.ts';

const path = pathInput(z.object({ id }));

export const workEntryRoutes = new Hono<AppEnv>()
  .put('/work-entries/:id', action('day.write'), path, jsonInput(workEntryInput), async (c) => {
    const entry = await logWork(c.var.db, writerOf(c), c.req.valid('param').id, c.req.valid('json'));
    return c.json({ entry, savedAt: c.var.now().toISOString() }, 200);
  })
  .post('/work-entries/:id/removal', action('day.write'), path, jsonInput(entryRemoval), async (c) => {
    await removeWork(c.var.db, writerOf(c), c.req.valid('param').id, c.req.valid('json'));
    return c.body(null, 204);
  });
