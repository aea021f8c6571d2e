import * as z from 'zod/mini';
import { normalText } from '../text/normal.ts';

const SHAPE = /^[a-z0-9]+(?:[._-][a-z0-9]+)*$/;
const LONGEST = 64;

/** A user name as it is stored and looked up: small letters, NFC, without space around it. */
export function normalUsername(typed: string): string {
  return normalText(typed, 'NFC').trim().toLowerCase();
}

/** True for small letters without tone marks and digits, parted by single dots, hyphens or underscores: "ha.ttt". */
export function isUsername(text: string): boolean {
  return text.length <= LONGEST && SHAPE.test(text);
}

/** A user name for a new account. */
export const username = z.pipe(
  z.pipe(z.string(), z.transform(normalUsername)),
  z
    .string()
    .check(
      z.minLength(1, { error: 'missing', abort: true }),
      z.maxLength(LONGEST, { error: `too-long:${LONGEST}`, abort: true }),
      z.refine(isUsername, { error: 'bad-username' }),
    ),
);
