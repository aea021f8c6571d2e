import { type CadreDay, type Db, listCadreDays, listWorkDays } from '@so-viec/db';
import type { Scope } from '@so-viec/shared/access/scope';
import { countDays, maskBefore } from '@so-viec/shared/calendar/day-mask';
import {
  addDays,
  type CivilDay,
  daysOf,
  firstDayOf,
  lastDayOf,
  type Month,
} from '@so-viec/shared/civil-day/civil-day';
import { halvesToDecimal } from '@so-viec/shared/decimal/decimal';
import { cutOffOf } from '@so-viec/shared/summary/cut-off.rules';
import { hoursPerDay } from '@so-viec/shared/summary/figures.rules';
import { type PersonMonth, personMonth } from '@so-viec/shared/summary/person-month.rules';
import type { Access } from '../access/access.ts';
import { askedOf, loadCadreDays } from '../work-day/day-of-cadre.ts';

/** Whose month, and who reads it. */
export interface MonthAsked {
  access: Access;
  scope: Scope;
  cadreId: string;
  month: Month;
  today: CivilDay;
}

const sum = (rows: readonly CadreDay[], key: 'minutes' | 'minutesWaiting' | 'minutesAccepted') =>
  rows.reduce((total, row) => total + row[key], 0);

/** What the average of a day is made of, as in every summary: of the running month the days that are over. */
function overDays(
  { month, today }: Pick<MonthAsked, 'month' | 'today'>,
  kept: readonly CadreDay[],
  owed: readonly PersonMonth[],
) {
  const upTo = cutOffOf(month, today) ?? lastDayOf(month);
  const past = maskBefore(month, addDays(upTo, 1));
  return {
    upTo,
    minutes: sum(
      kept.filter(({ workedOn }) => workedOn <= upTo),
      'minutes',
    ),
    personDays: owed.reduce((total, row) => total + countDays(row.workedMask & past), 0),
  };
}

/** A person's month day by day: hours, states and what each day asks, and the sums over their denominators. */
export async function viewOfMonth(db: Db, { access, scope, cadreId, month, today }: MonthAsked) {
  const stretch = { cadreId, fromOn: firstDayOf(month), toOn: lastDayOf(month) };
  const days = await loadCadreDays(db, access, stretch);
  const workDays = await listWorkDays(db, scope, stretch);
  const kept = await listCadreDays(db, scope, { month, cadreId });
  const owed = personMonth({ ...days, month });
  const personDays = owed.reduce((total, row) => total + row.personDays, 0);
  const over = overDays({ month, today }, kept, owed);
  return {
    month,
    today,
    days: daysOf(month).map((day) => {
      const { posts: _, ...ask } = askedOf(days, day);
      const rows = kept.filter(({ workedOn }) => workedOn === day);
      return {
        day,
        ...ask,
        minutes: sum(rows, 'minutes') + sum(rows, 'minutesWaiting'),
        states: workDays.filter(({ workedOn }) => workedOn === day).map(({ state }) => state),
      };
    }),
    totals: {
      minutes: sum(kept, 'minutes'),
      minutesAccepted: sum(kept, 'minutesAccepted'),
      minutesWaiting: sum(kept, 'minutesWaiting'),
      personDays,
      over,
      dutyDays: halvesToDecimal(owed.reduce((total, row) => total + row.dutyHalves, 0)),
      hoursPerPersonDay: hoursPerDay(over.minutes, over.personDays),
    },
  };
}
