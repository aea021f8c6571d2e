import { addDays, type CivilDay } from '@so-viec/shared/civil-day/civil-day';

/** When something of late was written, `time` in UTC: on the day before today, so that it is past by every clock. */
export const lately = (today: CivilDay, time: string): string => `${addDays(today, -1)}T${time}:00.000Z`;
