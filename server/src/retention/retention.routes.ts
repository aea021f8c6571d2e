import { cadrePath } from '@so-viec/shared/cadre/cadre.schema';
import { erasureInput, retentionInput } from '@so-viec/shared/retention/retention.schema';
import { Hono } from 'hono';
import { byOf, officerOf } from '../cadre/officer.ts';
import { action } from '../http/action.ts';
import type { AppEnv } from '../http/env.ts';
import { jsonInput, pathInput } from '../http/input.ts';
import { askErasure } from './erasure.commands.ts';
import { changeRetention } from './retention-setting.ts';
import { viewOfErasures, viewOfRetention } from './retention-view.ts';

const ofPerson = pathInput(cadrePath);

/** How long what is kept about people stays, and what may be taken out of those who left. */
export const retentionRoutes = new Hono<AppEnv>()
  .get('/retention', action('job.read'), async (c) => {
    const { db, access } = c.var;
    access.requireAt('job.read', null);
    return c.json(await viewOfRetention(db, access), 200);
  })
  .put('/retention', action('retention.change'), jsonInput(retentionInput), async (c) => {
    const { db, access } = c.var;
    access.requireAt('retention.change', null);
    await changeRetention(db, byOf(officerOf(c)), c.req.valid('json'));
    return c.body(null, 204);
  })
  .get('/cadres/:code/erasures', action('person-data.erase'), ofPerson, async (c) => {
    const { db, access } = c.var;
    return c.json(await viewOfErasures(db, access, c.req.valid('param').code), 200);
  })
  .post(
    '/cadres/:code/erasures',
    action('person-data.erase'),
    ofPerson,
    jsonInput(erasureInput),
    async (c) => {
      const of = { ...c.req.valid('param'), input: c.req.valid('json') };
      return c.json(await askErasure(c.var.db, officerOf(c), of), 200);
    },
  );
