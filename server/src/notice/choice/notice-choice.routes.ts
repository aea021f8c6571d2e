import { inTransaction, putNoticeChoice } from '@so-viec/db';
import { id } from '@so-viec/shared/id/id.schema';
import { noticeChoiceInput, noticeRuleInput, noticeTopicPath } from '@so-viec/shared/notice/notice.schema';
import { ALWAYS_ON_PAGE } from '@so-viec/shared/notice/notice-choice.rules';
import { unitPath } from '@so-viec/shared/unit/unit.schema';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { action } from '../../http/action.ts';
import type { AppEnv } from '../../http/env.ts';
import { jsonInput, pathInput } from '../../http/input.ts';
import { Problem } from '../../http/problem.ts';
import { refuseAt } from '../../http/refuse-at.ts';
import { choicesOfPeople, putRule, viewOfChoices, viewOfRule } from './notice-choice.ts';

/** How one wants to be told, and what a body lets be mailed. */
export const noticeChoiceRoutes = new Hono<AppEnv>()
  .get('/notice-choices', action('notice.choose'), async (c) => {
    const { db, access, today, config } = c.var;
    const cadreId = ownCadre(access.actor.cadreId);
    return c.json(await viewOfChoices(db, cadreId, today, config.mail.url !== null), 200);
  })
  .put(
    '/notice-choices/:topic',
    action('notice.choose'),
    pathInput(noticeTopicPath),
    jsonInput(noticeChoiceInput),
    async (c) => {
      const { db, access, today, now } = c.var;
      const { topic } = c.req.valid('param');
      const { onPage, mail, push } = c.req.valid('json');
      const cadreId = ownCadre(access.actor.cadreId);
      if (!onPage && ALWAYS_ON_PAGE.includes(topic)) refuseAt('onPage', 'notice-always');
      const choices = (await choicesOfPeople(db, [cadreId], today)).get(cadreId);
      const may = choices?.find((one) => one.topic === topic);
      if (may?.isAlwaysMailed && mail !== may.mail) refuseAt('mail', 'notice-always-mailed');
      if (mail !== 'none' && !may?.mayMail) refuseAt('mail', 'notice-not-mailed');
      if (push && !may?.mayPush) refuseAt('push', 'notice-not-pushed');
      const chosen = { onPage: onPage ? 1 : 0, mail, ...(push !== undefined && { push: push ? 1 : 0 }) };
      const row = { cadreId, topic, ...chosen, at: now().toISOString() };
      await inTransaction(db, (trx) => putNoticeChoice(trx, row));
      return c.body(null, 204);
    },
  )
  .get('/units/:code/notice-rule', action('unit.read'), pathInput(unitPath), async (c) =>
    c.json(await viewOfRule(c.var.db, c.var.access, c.req.valid('param').code), 200),
  )
  .put(
    '/notice-rules/:id',
    action('notice-rule.change'),
    pathInput(z.object({ id })),
    jsonInput(noticeRuleInput),
    async (c) => {
      const by = { access: c.var.access, at: c.var.now().toISOString() };
      await putRule(c.var.db, by, c.req.valid('param').id, c.req.valid('json'));
      return c.body(null, 204);
    },
  );

function ownCadre(cadreId: string | null): string {
  if (cadreId === null) throw new Problem('not-allowed');
  return cadreId;
}
