import {
  formFileInput,
  formFilePath,
  formFormatQuery,
  yearFormPath,
} from '@so-viec/shared/review/form/form-file.schema';
import { reviewPath } from '@so-viec/shared/review/review.schema';
import { type Context, Hono } from 'hono';
import { noteReading } from '../../audit/readings.ts';
import { attachmentNamed } from '../../file/download.ts';
import { action } from '../../http/action.ts';
import type { AppEnv } from '../../http/env.ts';
import { jsonInput, pathInput, queryInput } from '../../http/input.ts';
import { reviewUserOf } from '../../review/reviewer.ts';
import { formsFileName } from './file-name.ts';
import { bytesOf, orderFormFile, requireFormFile, requireStillSeen, viewOfFormFile } from './form-files.ts';
import { printForm, printYearForm } from './one-form.ts';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const TYPES: Record<string, string> = {
  pdf: 'application/pdf',
  docx: `${OFFICE}.wordprocessingml.document`,
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
};

const headersOf = (name: string, format: string) => ({
  'Content-Type': TYPES[format] ?? 'application/octet-stream',
  'Content-Disposition': attachmentNamed(name),
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'private, no-store',
});

const deskOf = (c: Context<AppEnv>) => ({ db: c.var.db, url: c.var.config.databaseUrl, log: c.var.log });
const path = pathInput(formFilePath);

/** The decree's forms: one person's at once, a unit's as a file that is written beside the requests. */
export const formRoutes = new Hono<AppEnv>()
  .get(
    '/reviews/:cadre/:month/form',
    action('review.read'),
    pathInput(reviewPath),
    queryInput(formFormatQuery),
    async (c) => {
      const { cadre, month } = c.req.valid('param');
      const { format } = c.req.valid('query');
      const bytes = await printForm(deskOf(c), await reviewUserOf(c), { cadre, month, format });
      return c.body(new Uint8Array(bytes), 200, headersOf(formsFileName(month, cadre, format), format));
    },
  )
  .get(
    '/reviews/:cadre/years/:year/form',
    action('review.read'),
    pathInput(yearFormPath),
    queryInput(formFormatQuery),
    async (c) => {
      const { cadre, year } = c.req.valid('param');
      const { format } = c.req.valid('query');
      const bytes = await printYearForm(deskOf(c), await reviewUserOf(c), { cadre, year, format });
      return c.body(new Uint8Array(bytes), 200, headersOf(formsFileName(`${year}`, cadre, format), format));
    },
  )
  .post('/form-files', action('review-list.read'), jsonInput(formFileInput), async (c) => {
    const wanted = c.req.valid('json');
    await orderFormFile(deskOf(c), await reviewUserOf(c), wanted);
    const file = await requireFormFile(c.var.db, c.var.access, wanted.id);
    return c.json(viewOfFormFile(file, c.var.now()), 202);
  })
  .get('/form-files/:id', action('review-list.read'), path, async (c) => {
    const file = await requireFormFile(c.var.db, c.var.access, c.req.valid('param').id);
    return c.json(viewOfFormFile(file, c.var.now()), 200);
  })
  .get('/form-files/:id/content', action('review-list.read'), path, async (c) => {
    const file = await requireFormFile(c.var.db, c.var.access, c.req.valid('param').id);
    const people = await requireStillSeen(c.var.db, await reviewUserOf(c), file);
    const headers = { ...headersOf(file.name, file.format), 'Content-Length': `${file.size}` };
    const bytes = bytesOf(c.var.db, file);
    for (const cadreId of people) noteReading(c, { of: { cadreId }, what: 'file', period: file.period });
    return c.body(bytes, 200, headers);
  });
