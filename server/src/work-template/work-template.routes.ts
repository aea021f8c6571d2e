import { id, version } from '@so-viec/shared/id/id.schema';
import { sharedTemplatePath, workTemplateInput } from '@so-viec/shared/work-template/work-template.schema';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { action } from '../http/action.ts';
import type { AppEnv } from '../http/env.ts';
import { jsonInput, pathInput } from '../http/input.ts';
import { writerOf } from '../work-entry/writer.ts';
import { keepTemplate, removeTemplate } from './work-template.commands.ts';
import { viewOfTemplates } from './work-template-view.ts';

const path = pathInput(z.object({ id }));
const own = action('work-template.own');

/** Usual days and weeks to begin from. */
export const workTemplateRoutes = new Hono<AppEnv>()
  .get('/work-templates', own, async (c) => c.json(await viewOfTemplates(c.var.db, writerOf(c)), 200))
  .put('/work-templates/:id', own, path, jsonInput(workTemplateInput), async (c) => {
    const at = { id: c.req.valid('param').id, unitId: null };
    return c.json(await keepTemplate(c.var.db, writerOf(c), at, c.req.valid('json')), 200);
  })
  .put(
    '/unit-templates/:unit/:id',
    action('work-template.share'),
    pathInput(sharedTemplatePath),
    jsonInput(workTemplateInput),
    async (c) => {
      const { id, unit } = c.req.valid('param');
      const by = writerOf(c);
      by.access.requireAt('work-template.share', unit);
      return c.json(await keepTemplate(c.var.db, by, { id, unitId: unit }, c.req.valid('json')), 200);
    },
  )
  .post('/work-templates/:id/removal', own, path, jsonInput(z.object({ version })), async (c) => {
    await removeTemplate(c.var.db, writerOf(c), c.req.valid('param').id, c.req.valid('json').version);
    return c.body(null, 204);
  });
