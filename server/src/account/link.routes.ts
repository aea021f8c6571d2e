import { listAccountLinks } from '@so-viec/db';
import { accountPath } from '@so-viec/shared/account/account-admin.schema';
import { linkInput, linkPath, passwordUseInput } from '@so-viec/shared/account/account-link.schema';
import { type Context, Hono } from 'hono';
import { action } from '../http/action.ts';
import type { AppEnv } from '../http/env.ts';
import { jsonInput, pathInput } from '../http/input.ts';
import { refuseAt } from '../http/refuse-at.ts';
import { linkAccount, switchPassword, unlinkAccount } from './page/link.commands.ts';
import { requireAccount } from './page/reach.ts';

const change = action('account.change');

/** Whom a provider or a directory knows an account as. Administrators alone link: nobody is linked by signing in. */
export const linkRoutes = new Hono<AppEnv>()
  .get('/accounts/:id/links', change, pathInput(accountPath), async (c) => c.json(await viewLinks(c), 200))
  .post('/accounts/:id/links', change, pathInput(accountPath), jsonInput(linkInput), async (c) => {
    const accountId = await accountOf(c);
    const { oidc, ldap } = c.var.config;
    const link = c.req.valid('json');
    const isOpen = link.kind === 'oidc' ? oidc : ldap;
    if (!isOpen) refuseAt('kind', 'link-kind-off');
    const issuer = link.kind === 'oidc' ? (oidc?.issuer ?? '') : '';
    await linkAccount(c.var.db, { ...link, issuer, accountId }, byOf(c));
    return c.json(await viewLinks(c), 201);
  })
  .post('/accounts/:id/links/:link/removal', change, pathInput(linkPath), async (c) => {
    const accountId = await accountOf(c);
    await unlinkAccount(c.var.db, { accountId, id: c.req.valid('param').link }, byOf(c));
    return c.json(await viewLinks(c), 200);
  })
  .put(
    '/accounts/:id/password-use',
    change,
    pathInput(accountPath),
    jsonInput(passwordUseInput),
    async (c) => {
      const id = await accountOf(c);
      await switchPassword(c.var.db, { id, ...c.req.valid('json') }, byOf(c));
      return c.json(await viewLinks(c), 200);
    },
  );

const byOf = (c: Context<AppEnv>) => ({
  at: c.var.now().toISOString(),
  accountId: c.var.access.actor.accountId,
});

async function accountOf(c: Context<AppEnv>): Promise<string> {
  c.var.access.requireAt('account.change', null);
  return (await requireAccount(c.var.db, c.var.access, c.req.param('id') ?? '', c.var.today)).id;
}

/** What an account is linked to, what it could be, and whether it has a password here. */
async function viewLinks(c: Context<AppEnv>) {
  const { db, access, today, config } = c.var;
  access.requireAt('account.change', null);
  const account = await requireAccount(db, access, c.req.param('id') ?? '', today);
  const links = await listAccountLinks(db, account.id);
  const { oidc, ldap } = config;
  return {
    version: account.version,
    isPasswordOff: account.passwordOff === 1,
    ways: { oidc: oidc && { name: oidc.name }, ldap: ldap && { name: ldap.name } },
    links: links.map(({ id, kind, issuer, subject, createdAt }) => ({
      ...{ id, kind, subject, createdAt },
      /** Of a provider that this program asked before: it opens nothing now. */
      isOfAnother: kind === 'oidc' && issuer !== (oidc?.issuer ?? ''),
    })),
  };
}
