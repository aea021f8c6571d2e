import { inTransaction, putFirstDay, putReading } from '@so-viec/db';
import { noticeInput, passwordInput } from '@so-viec/shared/account/account.schema';
import { firstDayInput } from '@so-viec/shared/first-day/first-day.schema';
import { readingInput } from '@so-viec/shared/reading/reading.schema';
import { Hono } from 'hono';
import { action } from '../http/action.ts';
import type { AppEnv } from '../http/env.ts';
import { jsonInput } from '../http/input.ts';
import { changePassword, findChooser, readNotice } from './account.commands.ts';
import { readMe } from './me.ts';
import { fromOf } from './tries/from.ts';

/** The signed-in account itself. */
export const meRoutes = new Hono<AppEnv>()
  .get('/me', action('me.read'), async (c) => {
    const { db, access } = c.var;
    return c.json(await readMe(db, access, c.var.now()), 200);
  })
  .put('/me/password', action('me.password'), jsonInput(passwordInput), async (c) => {
    const { db, access, sessionId } = c.var;
    const of = { accountId: access.actor.accountId, sessionId, ...c.req.valid('json'), now: c.var.now() };
    await changePassword(db, { ...of, chooser: await findChooser(db, access, of.now) }, fromOf(c));
    return c.body(null, 204);
  })
  .put('/me/notice', action('me.notice'), jsonInput(noticeInput), async (c) => {
    const by = { at: c.var.now().toISOString(), accountId: c.var.access.actor.accountId };
    await readNotice(c.var.db, by, c.req.valid('json').edition);
    return c.body(null, 204);
  })
  .put('/me/reading', action('me.choose'), jsonInput(readingInput), async (c) => {
    const { db, access, now } = c.var;
    const row = { ...c.req.valid('json'), accountId: access.actor.accountId, at: now().toISOString() };
    await inTransaction(db, (trx) => putReading(trx, row));
    return c.body(null, 204);
  })
  .put('/me/first-day', action('me.choose'), jsonInput(firstDayInput), async (c) => {
    const { db, access, now } = c.var;
    const row = { ...c.req.valid('json'), accountId: access.actor.accountId, at: now().toISOString() };
    await inTransaction(db, (trx) => putFirstDay(trx, row));
    return c.body(null, 204);
  });
