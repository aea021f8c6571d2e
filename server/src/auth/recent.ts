import { Problem } from '../http/problem.ts';
import { SET_UP_LIMIT } from './limits.ts';

/** What opens the account, or ends what is open, is changed soon after a sign-in only: a page left open is not enough. */
export function requireRecent({ signedInAt, now }: { signedInAt: string; now: Date }): void {
  if (now.getTime() - Date.parse(signedInAt) > SET_UP_LIMIT) throw new Problem('sign-in-again');
}
