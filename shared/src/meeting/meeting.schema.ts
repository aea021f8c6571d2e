import * as z from 'zod/mini';
import { civilDay } from '../civil-day/civil-day.schema.ts';
import { id, version } from '../id/id.schema.ts';
import { filledText, text } from '../text/text.schema.ts';
import { DAY_LIMIT_MINUTES } from '../work-day/work-day.rules.ts';
import { DOCUMENT_NUMBER_LIMIT, OUTPUT_NAME_LIMIT } from '../work-entry/work-entry.limits.ts';
import { LONGEST_MEETING_DAYS, MEETING_KINDS, MOST_INVITED, TITLE_LIMIT } from './meeting.ts';

type Days = { fromOn: string; toOn: string };
const daysApart = ({ fromOn, toOn }: Days) => (Date.parse(toOn) - Date.parse(fromOn)) / 86_400_000;

/**
 * A meeting, trip or conference as whoever calls it enters it, with the people it is for besides the caller. Its product is
 * everybody's in common; the number of the document may come later. `version` 0 is a new one.
 */
export const meetingInput = z
  .object({
    kind: z.enum(MEETING_KINDS, { error: 'bad-value' }),
    title: filledText(TITLE_LIMIT),
    fromOn: civilDay,
    toOn: civilDay,
    /** Of each day. */
    minutes: z
      .int({ error: 'bad-minutes' })
      .check(z.gte(1, { error: 'bad-minutes' }), z.lte(DAY_LIMIT_MINUTES, { error: 'over-a-day' })),
    outputName: filledText(OUTPUT_NAME_LIMIT),
    documentNumber: text(DOCUMENT_NUMBER_LIMIT),
    cadreIds: z.array(id).check(z.minLength(1, { error: 'missing' }), z.maxLength(MOST_INVITED)),
    version,
  })
  .check(
    z.refine<Days>((said) => !(said.toOn < said.fromOn), { error: 'backwards', path: ['toOn'] }),
    z.refine<Days>((said) => !(daysApart(said) >= LONGEST_MEETING_DAYS), {
      error: `too-many-days:${LONGEST_MEETING_DAYS}`,
      path: ['toOn'],
    }),
  );
export type MeetingInput = z.output<typeof meetingInput>;

/** Whether somebody stays away from a day of it. */
export const meetingAnswerInput = z.object({ declines: z.boolean() });

/** Whom a meeting may be called for: the people of one's units, or those a name is looked for among. */
export const inviteesQuery = z.object({ on: civilDay, q: z.optional(text(100)) });
