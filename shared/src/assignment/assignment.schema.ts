import * as z from 'zod/mini';
import { weeklyPatternText } from '../calendar/weekly-pattern.schema.ts';
import { civilDay } from '../civil-day/civil-day.schema.ts';
import { id, version } from '../id/id.schema.ts';
import { text } from '../text/text.schema.ts';
import { LEAVINGS } from './leaving.rules.ts';

const TITLE_LIMIT = 200;
const DECISION_LIMIT = 100;
const LONGEST_DAY = 720;

/** Number and day of the decision; both may be left out. */
const decided = {
  decision: z._default(text(DECISION_LIMIT), ''),
  decidedOn: z._default(z.nullable(civilDay), null),
};

const terms = {
  ...decided,
  unitId: id,
  positionId: id,
  title: text(TITLE_LIMIT),
  dailyMinutes: z
    .int({ error: 'bad-minutes' })
    .check(z.gte(30, { error: 'bad-standard' }), z.lte(LONGEST_DAY, { error: 'bad-standard' })),
  /** A week of the person's own; null takes the unit's. */
  weeklyPattern: z.nullable(weeklyPatternText),
  hasDutyToLog: z.boolean(),
};

const runsForward = z.refine<{ fromOn: string; toOn: string | null }>(
  (held) => held.toOn === null || held.toOn >= held.fromOn,
  { error: 'backwards', path: ['toOn'] },
);

/** A post that a person takes up. */
export const assignmentInput = z
  .object({
    ...terms,
    kind: z.enum(['primary', 'concurrent', 'secondment'], { error: 'bad-value' }),
    fromOn: civilDay,
    toOn: z.nullable(civilDay),
  })
  .check(runsForward);
export type AssignmentInput = z.output<typeof assignmentInput>;

/** What a post becomes from a day on: another unit or position (a move), other hours, another pattern. */
export const successionInput = z.object({ ...terms, id, version, fromOn: civilDay });
export type SuccessionInput = z.output<typeof successionInput>;

/** A post that was entered by mistake, in the version seen. */
export const removalInput = z.object({ version });

/** The last day of a post; null takes its end back. */
export const endInput = z.object({ ...decided, version, lastOn: z.nullable(civilDay) });
export type EndInput = z.output<typeof endInput>;

/** The last day of every post a person holds, and how they leave. */
export const departureInput = z.object({
  ...decided,
  version,
  lastOn: civilDay,
  leaving: z._default(z.enum(LEAVINGS, { error: 'bad-value' }), 'other'),
});
export type DepartureInput = z.output<typeof departureInput>;

/** A post as a day later would find it, to its end or another day. */
export const outlookQuery = z.object({ fromOn: civilDay, toOn: z.optional(civilDay) });

/** The days of a person that a change of posts concerns; open to the end. */
export const touchedQuery = z.object({ fromOn: civilDay, toOn: z.optional(civilDay) });

/** Part of a position's name or code, and the day on which its edition is in force. */
export const choicesQuery = z.object({ q: text(100), on: z.optional(civilDay) });

/** Part of a unit's name or code; `beyond` asks for units outside of the asker's scope too. */
export const unitChoicesQuery = z.object({
  q: text(100),
  on: z.optional(civilDay),
  beyond: z.optional(z.literal('1')),
});
