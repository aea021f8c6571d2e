import { type CivilDay, todayIn } from '@so-viec/shared/civil-day/civil-day';

/** The civil day in Vietnam of an instant the server wrote. */
export const civilDayOf = (instant: string): CivilDay => todayIn(new Date(instant));
