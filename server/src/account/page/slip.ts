import { hashPassword } from '../../auth/password.ts';
import { firstPassword, firstPasswordEnd } from '../first-password.ts';

/** What is printed for a person: shown once, kept nowhere. */
export interface Slip {
  accountId: string;
  name: string;
  code: string | null;
  unitName: string;
  username: string;
  password: string;
  until: string;
}

/** A first password with its hash, made before any transaction: it takes tens of milliseconds. */
export async function newPassword(
  now: Date,
): Promise<{ password: string; passwordHash: string; until: string }> {
  const password = firstPassword();
  return { password, passwordHash: await hashPassword(password), until: firstPasswordEnd(now) };
}
