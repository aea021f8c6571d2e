import * as z from 'zod/mini';
import { month } from '../civil-day/civil-day.schema.ts';
import { id, version } from '../id/id.schema.ts';
import { filledReason, filledText } from '../text/text.schema.ts';
import { leastOf } from './least-number.ts';
import { USUAL_SETTINGS } from './settings.ts';

const WORDS_LIMIT = 1000;
const PHRASE_LIMIT = 100;
const MOST_PHRASES = 300;
const MOST_NUMBER = 100_000_000;

export const findingPath = z.object({ id });
export const findingMonth = z.object({ month });
/** The person has looked at it. */
export const findingSeen = z.object({ id });
/** What the person says about it. */
export const findingAnswer = z.object({ id, version, words: filledText(WORDS_LIMIT) });
/** What a superior decides about it, and why. */
export const findingDecision = z.object({ id, version, words: filledReason(WORDS_LIMIT) });
export const findingRunInput = z.object({ month, unit: z.nullable(z.string().check(z.maxLength(100))) });

const isPercent = (name: string): boolean => /percent$/i.test(name);
const isKnown = (checks: Record<string, Record<string, number>>): boolean =>
  Object.entries(checks).every(([rule, numbers]) =>
    Object.keys(numbers).every((name) => USUAL_SETTINGS.checks[rule]?.[name] !== undefined),
  );
/** Per cents are of a hundred, and people are compared with enough others. */
const areWithin = (checks: Record<string, Record<string, number>>): boolean =>
  Object.values(checks).every((numbers) =>
    Object.entries(numbers).every(
      ([name, value]) => value >= leastOf(name) && (!isPercent(name) || value <= 100),
    ),
  );

const content = {
  headAfterDays: z.int().check(z.gte(0), z.lte(20)),
  checks: z
    .record(z.string(), z.record(z.string(), z.number().check(z.gte(0), z.lte(MOST_NUMBER))))
    .check(z.refine(isKnown), z.refine(areWithin)),
  phrases: z.array(filledText(PHRASE_LIMIT)).check(z.maxLength(MOST_PHRASES)),
};

/** Settings to try on a month without keeping them. */
export const findingTrial = z.object({ month, ...content });
/**
 * A new edition over the one seen. `confirmedFlagged` is the number of people that the asker was told it would name, where
 * that is more than half.
 */
export const findingSettingsInput = z.object({
  ...{ id, edition: z.int().check(z.gte(0)), month, ...content },
  reason: filledReason(WORDS_LIMIT),
  confirmedFlagged: z.nullable(z.int().check(z.gte(0))),
});
export type FindingSettingsInput = z.output<typeof findingSettingsInput>;
