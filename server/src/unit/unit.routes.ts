import { id } from '@so-viec/shared/id/id.schema';
import { unitChangeInput } from '@so-viec/shared/unit/change/unit-change.schema';
import {
  unitPath,
  unitPeopleQuery,
  unitSearchQuery,
  unitTreeQuery,
  unitViewQuery,
} from '@so-viec/shared/unit/unit.schema';
import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import { action } from '../http/action.ts';
import type { AppEnv } from '../http/env.ts';
import { jsonInput, pathInput, queryInput } from '../http/input.ts';
import { changerOf } from './change/changer.ts';
import { undoChange } from './change/undo-change.commands.ts';
import { changeUnits, previewChange } from './change/unit-change.commands.ts';
import { dayTreeOf } from './tree/day-tree.ts';
import { searchTree, viewOfTree } from './tree/tree-view.ts';
import { peopleOfUnit } from './view/unit-people.ts';
import { viewOfUnit } from './view/unit-view.ts';

const path = pathInput(unitPath);

function treeOn(c: Context<AppEnv>, on: string | undefined) {
  const { db, access, today } = c.var;
  return dayTreeOf(db, access.organisation.changeCount, on ?? today);
}

/** The organisation on a day, one unit with its life, and what a decision makes of them. */
export const unitRoutes = new Hono<AppEnv>()
  .get('/units', action('unit.read'), queryInput(unitTreeQuery), async (c) => {
    const { on, ...asked } = c.req.valid('query');
    return c.json(viewOfTree(await treeOn(c, on), asked), 200);
  })
  .get('/unit-search', action('unit.read'), queryInput(unitSearchQuery), async (c) => {
    const { on, q } = c.req.valid('query');
    return c.json(searchTree(await treeOn(c, on), q), 200);
  })
  .get('/units/:code', action('unit.read'), path, queryInput(unitViewQuery), async (c) => {
    const { db, access } = c.var;
    const tree = await treeOn(c, c.req.valid('query').on);
    return c.json(await viewOfUnit(db, { access, tree, code: c.req.valid('param').code }), 200);
  })
  .get('/units/:code/people', action('unit-people.read'), path, queryInput(unitPeopleQuery), async (c) => {
    const { db, access } = c.var;
    const { on, q, here } = c.req.valid('query');
    const of = { access, tree: await treeOn(c, on), code: c.req.valid('param').code };
    const asked = { ...of, q, isHere: here === '1' };
    return c.json(await peopleOfUnit(db, asked), 200);
  })
  .post('/unit-changes/preview', action('unit.change'), jsonInput(unitChangeInput), async (c) => {
    return c.json(await previewChange(c.var.db, changerOf(c), c.req.valid('json')), 200);
  })
  .post('/unit-changes', action('unit.change'), jsonInput(unitChangeInput), async (c) => {
    await changeUnits(c.var.db, changerOf(c), c.req.valid('json'));
    return c.body(null, 204);
  })
  .post(
    '/unit-changes/:id/undoing',
    action('unit.change'),
    pathInput(z.object({ id })),
    jsonInput(z.object({})),
    async (c) => {
      await undoChange(c.var.db, changerOf(c), c.req.valid('param').id);
      return c.body(null, 204);
    },
  );
