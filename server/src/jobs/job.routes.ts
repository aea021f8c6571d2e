import { findMail, findReminderHour, insertReminderHour, inTransaction, reviveMail } from '@so-viec/db';
import { id } from '@so-viec/shared/id/id.schema';
import { reminderHourInput } from '@so-viec/shared/reminder/reminder.schema';
import { unitPath } from '@so-viec/shared/unit/unit.schema';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { audit } from '../audit/audit.ts';
import { action } from '../http/action.ts';
import type { AppEnv } from '../http/env.ts';
import { jsonInput, pathInput } from '../http/input.ts';
import { Problem } from '../http/problem.ts';
import { refuseAt } from '../http/refuse-at.ts';
import { isRepeated } from '../http/repeated.ts';
import { viewOfJobs, viewOfReminderHour } from './job-view.ts';

const ofId = pathInput(z.object({ id }));

/** What the server does by itself, and when a body is reminded. */
export const jobRoutes = new Hono<AppEnv>()
  .get('/job-runs', action('job.read'), async (c) => {
    const { db, access, config, now } = c.var;
    access.requireAt('job.read', null);
    return c.json(await viewOfJobs(db, access, config, now()), 200);
  })
  .post('/letters/:id/sendings', action('mail.send-again'), ofId, jsonInput(z.object({})), async (c) => {
    const { db, access, now } = c.var;
    access.requireAt('mail.send-again', null);
    const letterId = c.req.valid('param').id;
    const by = { at: now().toISOString(), accountId: access.actor.accountId };
    await inTransaction(db, async (trx) => {
      if (!(await findMail(trx, letterId))) throw new Problem('not-found');
      const isRevived = await reviveMail(trx, letterId, by.at);
      if (isRevived) await audit(trx, by, 'mail.send-again', { object: 'mail', objectId: letterId });
    });
    return c.body(null, 204);
  })
  .get('/units/:code/reminder-hour', action('unit.read'), pathInput(unitPath), async (c) => {
    return c.json(await viewOfReminderHour(c.var.db, c.var.access, c.req.valid('param').code), 200);
  })
  .put(
    '/reminder-hours/:id',
    action('reminder-hour.change'),
    ofId,
    jsonInput(reminderHourInput),
    async (c) => {
      const { db, access, now } = c.var;
      const { unit, hour } = c.req.valid('json');
      const unitId = access.organisation.versions.find(({ code }) => code === unit)?.unitId;
      if (!unitId) throw new Problem('not-found');
      access.requireAt('reminder-hour.change', unitId);
      if (!access.organisation.tree.get(unitId)?.isBody) refuseAt('unit', 'not-a-body');
      const { accountId } = access.actor;
      const at = now().toISOString();
      const row = { unitId, hour, accountId };
      const rowId = c.req.valid('param').id;
      await inTransaction(db, async (trx) => {
        if (isRepeated(await findReminderHour(trx, rowId), row)) return;
        await insertReminderHour(trx, { id: rowId, ...row, at });
        const done = { object: 'unit', objectId: unitId, detail: { hour } };
        await audit(trx, { at, accountId }, 'reminder-hour.change', done);
      });
      return c.body(null, 204);
    },
  );
