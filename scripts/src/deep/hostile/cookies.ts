import { COOKIES } from '@so-viec/server/testing';
import { cutTo } from '@so-viec/shared/text/cut';
import type { Random } from '../../demo/seed/random.ts';
import { HOSTILE_TEXTS } from './values.ts';

/** What whoever decodes a cookie trips over. */
const BROKEN = ['%00', 'a%00b', '%', '%zz', '%ff', '%ED%A0%80', '%E0%A4%A', '\u0080', '"', '=', ';;;', ''];

/** Some of the cookies that the server reads, spoilt; the session's seldom, as without one most of a request is not looked at. */
export function hostileCookies(random: Random): string {
  const spoilt = COOKIES.filter((name) => random.chance(name === 'sv_session' ? 0.05 : 0.5));
  return spoilt.map((name) => `${name}=${spoiltValue(random)}`).join('; ');
}

/** One of them, as bytes bring it. */
export const hostileCookie = (random: Random): string => `${random.pick(COOKIES)}=${random.pick(BROKEN)}`;

function spoiltValue(random: Random): string {
  if (random.chance(0.4)) return random.pick(BROKEN);
  const text = cutTo(random.pick(HOSTILE_TEXTS).toWellFormed(), 3000);
  return random.chance(0.4) ? keptOf(text) : encodeURIComponent(text);
}

/** What the server keeps in a browser that is away at a provider or back from it, with this text in it. */
function keptOf(text: string): string {
  const leaving = { state: text, nonce: text, verifier: text, at: 1e12, isAnew: false, next: text };
  return Buffer.from(JSON.stringify({ ...leaving, code: 'not-linked', subject: text })).toString('base64url');
}
