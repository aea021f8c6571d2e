import { findLinkedAccount, inTransaction } from '@so-viec/db';
import { leavingInput, subjectKeyOf } from '@so-viec/shared/account/account-link.schema';
import { type Context, Hono } from 'hono';
import { audit } from '../../audit/audit.ts';
import { publicRoute } from '../../http/action.ts';
import type { AppEnv } from '../../http/env.ts';
import { jsonInput } from '../../http/input.ts';
import { Problem } from '../../http/problem.ts';
import { givePassed } from '../second-factor/answer.ts';
import { passFirstFactor } from '../second-factor/pass.commands.ts';
import { sessionIdOf } from '../session-cookie.ts';
import type { OidcConfig } from './federated-config.ts';
import {
  keepLeaving,
  keepProvider,
  type Outcome,
  takeLeaving,
  takeOutcome,
  tellOutcome,
} from './leaving-cookie.ts';
import { type Arrived, arriveFrom, failureOf, leaveFor } from './provider.ts';

type Ctx = Context<AppEnv>;

/** Signing in with an identity provider, and what the sign-in page says of it. All of it is open, like signing in. */
export const federatedRoutes = new Hono<AppEnv>()
  .get('/session/ways', publicRoute(), (c) => {
    const { oidc, ldap } = c.var.config;
    const outcome = takeOutcome(c);
    return c.json(
      {
        oidc: oidc && { name: oidc.name },
        ldap: ldap && { name: ldap.name },
        /** Why the sign-in this browser just came back from opened nothing; told once. */
        outcome: outcome ?? null,
      },
      200,
    );
  })
  .post('/session/oidc', publicRoute(), jsonInput(leavingInput), async (c) => {
    const oidc = providerHere(c);
    const now = c.var.now();
    // Who left a session behind here may not be who sits here now: the provider is to ask them.
    const isAnew = sessionIdOf(c) !== undefined;
    const { address, leaving } = await leaveFor(oidc, { isAnew, now }).catch((error: unknown) => {
      noteFailure(c, error);
      throw new Problem('provider-away');
    });
    keepLeaving(c, { ...leaving, next: c.req.valid('json').next ?? '/' });
    return c.json({ address }, 200);
  })
  .get('/session/oidc/callback', publicRoute(), async (c) => {
    const oidc = providerHere(c);
    const back = takeLeaving(c, c.req.query('state') ?? '', c.var.now());
    if (!back) return leadBack(c, oidc, { code: 'sign-in-broken' });
    try {
      const arrived = await arriveFrom(oidc, {
        query: new URL(c.req.url).search,
        leaving: back,
        now: c.var.now(),
      });
      return await letIn(c, oidc, arrived, back.next);
    } catch (error) {
      if (error instanceof Problem) throw error;
      noteFailure(c, error);
      return leadBack(c, oidc, { code: failureOf(error) }, back.next);
    }
  });

function providerHere(c: Ctx): OidcConfig {
  const { oidc } = c.var.config;
  if (!oidc) throw new Problem('not-found');
  return oidc;
}

/** The reason alone: the address and the tokens have secrets in them. */
function noteFailure(c: Ctx, error: unknown): void {
  const { name, message, code } = error as { name?: string; message?: string; code?: string };
  c.var.log.warn({ reason: code ?? name, message }, 'sign-in with the identity provider failed');
}

/** Opens what the account is let into. Who is linked to none, or to a closed one, is told the same. */
async function letIn(c: Ctx, oidc: OidcConfig, arrived: Arrived, next: string): Promise<Response> {
  const { db } = c.var;
  const now = c.var.now();
  const { subject, hasSecondFactor: isSecondShown } = arrived;
  const link = { kind: 'oidc' as const, issuer: oidc.issuer, subjectKey: subjectKeyOf('oidc', subject) };
  const account = await findLinkedAccount(db, link);
  const isOpen = account?.disabledAt === null;
  const userAgent = c.req.header('User-Agent') ?? '';
  const came = { link, isSecondShown, replacedId: sessionIdOf(c), userAgent, now };
  const passed = isOpen ? await passFirstFactor(db, { account, factor: 'oidc', ...came }) : undefined;
  if (!passed) {
    await noteStranger(c, account?.id ?? '');
    return leadBack(c, oidc, { code: 'not-linked', subject }, next);
  }
  await givePassed(c, passed);
  keepProvider(c, arrived.idToken);
  if (passed.kind === 'session') return c.redirect(within(oidc, next), 303);
  return leadBack(c, oidc, { code: 'second-factor' }, next);
}

/** A refused try in the trail, as much work for somebody linked as for nobody. */
async function noteStranger(c: Ctx, accountId: string): Promise<void> {
  const by = { at: c.var.now().toISOString(), accountId: null };
  const refused = { object: 'account', objectId: accountId, outcome: 'refused' } as const;
  await inTransaction(c.var.db, (trx) =>
    audit(trx, by, 'session.begin', { ...refused, detail: { firstFactor: 'oidc' } }),
  );
}

/** To the sign-in page, which says what became of it and goes on to the same place. */
function leadBack(c: Ctx, oidc: OidcConfig, outcome: Outcome, next = '/'): Response {
  tellOutcome(c, outcome);
  const address = new URL(oidc.afterSignOut);
  if (next !== '/') address.searchParams.set('tiep', next);
  return c.redirect(address.href, 303);
}

/** An address of this program; the whole of it, so that nothing is left to be read otherwise. */
function within(oidc: OidcConfig, next: string): string {
  const home = new URL('/', oidc.redirectUri);
  const address = URL.canParse(next, home.href) ? new URL(next, home) : home;
  return (address.origin === home.origin ? address : home).href;
}
