import { findAssignment, sumLoggedFrom } from '@so-viec/db';
import {
  assignmentInput,
  choicesQuery,
  departureInput,
  endInput,
  outlookQuery,
  removalInput,
  successionInput,
  touchedQuery,
  unitChoicesQuery,
} from '@so-viec/shared/assignment/assignment.schema';
import { minDay } from '@so-viec/shared/civil-day/civil-day';
import { id } from '@so-viec/shared/id/id.schema';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { officerOf } from '../cadre/officer.ts';
import { action } from '../http/action.ts';
import type { AppEnv } from '../http/env.ts';
import { jsonInput, pathInput, queryInput } from '../http/input.ts';
import { Problem } from '../http/problem.ts';
import { succeedPost, takeUpPost } from './assignment.commands.ts';
import { departPerson } from './ending/departure.commands.ts';
import { endPost } from './ending/end.commands.ts';
import { touchedOf } from './past/touched.ts';
import { positionChoices } from './position-choices.ts';
import { removePost } from './removal.commands.ts';
import { previewSuccession } from './succession-preview.ts';
import { unitChoices } from './unit-choices.ts';

const path = pathInput(z.object({ id }));
const personPath = pathInput(z.object({ code: z.string().check(z.minLength(1), z.maxLength(100)) }));
const postPath = pathInput(z.object({ code: z.string().check(z.minLength(1), z.maxLength(100)), id }));
const change = action('cadre.change');

/** Posts: taken up, gone on with elsewhere or under other terms, ended. */
export const assignmentRoutes = new Hono<AppEnv>()
  .put('/cadres/:code/assignments/:id', change, postPath, jsonInput(assignmentInput), async (c) => {
    const of = { ...c.req.valid('param'), input: c.req.valid('json') };
    return c.json(await takeUpPost(c.var.db, officerOf(c), of), 200);
  })
  .post('/cadres/:code/departure', change, personPath, jsonInput(departureInput), async (c) => {
    const of = { ...c.req.valid('param'), input: c.req.valid('json') };
    return c.json(await departPerson(c.var.db, officerOf(c), of), 200);
  })
  .get('/position-choices', action('catalogue.read'), queryInput(choicesQuery), async (c) => {
    const { q, on } = c.req.valid('query');
    return c.json(await positionChoices(c.var.db, { q, on: on ?? c.var.today }), 200);
  })
  .get('/unit-choices', change, queryInput(unitChoicesQuery), async (c) => {
    const { db, access, today } = c.var;
    const { q, on, beyond } = c.req.valid('query');
    return c.json(await unitChoices(db, access, { q, on: on ?? today, beyond: beyond === '1' }), 200);
  })
  .get('/cadres/:code/touched', change, personPath, queryInput(touchedQuery), async (c) => {
    const { db, access } = c.var;
    return c.json(await touchedOf(db, access, { ...c.req.valid('param'), ...c.req.valid('query') }), 200);
  })
  .get('/assignments/:id/logged', action('day.read'), path, queryInput(outlookQuery), async (c) => {
    const { db, access } = c.var;
    const post = await findAssignment(db, c.req.valid('param').id);
    if (!post) throw new Problem('not-found');
    access.require('day.read', post);
    const { fromOn, toOn = null } = c.req.valid('query');
    const lastOn = toOn && post.toOn ? minDay(toOn, post.toOn) : (toOn ?? post.toOn);
    return c.json(await sumLoggedFrom(db, { ...post, fromOn, toOn: lastOn }), 200);
  })
  .post('/assignments/:id/succession', change, path, jsonInput(successionInput), async (c) => {
    const of = { ...c.req.valid('param'), input: c.req.valid('json') };
    return c.json(await succeedPost(c.var.db, officerOf(c), of), 200);
  })
  .post('/assignments/:id/succession/preview', change, path, jsonInput(successionInput), async (c) => {
    const of = { ...c.req.valid('param'), input: c.req.valid('json') };
    return c.json(await previewSuccession(c.var.db, officerOf(c), of), 200);
  })
  .post('/assignments/:id/removal', change, path, jsonInput(removalInput), async (c) => {
    await removePost(c.var.db, officerOf(c), { ...c.req.valid('param'), ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .post('/assignments/:id/end', change, path, jsonInput(endInput), async (c) => {
    const of = { ...c.req.valid('param'), input: c.req.valid('json') };
    return c.json(await endPost(c.var.db, officerOf(c), of), 200);
  });
