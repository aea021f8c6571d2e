import * as z from 'zod/mini';
import { FIRST_DAY_STATES, FIRST_DAY_STEPS } from './first-day.ts';

/** `step` of them are done. */
export const firstDayInput = z.object({
  state: z.enum(FIRST_DAY_STATES),
  step: z.int().check(z.gte(0), z.lte(FIRST_DAY_STEPS.length)),
});
