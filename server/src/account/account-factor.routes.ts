import { findSecondFactor } from '@so-viec/db';
import { accountPath } from '@so-viec/shared/account/account-admin.schema';
import { factorRuleInput } from '@so-viec/shared/account/second-factor.schema';
import { type Context, Hono } from 'hono';
import {
  chooseFactorRule,
  findFactorRule,
  resetSecondFactor,
} from '../auth/second-factor/administer.commands.ts';
import { action } from '../http/action.ts';
import type { AppEnv } from '../http/env.ts';
import { jsonInput, pathInput } from '../http/input.ts';
import { Problem } from '../http/problem.ts';
import { requireAccount } from './page/reach.ts';

const path = pathInput(accountPath);
const rule = action('second-factor-rule.change');

/** Second factors, as administrators see them: whom they are asked of, and whose is lost. */
export const accountFactorRoutes = new Hono<AppEnv>()
  .get('/second-factor-rule', rule, async (c) => c.json(await findFactorRule(c.var.db), 200))
  .put('/second-factor-rule', rule, jsonInput(factorRuleInput), async (c) => {
    await chooseFactorRule(c.var.db, c.req.valid('json'), byOf(c));
    return c.json(await findFactorRule(c.var.db), 200);
  })
  .get('/accounts/:id/second-factor', action('account.change'), path, async (c) => {
    const { id } = await accountOf(c);
    return c.json({ since: (await findSecondFactor(c.var.db, id))?.confirmedAt ?? null }, 200);
  })
  .post('/accounts/:id/second-factor/reset', action('account.change'), path, async (c) => {
    const { id } = await accountOf(c);
    // One's own is replaced with a code of it: a page that was left open must not do without.
    if (id === c.var.access.actor.accountId) throw new Problem('about-oneself');
    await resetSecondFactor(c.var.db, id, byOf(c));
    return c.body(null, 204);
  });

const byOf = (c: Context<AppEnv>) => ({
  at: c.var.now().toISOString(),
  accountId: c.var.access.actor.accountId,
});

function accountOf(c: Context<AppEnv>) {
  const { db, access, today } = c.var;
  access.requireAt('account.change', null);
  return requireAccount(db, access, c.req.param('id') ?? '', today);
}
