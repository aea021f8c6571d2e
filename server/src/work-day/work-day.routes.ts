import { getCadreName } from '@so-viec/db';
import { can } from '@so-viec/shared/access/policy';
import { monthOf } from '@so-viec/shared/civil-day/civil-day';
import { civilDay } from '@so-viec/shared/civil-day/civil-day.schema';
import { id } from '@so-viec/shared/id/id.schema';
import { dayReasonsInput, dayStepInput } from '@so-viec/shared/work-day/work-day.schema';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { noteReading } from '../audit/readings.ts';
import { action } from '../http/action.ts';
import type { AppEnv } from '../http/env.ts';
import { jsonInput, pathInput } from '../http/input.ts';
import { Problem } from '../http/problem.ts';
import { writerOf } from '../work-entry/writer.ts';
import { loadDayRules } from './day-of-cadre.ts';
import { viewOfDay } from './day-view.ts';
import { loadOvertime } from './overtime.ts';
import { viewOfSuggestions } from './suggestions.ts';
import { giveReasons, submitDay, withdrawDay } from './work-day.commands.ts';

const dayPath = pathInput(z.object({ day: civilDay }));
const idPath = pathInput(z.object({ id }));

const cadreDayPath = pathInput(z.object({ cadreId: id, day: civilDay }));

/** A person's own days, and those of others for who may read them. */
export const workDayRoutes = new Hono<AppEnv>()
  .get('/work-days/:day', action('day.own'), dayPath, async (c) => {
    const { db, access, today } = c.var;
    const { day } = c.req.valid('param');
    const { cadreId } = writerOf(c);
    return c.json(await viewOfDay(db, { access, scope: access.ownScope(), cadreId, day, today }), 200);
  })
  .get('/cadres/:cadreId/work-days/:day', action('day.read'), cadreDayPath, async (c) => {
    const { db, access, today } = c.var;
    const { cadreId, day } = c.req.valid('param');
    const view = await viewOfDay(db, { access, scope: access.readingScope(), cadreId, day, today });
    const unitIds = [...view.posts, ...view.days].map(({ unitId }) => unitId);
    const isReadable = unitIds.some((unitId) => can(access.relationsTo({ cadreId, unitId }), 'day.read'));
    if (!isReadable) throw new Problem('not-found');
    noteReading(c, { of: { cadreId }, what: 'day', period: day });
    return c.json({ ...view, cadre: await getCadreName(db, cadreId) }, 200);
  })
  .get('/work-days/:day/suggestions', action('day.own'), dayPath, async (c) => {
    const { db, access } = c.var;
    const { cadreId } = writerOf(c);
    return c.json(await viewOfSuggestions(db, access, { cadreId, day: c.req.valid('param').day }), 200);
  })
  .get('/work-days/:day/overtime', action('day.own'), dayPath, async (c) => {
    const { db, access } = c.var;
    const { day } = c.req.valid('param');
    const { cadreId } = writerOf(c);
    const of = { access, scope: access.ownScope(), cadreId, month: monthOf(day), exceptOn: day };
    return c.json(await loadOvertime(db, of), 200);
  })
  .put('/work-days/:day/reasons', action('day.write'), dayPath, jsonInput(dayReasonsInput), async (c) => {
    const day = await giveReasons(c.var.db, writerOf(c), c.req.valid('param').day, c.req.valid('json'));
    const { id: dayId, unitId, basis, lateReason, version } = day;
    return c.json({ id: dayId, unitId, basis, lateReason, version }, 200);
  })
  .post('/work-days/:id/submission', action('day.submit'), idPath, jsonInput(dayStepInput), async (c) => {
    const writer = writerOf(c);
    const { db, access } = c.var;
    const rules = await loadDayRules(db, access);
    const day = await submitDay(db, writer, rules, c.req.valid('param').id, c.req.valid('json'));
    return c.json({ id: day.id, state: day.state, version: day.version }, 200);
  })
  .post('/work-days/:id/withdrawal', action('day.withdraw'), idPath, jsonInput(dayStepInput), async (c) => {
    const day = await withdrawDay(c.var.db, writerOf(c), c.req.valid('param').id, c.req.valid('json'));
    return c.json({ id: day.id, state: day.state, version: day.version }, 200);
  });
