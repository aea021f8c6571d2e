import * as z from 'zod/mini';
import { civilDay, month } from '../civil-day/civil-day.schema.ts';
import { id } from '../id/id.schema.ts';
import { filledReason, filledText } from '../text/text.schema.ts';

const WORDS_LIMIT = 500;
const CODE_LIMIT = 100;
const unit = filledText(CODE_LIMIT);

/** A unit by its code is closed with all below it that is open; `undecided`: products the closer saw and carries over. */
export const closingInput = z.object({
  month,
  unit,
  undecided: z.int().check(z.gte(0), z.lte(1_000_000_000)),
});
export type ClosingInput = z.output<typeof closingInput>;

/** A closing in force is to be opened again, so that people write up to a day. */
export const reopeningInput = z.object({
  closingId: id,
  reason: filledReason(WORDS_LIMIT),
  untilOn: civilDay,
});
export type ReopeningInput = z.output<typeof reopeningInput>;

/** Whether the second person agrees. */
export const reopeningAnswer = z.object({ agrees: z.boolean() });

/** Whose editions stand side by side. */
export const editionsQuery = z.object({ unit });

/** The last day on which a body's people write in a month; null lifts it. */
export const deadlineInput = z.object({ month, unit, dueOn: z.nullable(civilDay) });
export type DeadlineInput = z.output<typeof deadlineInput>;

/** One person, by code, may write longer; null takes it back. */
export const graceInput = z.object({
  month,
  unit,
  cadre: filledText(CODE_LIMIT),
  untilOn: z.nullable(civilDay),
  reason: filledReason(WORDS_LIMIT),
});
export type GraceInput = z.output<typeof graceInput>;
