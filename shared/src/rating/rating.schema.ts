import * as z from 'zod/mini';
import { civilDay } from '../civil-day/civil-day.schema.ts';
import { id, version } from '../id/id.schema.ts';
import { LEVELS } from '../review/pack/level.ts';
import { ND335_2025 } from '../review/pack/rule-pack.data.ts';
import { DISQUALIFIERS } from '../review/rating/rating.rules.ts';
import { filledReason, filledText, text } from '../text/text.schema.ts';
import { isRatingPeriod } from './period.rules.ts';

const LONGEST_WORDS = 2000;
const LONGEST_NUMBER = 100;

const code = z.string().check(z.minLength(1), z.maxLength(100));
const period = z.string().check(z.refine(isRatingPeriod, { error: 'bad-period' }));
const { generalHundredths, resultHundredths } = ND335_2025.weights;
const points = (most: number) => z.int().check(z.gte(0), z.lte(most, { error: 'points-out-of-range' }));

/** A quarter, half-year or year: 2026-Q4, 2026-H2, 2026. */
export const ratingPath = z.object({ period });
export const ratingBodyPath = z.object({ period, unit: code });
export const ratingTableQuery = z.object({ unit: z.optional(code) });
export const personYearPath = z.object({
  cadre: code,
  year: z.string().check(z.regex(/^20\d{2}$/, { error: 'bad-period' })),
});

const bodyContent = {
  generalHundredths: points(generalHundredths),
  resultHundredths: points(resultHundredths),
  /** The best level that its conditions allow; '' where they are all met. */
  mostLevel: z.enum([...LEVELS, '']),
  conditions: text(LONGEST_WORDS),
  isOutstanding: z.boolean(),
};

/** A body's own points in a period. */
export const bodyScoreInput = z.object({ id, unit: code, period, ...bodyContent });
export const bodyScoreChange = z.object({ version, ...bodyContent });
export type BodyScoreInput = z.output<typeof bodyScoreInput>;
export type BodyScoreChange = z.output<typeof bodyScoreChange>;

/** What forces somebody's last level, on the day it happened: that day says in which body and periods it counts. */
export const disqualifierInput = z.object({
  id,
  cadre: code,
  kind: z.enum(DISQUALIFIERS.map((one) => one.code)),
  happenedOn: civilDay,
  fact: filledText(LONGEST_WORDS),
  document: text(LONGEST_NUMBER),
});
export type DisqualifierInput = z.output<typeof disqualifierInput>;
/** Takes it back: it stays to be read and counts no more. */
export const disqualifierLifting = z.object({ version, reason: filledReason(LONGEST_WORDS) });
export type DisqualifierLifting = z.output<typeof disqualifierLifting>;

const said = { reason: filledReason(LONGEST_WORDS), number: text(LONGEST_NUMBER) };
/** Whether somebody stays excellent over the share. */
export const excellentDecisionInput = z.object({
  ...{ id, cadre: code, period },
  decision: z.enum(['kept', 'lowered']),
  ...said,
});
export type ExcellentDecisionInput = z.output<typeof excellentDecisionInput>;
/** Another decision; `open` takes it back. */
export const excellentDecisionChange = z.object({
  version,
  decision: z.enum(['kept', 'lowered', 'open']),
  ...said,
});
export type ExcellentDecisionChange = z.output<typeof excellentDecisionChange>;

export const ratingIdPath = z.object({ id });
