import { type Account, type AccountLink, type Db, listAccountLinks } from '@so-viec/db';
import type { Context } from 'hono';
import type { AppEnv } from '../../http/env.ts';
import { verifyPassword } from '../password.ts';
import { askDirectory, type Verdict } from './directory.ts';

/** Asks the directory whether this is the password of who it knows by this name; of nobody without a name. */
export type AskDirectory = (of: { name: string | undefined; password: string }) => Promise<Verdict>;

/** The directory of this program, or undefined where it has none. */
export function directoryOf(c: Context<AppEnv>): AskDirectory | undefined {
  const { config, log } = c.var;
  const { ldap } = config;
  return ldap ? (of) => askDirectory(ldap, of, log) : undefined;
}

/**
 * Whose password this is for an account: this program's, or that of the directory it is linked to. The same work is done
 * for whoever has no account, a closed one, no password here or no link; only a right password is spared the directory.
 */
export async function firstFactorOf(
  db: Db,
  { account, password }: { account: Account | undefined; password: string },
  ask: AskDirectory | undefined,
): Promise<{ factor: 'password' } | { factor: 'ldap'; link: AccountLink } | 'wrong' | 'away'> {
  const open = account?.disabledAt === null ? account : undefined;
  if (await verifyPassword(password, open?.passwordOff === 0 ? open.passwordHash : null)) {
    return { factor: 'password' };
  }
  if (!ask) return 'wrong';
  const link = (await listAccountLinks(db, open?.id ?? '')).find(({ kind }) => kind === 'ldap');
  const verdict = await ask({ name: link?.subject, password });
  if (verdict === 'right') return link ? { factor: 'ldap', link } : 'wrong';
  return verdict;
}
