import * as z from 'zod/mini';
import {
  LONGEST_PATTERN_DAY,
  minutesOfPattern,
  SHORTEST_PATTERN_DAY,
  totalOfPattern,
} from './weekly-pattern.ts';

const SEVEN_NUMBERS = /^(0|[1-9]\d{0,3})( (0|[1-9]\d{0,3})){6}$/;

/** Whether a day of a week may ask for so many minutes: none, or from half an hour to 12 h. */
export function isPatternDay(minutes: number): boolean {
  return minutes === 0 || (minutes >= SHORTEST_PATTERN_DAY && minutes <= LONGEST_PATTERN_DAY);
}

/** Seven whole minutes, Monday first, at least one of them above 0. */
export const weeklyPatternText = z.string({ error: 'bad-week' }).check(
  z.regex(SEVEN_NUMBERS, { error: 'bad-week', abort: true }),
  z.refine((text) => totalOfPattern(text) > 0, { error: 'no-weekday' }),
  z.refine((text) => minutesOfPattern(text).every(isPatternDay), { error: 'bad-week' }),
);
