import { civilDay, month } from '@so-viec/shared/civil-day/civil-day.schema';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { action } from '../http/action.ts';
import type { AppEnv } from '../http/env.ts';
import { pathInput } from '../http/input.ts';
import { writerOf } from '../work-entry/writer.ts';
import { sheetOfMonth } from './month-sheet.ts';
import { viewOfMonth } from './month-view.ts';
import { viewOfWeek } from './week-view.ts';

/** A person's own week and month: what "Lịch của tôi" shows. */
export const workWeekRoutes = new Hono<AppEnv>()
  .get('/work-weeks/:day', action('day.own'), pathInput(z.object({ day: civilDay })), async (c) => {
    const { db, access, today } = c.var;
    const { cadreId } = writerOf(c);
    const { day } = c.req.valid('param');
    return c.json(await viewOfWeek(db, { access, scope: access.ownScope(), cadreId, day, today }), 200);
  })
  .get('/work-months/:month', action('day.own'), pathInput(z.object({ month })), async (c) => {
    const { db, access, today } = c.var;
    const { cadreId } = writerOf(c);
    const asked = { access, scope: access.ownScope(), cadreId, today, month: c.req.valid('param').month };
    return c.json(await viewOfMonth(db, asked), 200);
  })
  .get('/work-months/:month/sheet', action('day.own'), pathInput(z.object({ month })), async (c) => {
    const { db, access, today } = c.var;
    const { cadreId } = writerOf(c);
    const asked = { access, scope: access.ownScope(), cadreId, today, month: c.req.valid('param').month };
    return c.json(await sheetOfMonth(db, asked), 200);
  });
