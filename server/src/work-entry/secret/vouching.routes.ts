import { id } from '@so-viec/shared/id/id.schema';
import { vouchingInput } from '@so-viec/shared/work-entry/vouching.schema';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { action } from '../../http/action.ts';
import type { AppEnv } from '../../http/env.ts';
import { jsonInput, pathInput } from '../../http/input.ts';
import { writerOf } from '../writer.ts';
import { viewOfLinesToVouch } from './lines-to-vouch.ts';
import { vouchForLine } from './vouching.commands.ts';

const path = pathInput(z.object({ id }));
const [read, vouch] = [action('secret-line.read'), action('secret-line.vouch')];

/** The confidential lines that the reader is named for. */
export const vouchingRoutes = new Hono<AppEnv>()
  .get('/secret-lines', read, async (c) => {
    const { db, access, today } = c.var;
    const { cadreId } = writerOf(c);
    const of = { organisation: access.organisation, cadreId, today };
    return c.json({ lines: await viewOfLinesToVouch(db, of) }, 200);
  })
  .post('/secret-lines/:id/vouchings', vouch, path, jsonInput(vouchingInput), async (c) => {
    await vouchForLine(c.var.db, writerOf(c), c.req.valid('param').id, c.req.valid('json'));
    return c.body(null, 204);
  });
