import { findScheme, listSchemeFiles } from '@so-viec/db';
import { safeFileName } from '@so-viec/shared/file/file-kind';
import { id } from '@so-viec/shared/id/id.schema';
import { stateOn, type TakenStep } from '@so-viec/shared/scheme/scheme.rules';
import {
  type SchemeStepInput,
  schemeChangeInput,
  schemeInput,
  schemeStepInput,
} from '@so-viec/shared/scheme/scheme.schema';
import { schemeListQuery } from '@so-viec/shared/scheme/scheme-list.schema';
import { filledText } from '@so-viec/shared/text/text.schema';
import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import { calendarOf } from '../calendar/calendar.ts';
import { answerFile } from '../file/download.ts';
import { checkFile } from '../file/store-file.ts';
import { action } from '../http/action.ts';
import type { AppEnv } from '../http/env.ts';
import { jsonInput, pathInput, queryInput } from '../http/input.ts';
import { Problem } from '../http/problem.ts';
import { readUpload } from '../http/upload.ts';
import { viewDossier } from './dossier.ts';
import { changeScheme, openScheme } from './scheme.commands.ts';
import { requireScheme } from './scheme-access.ts';
import { addSchemeFile, dropSchemeFile, requireSchemeOfFile } from './scheme-file.commands.ts';
import { viewOpening, viewSchemes } from './scheme-list.ts';
import { takeSchemeStep } from './scheme-step.commands.ts';

const idPath = pathInput(z.object({ id }));
const filePath = pathInput(z.object({ id, fileId: id }));
const fileQuery = queryInput(z.object({ name: filledText(300) }));
const step = jsonInput(schemeStepInput);

/** Who reads or writes dossiers in this request, with the calendar that deadlines go by. */
async function readerOf(c: Context<AppEnv>) {
  const { db, access, today } = c.var;
  const calendar = await calendarOf(db, access.organisation.changeCount);
  return { access, today, at: c.var.now().toISOString(), calendar };
}

/** Takes one kind of step and answers where the dossier stands today after it. */
async function take(c: Context<AppEnv>, schemeId: string, kind: TakenStep, input: SchemeStepInput) {
  const scheme = await takeSchemeStep(c.var.db, await readerOf(c), { schemeId, kind, input });
  const state = stateOn({ ...scheme, replacedOn: null }, c.var.today);
  return { id: scheme.id, state, version: scheme.version, dueOn: scheme.dueOn };
}

const [write, appraise] = [action('scheme.write'), action('scheme.appraise')];

/** Dossiers of bodies: read, written, handed in and taken on their way. */
export const schemeRoutes = new Hono<AppEnv>()
  .get('/schemes', action('scheme.read'), queryInput(schemeListQuery), async (c) =>
    c.json(await viewSchemes(c.var.db, await readerOf(c), c.req.valid('query')), 200),
  )
  .get('/scheme-openings', write, async (c) => c.json(await viewOpening(c.var.db, await readerOf(c)), 200))
  .get('/schemes/:id', action('scheme.read'), idPath, async (c) =>
    c.json(await viewDossier(c.var.db, await readerOf(c), c.req.valid('param').id), 200),
  )
  .post('/schemes', write, jsonInput(schemeInput), async (c) => {
    const scheme = await openScheme(c.var.db, await readerOf(c), c.req.valid('json'));
    return c.json({ id: scheme.id, state: scheme.state, version: scheme.version }, 201);
  })
  .put('/schemes/:id', write, idPath, jsonInput(schemeChangeInput), async (c) => {
    const { id: schemeId } = c.req.valid('param');
    const { version } = await changeScheme(c.var.db, await readerOf(c), schemeId, c.req.valid('json'));
    return c.json({ id: schemeId, version }, 200);
  })
  .post('/schemes/:id/submission', write, idPath, step, async (c) =>
    c.json(await take(c, c.req.valid('param').id, 'submission', c.req.valid('json')), 200),
  )
  .post('/schemes/:id/withdrawal', write, idPath, step, async (c) =>
    c.json(await take(c, c.req.valid('param').id, 'withdrawal', c.req.valid('json')), 200),
  )
  .post('/schemes/:id/additions-answer', write, idPath, step, async (c) =>
    c.json(await take(c, c.req.valid('param').id, 'additions-answer', c.req.valid('json')), 200),
  )
  .post('/schemes/:id/appraisal-start', appraise, idPath, step, async (c) =>
    c.json(await take(c, c.req.valid('param').id, 'appraisal-start', c.req.valid('json')), 200),
  )
  .post('/schemes/:id/additions-request', appraise, idPath, step, async (c) =>
    c.json(await take(c, c.req.valid('param').id, 'additions-request', c.req.valid('json')), 200),
  )
  .post('/schemes/:id/appraisal', appraise, idPath, step, async (c) =>
    c.json(await take(c, c.req.valid('param').id, 'appraisal', c.req.valid('json')), 200),
  )
  .post('/schemes/:id/approval', appraise, idPath, step, async (c) =>
    c.json(await take(c, c.req.valid('param').id, 'approval', c.req.valid('json')), 200),
  )
  .post('/schemes/:id/entry-into-force', appraise, idPath, step, async (c) =>
    c.json(await take(c, c.req.valid('param').id, 'entry-into-force', c.req.valid('json')), 200),
  )
  .post('/schemes/:id/force-change', appraise, idPath, step, async (c) =>
    c.json(await take(c, c.req.valid('param').id, 'force-change', c.req.valid('json')), 200),
  )
  .put('/schemes/:id/files/:fileId', action('scheme.read'), filePath, fileQuery, async (c) => {
    const { id: schemeId, fileId } = c.req.valid('param');
    const reader = await readerOf(c);
    await requireSchemeOfFile(c.var.db, reader, schemeId);
    const file = await checkFile(fileId, safeFileName(c.req.valid('query').name), await readUpload(c));
    const { name, size } = await addSchemeFile(c.var.db, reader, schemeId, file);
    return c.json({ name, size }, 201);
  })
  .delete('/schemes/:id/files/:fileId', action('scheme.read'), filePath, async (c) => {
    const { id: schemeId, fileId } = c.req.valid('param');
    await dropSchemeFile(c.var.db, await readerOf(c), { schemeId, fileId });
    return c.body(null, 204);
  })
  .get('/schemes/:id/files/:fileId', action('scheme.read'), filePath, async (c) => {
    const { id: schemeId, fileId } = c.req.valid('param');
    const scheme = await findScheme(c.var.db, schemeId);
    if (!scheme) throw new Problem('not-found');
    requireScheme(c.var.access, 'scheme.read', scheme.unitId);
    const file = (await listSchemeFiles(c.var.db, schemeId)).find((found) => found.id === fileId);
    if (!file) throw new Problem('not-found');
    return answerFile(c.var.db, file);
  });
