import { inTransaction } from '@so-viec/db';
import { PERSON_COLUMNS, packPerson } from '@so-viec/shared/summary/person-row';
import {
  cadreMonthPath,
  exportQuery,
  linesQuery,
  missingQuery,
  monthPath,
  peopleQuery,
  summaryQuery,
  unitsQuery,
  yearQuery,
} from '@so-viec/shared/summary/summary.schema';
import { type Context, Hono } from 'hono';
import { audit } from '../audit/audit.ts';
import { noteReading, noteReadings } from '../audit/readings.ts';
import { action } from '../http/action.ts';
import type { AppEnv } from '../http/env.ts';
import { pathInput, queryInput } from '../http/input.ts';
import { exportFile } from './export/export.ts';
import { answerKept } from './kept-answers.ts';
import { viewOfLines } from './lines/lines.ts';
import type { Reader } from './selection.ts';
import { viewOfDays } from './views/days.ts';
import { viewOfGlance } from './views/glance.ts';
import { viewOfMissing } from './views/missing.ts';
import { viewOfOverview } from './views/overview.ts';
import { viewOfPeople } from './views/people.ts';
import { viewOfPerson } from './views/person.ts';
import { viewOfTrend } from './views/trend.ts';
import { viewOfUnitNames } from './views/unit-names.ts';
import { viewOfUnits } from './views/units.ts';
import { viewOfYear } from './views/year.ts';

const path = pathInput(monthPath);
const readerOf = ({ var: { db, access } }: Context<AppEnv>): Reader => ({
  db,
  organisation: access.organisation,
  scope: access.overseeingScope(),
});

/** A month of what the reader oversees, from the whole down to the lines behind each figure. */
export const summaryRoutes = new Hono<AppEnv>()
  .get('/summary/:month', action('summary.read'), path, queryInput(summaryQuery), async (c) => {
    const { month } = c.req.valid('param');
    return answerKept(c, () => viewOfOverview(readerOf(c), c.var.today, month, c.req.valid('query')));
  })
  .get('/summary/:month/units', action('summary.read'), path, queryInput(unitsQuery), async (c) => {
    const { month } = c.req.valid('param');
    return answerKept(c, () => viewOfUnits(readerOf(c), c.var.today, month, c.req.valid('query')));
  })
  .get('/summary/:month/unit-names', action('summary.read'), path, async (c) => {
    return c.json(await viewOfUnitNames(readerOf(c), c.req.valid('param').month), 200);
  })
  .get('/summary/:month/days', action('summary.read'), path, queryInput(unitsQuery), async (c) => {
    const { month } = c.req.valid('param');
    return answerKept(c, () => viewOfDays(readerOf(c), month, c.req.valid('query')));
  })
  .get('/summary/:month/glance', action('summary.read'), path, queryInput(summaryQuery), async (c) => {
    const { month } = c.req.valid('param');
    return answerKept(c, () => viewOfGlance(readerOf(c), c.var.today, month, c.req.valid('query')));
  })
  .get('/summary/:month/trend', action('summary.read'), path, queryInput(summaryQuery), async (c) => {
    const { month } = c.req.valid('param');
    return answerKept(c, () => viewOfTrend(readerOf(c), c.var.today, month, c.req.valid('query')));
  })
  .get('/summary/:month/people', action('summary.read'), path, queryInput(peopleQuery), async (c) => {
    const { month } = c.req.valid('param');
    return answerKept(c, async () => {
      const view = await viewOfPeople(readerOf(c), c.var.today, month, c.req.valid('query'));
      return { ...view, columns: PERSON_COLUMNS, rows: view.rows.map(packPerson) };
    });
  })
  .get(
    '/summary/:month/people/:cadre',
    action('summary.read'),
    pathInput(cadreMonthPath),
    queryInput(summaryQuery),
    async (c) => {
      const { month, cadre } = c.req.valid('param');
      const of = { query: c.req.valid('query'), cadre, access: c.var.access };
      const view = await viewOfPerson(readerOf(c), c.var.today, month, of);
      noteReading(c, { of: { cadreId: view.cadre.id }, what: 'month', period: month });
      return c.json(view, 200);
    },
  )
  .get('/summary/:month/year', action('summary.read'), path, queryInput(yearQuery), async (c) => {
    const { month } = c.req.valid('param');
    return answerKept(c, () => viewOfYear(readerOf(c), month, c.req.valid('query')));
  })
  .get('/summary/:month/missing', action('summary.read'), path, queryInput(missingQuery), async (c) => {
    const { month } = c.req.valid('param');
    return c.json(await viewOfMissing(readerOf(c), c.var.today, month, c.req.valid('query')), 200);
  })
  .get('/summary/:month/entries', action('summary.read'), path, queryInput(linesQuery), async (c) => {
    const { month } = c.req.valid('param');
    const query = c.req.valid('query');
    const lines = await viewOfLines(readerOf(c), month, query);
    const asked = query.cadre ? [query.cadre] : lines.rows.map(({ cadre }) => cadre.code);
    noteReadings(c, asked, { what: 'month', period: month });
    return c.json(lines, 200);
  })
  .get('/summary/:month/export', action('summary.export'), path, queryInput(exportQuery), async (c) => {
    const { db, access, today } = c.var;
    const { month } = c.req.valid('param');
    const query = c.req.valid('query');
    const file = await exportFile(readerOf(c), today, month, query);
    const by = { at: c.var.now().toISOString(), accountId: access.actor.accountId };
    const detail = { ...query, rows: file.rowCount };
    await inTransaction(db, (trx) =>
      audit(trx, by, 'summary.export', { object: 'summary', objectId: month, detail }),
    );
    noteReadings(c, file.people, { what: 'file', period: month });
    return c.body(file.content, 200, {
      'Content-Type': file.type,
      'Content-Disposition': `attachment; filename="${file.name}"`,
    });
  });
