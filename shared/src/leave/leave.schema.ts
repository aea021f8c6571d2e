import * as z from 'zod/mini';
import { civilDay } from '../civil-day/civil-day.schema.ts';
import { id, version } from '../id/id.schema.ts';
import { reasonText, text } from '../text/text.schema.ts';
import { LEAVE_HALVES, LEAVE_KINDS } from './leave.rules.ts';

const LEAVE_REASON_LIMIT = 300;
const DECISION_LIMIT = 100;
/** A leave of more than this is a mistake of the year. */
const LONGEST_DAYS = 400;

const stretch = {
  fromOn: civilDay,
  toOn: civilDay,
  kind: z.enum(LEAVE_KINDS, { error: 'bad-value' }),
  isHalf: z.boolean(),
  /** Which half of each day, where `isHalf`. */
  half: z._default(z.enum(LEAVE_HALVES, { error: 'bad-value' }), 'morning'),
};

type Days = { fromOn: string; toOn: string };
const daysApart = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

const runsForward = z.refine<Days>((leave) => !(leave.toOn < leave.fromOn), {
  error: 'backwards',
  path: ['toOn'],
});
const isShort = z.refine<Days>((leave) => !(daysApart(leave.fromOn, leave.toOn) > LONGEST_DAYS), {
  error: `too-long-leave:${LONGEST_DAYS}`,
  path: ['toOn'],
});

/** The number of the decision behind days of months long past; may be left out. */
const decision = z._default(text(DECISION_LIMIT), '');

/** Leave that a personnel officer writes down; `version` 0 for a new row. */
export const leaveInput = z.object({ ...stretch, decision, version }).check(runsForward, isShort);
export type LeaveInput = z.output<typeof leaveInput>;

/** Leave that a person asks for. */
export const leaveRequestInput = z
  .object({ ...stretch, reason: text(LEAVE_REASON_LIMIT) })
  .check(runsForward, isShort);
export type LeaveRequestInput = z.output<typeof leaveRequestInput>;

/** A step of a request: `id` made by the client, `version` as seen. */
export const leaveStepInput = z.object({ id, version, reason: reasonText(LEAVE_REASON_LIMIT) });
export type LeaveStepInput = z.output<typeof leaveStepInput>;

export const leaveRemovalInput = z.object({ version, decision });
export type LeaveRemovalInput = z.output<typeof leaveRemovalInput>;

/** The days that leave would take, before it is written down, asked for or granted. */
export const leaveEffectsQuery = z.object({ fromOn: civilDay, toOn: civilDay }).check(runsForward, isShort);
