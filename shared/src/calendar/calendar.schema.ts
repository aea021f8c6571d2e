import * as z from 'zod/mini';
import { civilDay } from '../civil-day/civil-day.schema.ts';
import { filledText } from '../text/text.schema.ts';

const DAYS_AT_MOST = 200;
const NAME_LIMIT = 100;

export const yearPath = z.object({
  year: z.string().check(z.regex(/^(19|20)\d\d$/, { error: 'bad-value' })),
});

const calendarDay = z.object({
  on: civilDay,
  kind: z.enum(['off', 'work'], { error: 'bad-value' }),
  name: filledText(NAME_LIMIT),
  isProvisional: z.boolean(),
});

/** The rows of a whole year, each day once; `stamp` says which rows they were made from. */
export const calendarInput = z.object({
  stamp: z.string().check(z.maxLength(100)),
  days: z.array(calendarDay).check(
    z.maxLength(DAYS_AT_MOST, { error: `too-many:${DAYS_AT_MOST}` }),
    z.refine((days) => new Set(days.map(({ on }) => on)).size === days.length, { error: 'twice' }),
  ),
});
export type CalendarInput = z.output<typeof calendarInput>;
