import { ACCOUNT_HEADER } from '@so-viec/shared/account/account-header';
import { UNATTENDED_HEADER } from '@so-viec/shared/account/unattended-header';
import { session } from './session.ts';

/** How long after a touch a page is somebody's who sits here. */
const ATTENDED_MS = 60_000;
let touchedAt = Date.now();

/** Somebody is at the page; so is who opens it. */
export const noteTouch = () => {
  touchedAt = Date.now();
};

/** How long nobody has touched the page. */
export const restedMs = () => Date.now() - touchedAt;

/**
 * A write says whose page it comes from, and what the page asks by itself that nobody is there. Otherwise a read asks
 * for nothing more than its address, so that it may have begun before the page.
 */
export const ownFetch: typeof fetch = (input, init) => {
  const headers = new Headers(init?.headers);
  const account = session.account();
  if (account && init?.method !== 'GET') headers.set(ACCOUNT_HEADER, account);
  if (restedMs() > ATTENDED_MS) headers.set(UNATTENDED_HEADER, '1');
  return fetch(input, { ...init, headers });
};

/** Whether an answer has rows of another account than the page's. */
export function isOfOther({ headers }: Pick<Response, 'headers'>): boolean {
  const [told, own] = [headers.get(ACCOUNT_HEADER), session.account()];
  return told !== null && own !== undefined && told !== own;
}
