import { type Db, listDaySteps, listEntriesOfDays, listOutputsOf, listWorkDays } from '@so-viec/db';
import type { Scope } from '@so-viec/shared/access/scope';
import { addDays, type CivilDay, monthOf } from '@so-viec/shared/civil-day/civil-day';
import { mondayOf } from '@so-viec/shared/work-week/work-week.rules';
import type { Access } from '../access/access.ts';
import { lastDayToWrite } from '../closing/writing-time.ts';
import { loadCadreDays } from '../work-day/day-of-cadre.ts';
import { ids, isTold, lastWritingOf, viewOfReadDay } from '../work-day/day-view.ts';
import { vouchingsOf } from '../work-entry/entry-view.ts';

interface Asked {
  access: Access;
  scope: Scope;
  cadreId: string;
  /** Any day of the week. */
  day: CivilDay;
  today: CivilDay;
}

/** A person's week, Monday first: each day with its lines, what it asks and where it can no longer be written. */
export async function viewOfWeek(db: Db, { access, scope, cadreId, day, today }: Asked) {
  const monday = mondayOf(day);
  const week = { cadreId, fromOn: monday, toOn: addDays(monday, 6) };
  const days = await loadCadreDays(db, access, week);
  const workDays = await listWorkDays(db, scope, week);
  const entries = await listEntriesOfDays(db, scope, ids(workDays));
  const steps = await listDaySteps(db, workDays.filter(isTold));
  const outputs = await listOutputsOf(db, ids(entries));
  const vouchings = await vouchingsOf(db, entries);
  const read = { days, workDays, entries, steps, outputs, vouchings };
  const views = Array.from({ length: 7 }, (_, index) =>
    viewOfReadDay(read, { access, day: addDays(monday, index), today }),
  );
  const closed = await closedUnitsOf(db, { access, cadreId, today, days: views });
  return {
    monday,
    today,
    writtenAt: await lastWritingOf(db, entries),
    days: views.map((view) => ({ ...view, closedUnits: closed(view) })),
  };
}

type DayInUnits = Pick<ReturnType<typeof viewOfReadDay>, 'month' | 'posts' | 'days'>;

const unitsOf = ({ posts, days }: DayInUnits) => [...posts, ...days].map(({ unitId }) => unitId);

/** Says of a day in which units its month takes no more lines: asked once for each month and unit. */
async function closedUnitsOf(
  db: Db,
  of: { access: Access; cadreId: string; today: CivilDay; days: readonly DayInUnits[] },
) {
  const { access, cadreId, today, days } = of;
  const isPast = ({ month }: DayInUnits) => month < monthOf(today);
  const places = days.filter(isPast).flatMap((view) => unitsOf(view).map((unit) => `${view.month} ${unit}`));
  const closed = new Set<string>();
  for (const place of new Set(places)) {
    const [month = '', unitId = ''] = place.split(' ');
    const last = await lastDayToWrite(db, access, { month, cadreId, unitId });
    if (last !== null && today > last) closed.add(place);
  }
  return (view: DayInUnits) =>
    [...new Set(unitsOf(view))].filter((unit) => closed.has(`${view.month} ${unit}`));
}
