import { assignmentInput } from '@so-viec/shared/assignment/assignment.schema';
import {
  cadreInput,
  cadrePath,
  cadreQuery,
  cadresQuery,
  newCadreInput,
} from '@so-viec/shared/cadre/cadre.schema';
import { id } from '@so-viec/shared/id/id.schema';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { noteReading } from '../audit/readings.ts';
import { action } from '../http/action.ts';
import type { AppEnv } from '../http/env.ts';
import { jsonInput, pathInput, queryInput } from '../http/input.ts';
import { addPerson, correctPerson } from './cadre.commands.ts';
import { viewOfCadres } from './cadre-list.ts';
import { viewOfCadre } from './cadre-view.ts';
import { officerOf } from './officer.ts';

const path = pathInput(cadrePath);
const newPerson = z.extend(newCadreInput, { post: z.intersection(assignmentInput, z.object({ id })) });

/** People: the list with its search, and one person. */
export const cadreRoutes = new Hono<AppEnv>()
  .get('/cadres', action('cadre.read'), queryInput(cadresQuery), async (c) => {
    const { db, access } = c.var;
    return c.json(await viewOfCadres(db, access, c.req.valid('query')), 200);
  })
  .get('/cadres/:code', action('cadre.read'), path, queryInput(cadreQuery), async (c) => {
    const { db, access } = c.var;
    const { month } = c.req.valid('query');
    const { code } = c.req.valid('param');
    const view = await viewOfCadre(db, access, { code, ...(month && { month }) });
    noteReading(c, { of: { cadreId: view.cadre.id }, what: 'person', period: '' });
    return c.json(view, 200);
  })
  .post('/cadres', action('cadre.change'), jsonInput(newPerson), async (c) => {
    return c.json(await addPerson(c.var.db, officerOf(c), c.req.valid('json')), 201);
  })
  .put('/cadres/:code', action('cadre.change'), path, jsonInput(cadreInput), async (c) => {
    const of = { ...c.req.valid('param'), input: c.req.valid('json') };
    return c.json(await correctPerson(c.var.db, officerOf(c), of), 200);
  });
