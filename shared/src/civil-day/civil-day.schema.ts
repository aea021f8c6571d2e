import * as z from 'zod/mini';
import { isCivilDay, isMonth } from './civil-day.ts';

/** YYYY-MM-DD that the calendar has. */
export const civilDay = z.string().check(z.refine(isCivilDay, { error: 'bad-day' }));

/** YYYY-MM. */
export const month = z.string().check(z.refine(isMonth, { error: 'bad-month' }));
