import { inTransaction } from '@so-viec/db';
import { id } from '@so-viec/shared/id/id.schema';
import {
  comparisonQuery,
  type ReportFormat,
  reportEditionInput,
  reportFileQuery,
  reportVersionInput,
  reportWordsInput,
} from '@so-viec/shared/report/report.schema';
import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import { audit } from '../../audit/audit.ts';
import { noteReadings } from '../../audit/readings.ts';
import { attachmentNamed } from '../../file/download.ts';
import { action } from '../../http/action.ts';
import type { AppEnv } from '../../http/env.ts';
import { jsonInput, pathInput, queryInput } from '../../http/input.ts';
import { answerKept } from '../../summary/kept-answers.ts';
import { viewOfComparison } from '../comparison.ts';
import { drawReport } from '../worker/report-desk.ts';
import { dropEdition, issueEdition, makeEdition, requireEdition, writeWords } from './edition.commands.ts';
import { viewOfEdition, viewOfEditions, writtenFor } from './edition-view.ts';

const path = pathInput(z.object({ id }));
const OFFICE = 'application/vnd.openxmlformats-officedocument';
const TYPES: Record<ReportFormat, string> = {
  pdf: 'application/pdf',
  docx: `${OFFICE}.wordprocessingml.document`,
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  'xlsx-people': `${OFFICE}.spreadsheetml.sheet`,
  csv: 'text/csv; charset=utf-8',
};

const userOf = ({ var: { access, today, now } }: Context<AppEnv>) => ({
  ...{ access, today, at: now().toISOString() },
});
const edition = async (c: Context<AppEnv>, which: string) =>
  viewOfEdition(c.var.db, await requireEdition(c.var.db, c.var.access, which, 'report.read'), c.var.access);

/** Periods compared, and reports of them: made once, written on, issued, taken away as files. */
export const reportRoutes = new Hono<AppEnv>()
  .get('/comparison', action('summary.read'), queryInput(comparisonQuery), async (c) => {
    const { period, unit, other, otherUnit } = c.req.valid('query');
    const { db, access, today } = c.var;
    const reader = { db, organisation: access.organisation, scope: access.overseeingScope() };
    const sides = [
      { period, unit },
      { period: other, unit: otherUnit },
    ] as const;
    return answerKept(c, () => viewOfComparison(reader, today, sides));
  })
  .get('/report-editions', action('report.read'), async (c) => {
    return c.json(await viewOfEditions(c.var.db, c.var.access, c.var.today), 200);
  })
  .get('/report-editions/:id', action('report.read'), path, async (c) => {
    return c.json(await edition(c, c.req.valid('param').id), 200);
  })
  .put('/report-editions/:id', action('report.write'), path, jsonInput(reportEditionInput), async (c) => {
    const which = c.req.valid('param').id;
    await makeEdition(c.var.db, userOf(c), which, c.req.valid('json'));
    return c.json(await edition(c, which), 200);
  })
  .put('/report-editions/:id/words', action('report.write'), path, jsonInput(reportWordsInput), async (c) => {
    const which = c.req.valid('param').id;
    await writeWords(c.var.db, userOf(c), which, c.req.valid('json'));
    return c.json(await edition(c, which), 200);
  })
  .post(
    '/report-editions/:id/issue',
    action('report.write'),
    path,
    jsonInput(reportVersionInput),
    async (c) => {
      const which = c.req.valid('param').id;
      await issueEdition(c.var.db, userOf(c), which, c.req.valid('json').version);
      return c.json(await edition(c, which), 200);
    },
  )
  .delete('/report-editions/:id', action('report.write'), path, jsonInput(reportVersionInput), async (c) => {
    const { version } = c.req.valid('json');
    await dropEdition(c.var.db, userOf(c), c.req.valid('param').id, version);
    return c.body(null, 204);
  })
  .get('/report-editions/:id/file', action('report.read'), path, queryInput(reportFileQuery), async (c) => {
    const { db, access } = c.var;
    const row = await requireEdition(db, access, c.req.valid('param').id, 'report.read');
    const { format } = c.req.valid('query');
    const report = await writtenFor(db, access, row);
    const bytes = await drawReport(report, format);
    const by = { at: c.var.now().toISOString(), accountId: access.actor.accountId };
    const done = { object: 'report', objectId: row.id, detail: { format } };
    await inTransaction(db, (trx) => audit(trx, by, 'report.export', done));
    const codes = report.content.people.map(({ code }) => code);
    noteReadings(c, codes, { what: 'file', period: row.period });
    const [ending, split] = [format.split('-')[0], format === 'xlsx-people' ? '-theo-nguoi' : ''];
    const parts = ['bao-cao', row.period, report.content.unit?.code, `ban-${row.ordinal}`].filter(Boolean);
    return c.body(new Uint8Array(bytes), 200, {
      'Content-Type': TYPES[format],
      'Content-Disposition': attachmentNamed(`${parts.join('-')}${split}.${ending}`),
      'Cache-Control': 'private, no-store',
    });
  });
