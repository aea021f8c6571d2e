import type { AccountRow } from '@so-viec/db';
import { can } from '@so-viec/shared/access/policy';
import {
  accountPath,
  accountsQuery,
  candidatesQuery,
  newAccountInput,
  peopleInput,
  roleEndInput,
  roleInput,
  seenInput,
} from '@so-viec/shared/account/account-admin.schema';
import { addDays } from '@so-viec/shared/civil-day/civil-day';
import { type Context, Hono } from 'hono';
import type { OrganisationToday } from '../access/organisation.ts';
import { officerOf } from '../cadre/officer.ts';
import { action } from '../http/action.ts';
import type { AppEnv } from '../http/env.ts';
import { jsonInput, pathInput, queryInput } from '../http/input.ts';
import { Problem } from '../http/problem.ts';
import { viewAccount, viewAccountPage, viewCandidates } from './page/account-view.ts';
import { closeSeen, openSeen, resetSeen } from './page/life.commands.ts';
import { createForPeople, createOutsider } from './page/people.commands.ts';
import { requireAccount } from './page/reach.ts';
import { endRole, giveRole } from './page/role.commands.ts';

const path = pathInput(accountPath);

/** Logins on the page: given to many at once, closed, opened, reset, and the roles they hold. */
export const accountRoutes = new Hono<AppEnv>()
  .get('/accounts', action('account.read'), queryInput(accountsQuery), async (c) => {
    const { db, access, today } = c.var;
    const { q, state, page } = c.req.valid('query');
    const of = { ...(q && { q }), ...(state && { state }), ...(page && { page }) };
    return c.json(await viewAccountPage(db, access, today, of), 200);
  })
  .get('/accounts/candidates', action('account.change'), queryInput(candidatesQuery), async (c) => {
    const { db, access, today } = c.var;
    access.requireAt('account.change', null);
    return c.json(await viewCandidates(db, access, today, c.req.valid('query').unit), 200);
  })
  .post('/accounts', action('account.change'), jsonInput(peopleInput), async (c) => {
    c.var.access.requireAt('account.change', null);
    const slips = await createForPeople(c.var.db, c.req.valid('json').people, byOf(c));
    return c.json({ slips }, 201);
  })
  .get('/accounts/:id', action('account.read'), path, async (c) => c.json(await viewNow(c), 200))
  .put('/accounts/:id', action('account.change'), path, jsonInput(newAccountInput), async (c) => {
    c.var.access.requireAt('account.change', null);
    const { id } = c.req.valid('param');
    return c.json({ slip: await createOutsider(c.var.db, { id, ...c.req.valid('json') }, byOf(c)) }, 201);
  })
  .post('/accounts/:id/closing', action('account.change'), path, jsonInput(seenInput), async (c) => {
    c.var.access.requireAt('account.change', null);
    await closeSeen(c.var.db, { ...c.req.valid('param'), ...c.req.valid('json') }, byOf(c));
    return c.json(await viewNow(c), 200);
  })
  .post('/accounts/:id/opening', action('account.change'), path, jsonInput(seenInput), async (c) => {
    c.var.access.requireAt('account.change', null);
    await openSeen(c.var.db, { ...c.req.valid('param'), ...c.req.valid('json') }, byOf(c));
    return c.json(await viewNow(c), 200);
  })
  .post('/accounts/:id/reset', action('account.reset'), path, jsonInput(seenInput), async (c) => {
    const row = await rowOf(c);
    await requireReset(c, row);
    const slip = await resetSeen(c.var.db, row, c.req.valid('json').version, byOf(c));
    return c.json({ slip, account: await viewNow(c) }, 200);
  })
  .post('/accounts/:id/roles', action('role.change'), path, jsonInput(roleInput), async (c) => {
    const row = await rowOf(c);
    await giveRole(c.var.db, { ...c.req.valid('json'), accountId: row.id }, officerOf(c));
    return c.json(await viewNow(c), 201);
  })
  .post('/roles/:id/ending', action('role.change'), path, jsonInput(roleEndInput), async (c) => {
    await endRole(c.var.db, { ...c.req.valid('param'), ...c.req.valid('json') }, officerOf(c));
    return c.body(null, 204);
  });

const byOf = (c: Context<AppEnv>) => ({
  at: c.var.now().toISOString(),
  accountId: c.var.access.actor.accountId,
});

const rowOf = (c: Context<AppEnv>): Promise<AccountRow> =>
  requireAccount(c.var.db, c.var.access, c.req.param('id') ?? '', c.var.today);

async function viewNow(c: Context<AppEnv>) {
  return viewAccount(c.var.db, c.var.access, c.var.today, await rowOf(c));
}

/**
 * Who may do everything to accounts may reset any. A body's personnel officer resets their own people's; not the
 * account of somebody with a role or authority in a unit, nor one that an administrator closed: a first password would
 * be a way to all of these. Where the password was switched off, a new one would switch it on.
 */
async function requireReset(c: Context<AppEnv>, row: AccountRow): Promise<void> {
  if (row.passwordOff === 1) throw new Problem('password-off');
  const { db, access, today } = c.var;
  if (can(access.relationsToAll(), 'account.change')) return;
  access.requireAt('account.reset', row.unitId);
  const { roles } = await viewAccount(db, access, today, row);
  const isClosed = row.disabledAt !== null && row.closedFor !== 'unused';
  if (roles.length > 0 || isClosed || hasAuthority(access.organisation, row.cadreId))
    throw new Problem('account-for-administrator');
}

/** Stand-ins keep their authority for the guard of accounts so many days longer. */
const STOOD_IN_DAYS = 92;

/**
 * Whether somebody ever led a unit, or stands in for or reviews its head, lately or later. What is over counts: the officer who
 * asks could end it for a moment.
 */
function hasAuthority({ headships, delegations, today }: OrganisationToday, cadreId: string | null): boolean {
  const since = addDays(today, -STOOD_IN_DAYS);
  return (
    headships.some((one) => one.cadreId === cadreId) ||
    delegations.some((one) => one.toCadreId === cadreId && (one.toOn === null || one.toOn >= since))
  );
}
