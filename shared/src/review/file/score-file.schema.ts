import * as z from 'zod/mini';
import { hundredthsOfText, milliOfText } from '../score/decimal-text.ts';
import { CAP_MODES, LEADER_MARKS, ORIGINS } from '../score/score-input.ts';

/** What stands at a key is absent, or wrong in the way the code names. */
const wrong = (code: string) => ({
  error: ({ input }: { input?: unknown }) => (input === undefined ? 'missing' : code),
});

const whole = z.int(wrong('bad-count')).check(z.gte(0, { error: 'negative' }));
const coefficient = z
  .string(wrong('bad-coefficient'))
  .check(z.refine((text) => milliOfText(text) !== undefined, { error: 'bad-coefficient' }));
const MOST_GENERAL = 3000;
const general = z.string(wrong('bad-general')).check(
  z.refine((text) => (hundredthsOfText(text) ?? MOST_GENERAL + 1) <= MOST_GENERAL, {
    error: 'bad-general',
  }),
);
const mark = z.literal(LEADER_MARKS, wrong('bad-mark'));

const delivered = z.strictObject({ faults: whole, delays: whole }, wrong('not-an-object'));
const line = z.strictObject(
  {
    coefficient,
    assigned: whole,
    origin: z.enum(ORIGINS, wrong('bad-origin')),
    delivered: z.array(delivered, wrong('not-a-list')),
  },
  wrong('not-an-object'),
);

const shared = {
  // `da09-2024` has degrees of completion where this file has faults and delays, and no ratios, total or level.
  pack: z.literal('nd335-2025', wrong('bad-pack')),
  general,
  options: z.optional(
    z.strictObject({ capMode: z.optional(z.enum(CAP_MODES, wrong('bad-cap'))) }, wrong('not-an-object')),
  ),
  lines: z.array(line, wrong('not-a-list')),
};

const leader = z.strictObject({ d: mark, dd: mark, e: mark }, wrong('not-an-object'));

/** The file of `sv score`: one product of a kind for each entry of `delivered`, decimals as text with a dot. */
export const scoreFile = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ ...shared, kind: z.literal('staff') }),
    z.strictObject({ ...shared, kind: z.literal('leader'), leader }),
  ],
  { error: wrongFile },
);
export type ScoreFile = z.output<typeof scoreFile>;

function wrongFile({ code, input }: { code: string; input?: unknown }): string {
  if (code !== 'invalid_union') return 'not-an-object';
  return (input as { kind?: unknown }).kind === undefined ? 'missing' : 'bad-kind';
}
