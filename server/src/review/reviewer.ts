import type { Calendar } from '@so-viec/shared/calendar/calendar.rules';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { Context } from 'hono';
import type { Access } from '../access/access.ts';
import type { By } from '../audit/audit.ts';
import { calendarOf } from '../calendar/calendar.ts';
import type { AppEnv } from '../http/env.ts';

/** Who reads or writes reviews, when, and by which calendar clocks run. */
export interface ReviewUser {
  access: Access;
  at: string;
  today: CivilDay;
  calendar: Calendar;
}

export async function reviewUserOf(c: Context<AppEnv>): Promise<ReviewUser> {
  const { db, access, today } = c.var;
  const calendar = await calendarOf(db, access.organisation.changeCount);
  return { access, today, at: c.var.now().toISOString(), calendar };
}

export const byOf = ({ access, at }: ReviewUser): By => ({ at, accountId: access.actor.accountId });
