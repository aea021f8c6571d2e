import { ACCOUNT_HEADER } from '@so-viec/shared/account/account-header';
import { session } from './session.ts';

/** A write says whose page it comes from. A read asks for nothing more than its address, so that it may have begun before the page. */
export const ownFetch: typeof fetch = (input, init) => {
  const account = session.account();
  if (account === undefined || !init?.method || init.method === 'GET') return fetch(input, init);
  const headers = new Headers(init.headers);
  headers.set(ACCOUNT_HEADER, account);
  return fetch(input, { ...init, headers });
};

/** Whether an answer has rows of another account than the page's. */
export function isOfOther({ headers }: Pick<Response, 'headers'>): boolean {
  const [told, own] = [headers.get(ACCOUNT_HEADER), session.account()];
  return told !== null && own !== undefined && told !== own;
}
