import * as z from 'zod/mini';
import { month } from '../civil-day/civil-day.schema.ts';
import { id, version } from '../id/id.schema.ts';
import { reasonText, text } from '../text/text.schema.ts';
import { REVIEWS_AT_ONCE } from './reviews-at-once.ts';
import { maySay, SAID_CODES } from './sheet/said.rules.ts';

const LONGEST_WORDS = 4000;
const LONGEST_REASON = 2000;

const code = z.string().check(z.minLength(1), z.maxLength(100));
const words = z.optional(text(LONGEST_WORDS));
const value = z.nullable(z.int());
const criterion = { code: z.enum(SAID_CODES), value };
type Said = { code: (typeof SAID_CODES)[number]; value: number | null };
const isWithin = (said: Said) => said.value === null || maySay(said.code, said.value);
const isOnce = z.refine<readonly Said[]>((all) => new Set(all.map((said) => said.code)).size === all.length, {
  error: 'twice',
});
const outside = { error: 'points-out-of-range', path: ['value'] };

/** Whose review of which month; the person by code. */
export const reviewPath = z.object({ cadre: code, month });
/** One decision of a review, by the step that took it. */
export const decisionPath = z.object({ cadre: code, month, id });
/** The person opens the decision in force. */
export const reviewReading = z.object({ id });
export const reviewMonthPath = z.object({ month });
export const reviewsOfPath = z.object({ cadre: code });

/** What the person says, as it is typed: only what changed. `version` is 0 while nothing was said. */
export const ownWords = z.object({
  version,
  criteria: z.optional(
    z
      .array(z.object(criterion).check(z.refine(isWithin, outside)))
      .check(z.maxLength(SAID_CODES.length), isOnce),
  ),
  merits: words,
  limits: words,
});
export type OwnWords = z.output<typeof ownWords>;

const authorityCriteria = z.optional(
  z
    .array(z.object({ ...criterion, reason: reasonText(LONGEST_REASON) }).check(z.refine(isWithin, outside)))
    .check(z.maxLength(SAID_CODES.length), isOnce),
);

/** What the authority says; null takes back what was said before. */
export const authorityWords = z.object({ version, criteria: authorityCriteria, opinion: words });
export type AuthorityWords = z.output<typeof authorityWords>;

const seen = { version, seenTotal: z.nullable(z.int()) };

/** A step; `seenTotal` is the total (hundredths) that whoever decides has before them, null where there is none. */
export const reviewStep = z.object({
  id,
  ...seen,
  reason: reasonText(LONGEST_REASON),
  criteria: authorityCriteria,
});
export type ReviewStepInput = z.output<typeof reviewStep>;

/** Several people at once; each stands or falls alone. */
export const reviewBatch = z.object({
  reviews: z
    .array(z.object({ cadre: code, id, ...seen }))
    .check(z.minLength(1), z.maxLength(REVIEWS_AT_ONCE)),
});
export type ReviewBatch = z.output<typeof reviewBatch>;

/** People of a unit and below it; without one, of everything one heads. */
export const reviewListQuery = z.object({ unit: z.optional(code) });
/** The next stretch of a filling: of a unit and below, after the person named. */
export const reviewFilling = z.object({ unit: z.nullable(code), after: z.nullable(code) });
export type ReviewFilling = z.output<typeof reviewFilling>;
