import * as z from 'zod/mini';
import { month } from '../civil-day/civil-day.schema.ts';
import { filledText } from '../text/text.schema.ts';

const CODE_LIMIT = 100;
/** HH:MM, at any quarter of an hour. */
const hour = z.string().check(z.regex(/^([01]\d|2[0-3]):(00|15|30|45)$/, { error: 'bad-hour' }));

/** When a body's people are reminded. */
export const reminderHourInput = z.object({ unit: filledText(CODE_LIMIT), hour });

/** Whom to remind at one press: who has days without a log in a month, in a unit and below it. */
export const remindInput = z.object({ month, unit: z.optional(filledText(CODE_LIMIT)) });
