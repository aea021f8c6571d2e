import type { Calendar } from '../../calendar/calendar.rules.ts';
import type { CivilDay } from '../../civil-day/civil-day.ts';
import { workingDayAfter, workingDaysOver } from '../../scheme/deadline.rules.ts';
import type { FaultPack } from '../pack/rule-pack.ts';

export interface AppealClock {
  /** The last day in time. */
  dueOn: CivilDay;
  /** Working days after today up to the due day. */
  daysLeft: number;
  /** Working days that the due day is over by. */
  daysOver: number;
}

/** The clock of an appeal: answered within 7 working days after it was received (rules §3). */
export function appealClock(
  calendar: Calendar,
  receivedOn: CivilDay,
  today: CivilDay,
  pack: FaultPack,
): AppealClock {
  return clock(calendar, receivedOn, pack.appeal.answerDays, today);
}

/** Until when the person may appeal, counted from the day the result was made known to them [config]. */
export function lodgingClock(
  calendar: Calendar,
  notifiedOn: CivilDay,
  today: CivilDay,
  pack: FaultPack,
): AppealClock {
  return clock(calendar, notifiedOn, pack.appeal.lodgingDays, today);
}

/** Working days left to a due day, or over it. */
export function daysTo(
  calendar: Calendar,
  dueOn: CivilDay,
  today: CivilDay,
): Pick<AppealClock, 'daysLeft' | 'daysOver'> {
  return {
    daysLeft: workingDaysOver(calendar, today, dueOn),
    daysOver: workingDaysOver(calendar, dueOn, today),
  };
}

function clock(calendar: Calendar, from: CivilDay, days: number, today: CivilDay): AppealClock {
  const dueOn = workingDayAfter(calendar, from, days);
  return { dueOn, ...daysTo(calendar, dueOn, today) };
}
