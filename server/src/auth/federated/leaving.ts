import type { Context } from 'hono';
import type { AppEnv } from '../../http/env.ts';
import { takeProvider } from './leaving-cookie.ts';
import { leavingAddress } from './provider.ts';

/** Where a browser that signs out here signs out at the provider too; undefined where there is nothing to go on to. */
export async function leavingOf(c: Context<AppEnv>): Promise<string | undefined> {
  const { oidc } = c.var.config;
  const signedIn = takeProvider(c);
  if (!oidc || !signedIn) return undefined;
  return leavingAddress(oidc, { ...signedIn, now: c.var.now() });
}
