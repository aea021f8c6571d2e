import { shortened } from '../text/cut.ts';

/** What a browser is given to show, encrypted on its way. */
export interface PushWords {
  title: string;
  detail: string;
  /** An address of this program. */
  path: string;
}

/** What stands in one message: a push service takes 4 kB of it, and a letter of Vietnamese has up to 3 bytes. */
const TITLE_LIMIT = 200;
const DETAIL_LIMIT = 500;

/** The words of a notice as far as a message has room for them. */
export const pushWords = ({ title, detail, path }: PushWords): PushWords => ({
  title: shortened(title, TITLE_LIMIT),
  detail: shortened(detail, DETAIL_LIMIT),
  path,
});

/**
 * Whether a browser may give this as the address of its push service: https at the usual port, by a name of the open
 * network and without a password. What the name stands for is looked at when something is sent there.
 */
export function isPushAddress(text: string): boolean {
  const [, host] = /^https:\/\/((?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*)[/?][!-~]*$/i.exec(text) ?? [];
  return host !== undefined && !/\.(local|localhost|localdomain|internal|lan)$/i.test(host);
}

/** What the network's own rules leave for an address of mail (RFC 5321). */
const LONGEST_EMAIL = 254;

export const isEmail = (text: string): boolean =>
  text.length <= LONGEST_EMAIL && /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(text);
