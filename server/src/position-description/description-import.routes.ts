import { id } from '@so-viec/shared/id/id.schema';
import { draftInput, seenVersion } from '@so-viec/shared/position-description/draft.schema';
import { filledText } from '@so-viec/shared/text/text.schema';
import { Hono } from 'hono';
import { stream } from 'hono/streaming';
import * as z from 'zod/mini';
import { action } from '../http/action.ts';
import { problemOf } from '../http/answer-problem.ts';
import type { AppEnv } from '../http/env.ts';
import { jsonInput, pathInput, queryInput } from '../http/input.ts';
import { readUpload } from '../http/upload.ts';
import { describerOf } from './describer.ts';
import { dropDraft, mendDraft, takeDraft } from './draft.commands.ts';
import { findKnownFile, keepDrafts } from './read-file.commands.ts';
import { takeReadyDrafts } from './take-all.commands.ts';
import { viewOfDraft, viewOfImport, viewOfImports } from './views.ts';
import { readWord } from './word/read-word.ts';

const change = action('description.change');
const path = pathInput(z.object({ id }));
const fileName = queryInput(z.object({ name: filledText(200) }));

/** Word files with descriptions: read with progress, kept as drafts, mended, taken over. */
export const descriptionImportRoutes = new Hono<AppEnv>()
  .get('/description-imports', change, async (c) =>
    c.json({ imports: await viewOfImports(c.var.db, describerOf(c)) }, 200),
  )
  /** Answers lines of JSON: how many descriptions are done, and in the end which import holds them. */
  .put('/description-imports/files/:id', change, path, fileName, async (c) => {
    const bytes = await readUpload(c);
    const file = { id: c.req.valid('param').id, fileName: c.req.valid('query').name, bytes };
    const known = await findKnownFile(c.var.db, describerOf(c), file);
    const rows = known ? [] : await readWord(bytes);
    c.header('Content-Type', 'application/x-ndjson');
    c.header('Cache-Control', 'no-store');
    return stream(c, async (out) => {
      const say = (line: object) => out.write(`${JSON.stringify(line)}\n`).then(() => undefined);
      if (known) return say({ kind: 'done', id: known, isKnown: true });
      try {
        const onDone = (done: number, total: number) => say({ kind: 'progress', done, total });
        const kept = await keepDrafts(c.var.db, describerOf(c), file, { rows, onDone });
        return await say({ kind: 'done', ...kept });
      } catch (error) {
        return await say({ kind: 'problem', problem: problemOf(error, c) });
      }
    });
  })
  .get('/description-imports/:id', change, path, async (c) =>
    c.json(await viewOfImport(c.var.db, describerOf(c), c.req.valid('param').id), 200),
  )
  .post('/description-imports/:id/taking', change, path, jsonInput(z.object({})), async (c) =>
    c.json(await takeReadyDrafts(c.var.db, describerOf(c), c.req.valid('param').id), 200),
  )
  .get('/description-drafts/:id', change, path, async (c) =>
    c.json(await viewOfDraft(c.var.db, describerOf(c), c.req.valid('param').id), 200),
  )
  .put('/description-drafts/:id', change, path, jsonInput(draftInput), async (c) => {
    const { id } = c.req.valid('param');
    await mendDraft(c.var.db, describerOf(c), id, c.req.valid('json'));
    return c.json(await viewOfDraft(c.var.db, describerOf(c), id), 200);
  })
  .post('/description-drafts/:id/taking', change, path, jsonInput(seenVersion), async (c) => {
    const { id } = c.req.valid('param');
    await takeDraft(c.var.db, describerOf(c), id, c.req.valid('json').version);
    return c.json(await viewOfDraft(c.var.db, describerOf(c), id), 200);
  })
  .post('/description-drafts/:id/dropping', change, path, jsonInput(seenVersion), async (c) => {
    const { id } = c.req.valid('param');
    await dropDraft(c.var.db, describerOf(c), id, c.req.valid('json').version);
    return c.json(await viewOfDraft(c.var.db, describerOf(c), id), 200);
  });
