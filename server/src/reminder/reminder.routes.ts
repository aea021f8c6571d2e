import { inTransaction } from '@so-viec/db';
import { countDays } from '@so-viec/shared/calendar/day-mask';
import { remindInput } from '@so-viec/shared/reminder/reminder.schema';
import { Hono } from 'hono';
import { audit } from '../audit/audit.ts';
import { action } from '../http/action.ts';
import type { AppEnv } from '../http/env.ts';
import { jsonInput } from '../http/input.ts';
import { loadMonthWork } from '../summary/month-work.ts';
import { selectionOf } from '../summary/selection.ts';
import { missingOf } from '../summary/views/missing.ts';
import { pressOf } from './behind.ts';
import { remindAll } from './remind.ts';
import { standingReminders } from './standing.ts';

/** What one is reminded of today, and reminding those who have days without a log at one press. */
export const reminderRoutes = new Hono<AppEnv>()
  .get('/reminders/mine', action('me.read'), async (c) => {
    const { cadreId } = c.var.access.actor;
    if (cadreId === null) return c.json({ reminders: [] }, 200);
    return c.json({ reminders: await standingReminders(c.var, cadreId) }, 200);
  })
  .post('/reminders', action('reminder.send'), jsonInput(remindInput), async (c) => {
    const { db, access, today, now, config } = c.var;
    const { month, unit } = c.req.valid('json');
    const { organisation } = access;
    const selection = await selectionOf({ db, organisation, scope: access.overseeingScope() }, month, {
      unit,
    });
    const missing = missingOf(selection, await loadMonthWork(db, selection), today);
    const days = new Map<string, number>();
    for (const { cadreId, mask } of missing) days.set(cadreId, (days.get(cadreId) ?? 0) + countDays(mask));
    days.delete(access.actor.cadreId ?? '');
    const people = [...days].map(([cadreId, count]) => ({
      cadreId,
      bodyId: '',
      kind: pressOf(month),
      count,
    }));
    const { accountId } = access.actor;
    const at = now().toISOString();
    const address = config.publicOrigin ?? new URL(c.req.url).origin;
    const done = await remindAll(db, people, { address, onDay: today, at, accountId });
    const detail = { month, ...done, people: people.length };
    await inTransaction(db, (trx) =>
      audit(trx, { at, accountId }, 'reminder.send', {
        object: 'unit',
        objectId: selection.unit?.unitId ?? '',
        detail,
      }),
    );
    return c.json({ people: people.length, reminded: done.reminded }, 200);
  });
