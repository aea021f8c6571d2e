import * as z from 'zod/mini';
import { badCharacterIn, cleanText, saysSomething } from './fold.ts';

/** Free text: NFC, trimmed, at most `longest` characters, without control characters or broken pairs. */
export function text(longest: number) {
  return z.pipe(
    z.string().check(
      z.refine((value) => badCharacterIn(cleanText(value)) === undefined, { error: 'bad-character' }),
      z.refine((value) => cleanText(value).length <= longest, { error: `too-long:${longest}` }),
    ),
    z.transform(cleanText),
  );
}

/** Like `text`, and not empty. */
export function filledText(longest: number) {
  return z.pipe(text(longest), z.string().check(z.minLength(1, { error: 'missing' })));
}

/** A reason: free text, of which marks without a letter or a digit (".", "-") are taken as nothing said. */
export function reasonText(longest: number) {
  return z.pipe(
    text(longest),
    z.transform((value) => (saysSomething(value) ? value : '')),
  );
}

/** A reason that must be given. */
export function filledReason(longest: number) {
  return z.pipe(reasonText(longest), z.string().check(z.minLength(1, { error: 'missing' })));
}
