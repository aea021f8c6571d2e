import * as z from 'zod/mini';
import { id } from '../id/id.schema.ts';
import { pinProblem } from './pin.rules.ts';

/** 256 random bits as a browser writes them. */
const browserKey = z.string().check(z.regex(/^[\w-]{43}$/, { error: 'bad-value' }));
/** What the browser's passkey dialog gave back, to be looked at by who knows the format. */
const passkeyAnswer = z.looseObject({ id: z.string().check(z.minLength(1), z.maxLength(1400)) });

/** Switching on a PIN on one browser. */
export const pinInput = z.object({
  id,
  key: browserKey,
  pin: z.string().check(
    z.refine((pin) => pinProblem(pin) === undefined, {
      error: (issue) => pinProblem(String(issue.input)) ?? 'bad-value',
    }),
  ),
});

/** Asking for what a browser is to make a passkey from. */
export const passkeyAsked = z.object({ kind: z.literal('passkey') });
/** Switching on a passkey. */
export const passkeyInput = z.object({ id, answer: passkeyAnswer });

/** Opening one's own day again. Any PIN will do here: what nobody could choose is wrong like any other. */
export const reopeningInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pin'), key: browserKey, pin: z.string().check(z.maxLength(20)) }),
  z.object({ kind: z.literal('passkey'), answer: passkeyAnswer }),
]);
