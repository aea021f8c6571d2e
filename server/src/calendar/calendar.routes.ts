import { calendarInput, yearPath } from '@so-viec/shared/calendar/calendar.schema';
import { Hono } from 'hono';
import { officerOf } from '../cadre/officer.ts';
import { action } from '../http/action.ts';
import type { AppEnv } from '../http/env.ts';
import { jsonInput, pathInput } from '../http/input.ts';
import { previewOf, writeYear } from './calendar.commands.ts';
import { viewOfYear } from './calendar-year.ts';

const path = pathInput(yearPath);

/** Public holidays and make-up days, by year. */
export const calendarRoutes = new Hono<AppEnv>()
  .get('/calendar/:year', action('calendar.read'), path, async (c) => {
    return c.json(await viewOfYear(c.var.db, c.var.access, c.req.valid('param').year), 200);
  })
  .post('/calendar/:year/preview', action('calendar.change'), path, jsonInput(calendarInput), async (c) => {
    const asked = { ...c.req.valid('param'), input: c.req.valid('json') };
    return c.json(await previewOf(c.var.db, officerOf(c), asked), 200);
  })
  .put('/calendar/:year', action('calendar.change'), path, jsonInput(calendarInput), async (c) => {
    const asked = { ...c.req.valid('param'), input: c.req.valid('json') };
    return c.json(await writeYear(c.var.db, officerOf(c), asked), 200);
  });
