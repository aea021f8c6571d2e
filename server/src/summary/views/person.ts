import { type CadreDay, listAssignments, listCadreDays, listLeave } from '@so-viec/db';
import { can } from '@so-viec/shared/access/policy';
import { mainAssignmentOn, type PatternOf, patternOn, postsOn } from '@so-viec/shared/assignment/held.rules';
import { calendarDayOn, isWorkingDay } from '@so-viec/shared/calendar/calendar.rules';
import { maskBefore, maskOf } from '@so-viec/shared/calendar/day-mask';
import {
  type CivilDay,
  daysOf,
  firstDayOf,
  lastDayOf,
  type Month,
} from '@so-viec/shared/civil-day/civil-day';
import { leaveOn } from '@so-viec/shared/leave/leave.rules';
import { figuresOf } from '@so-viec/shared/summary/figures.rules';
import type { SummaryQuery } from '@so-viec/shared/summary/summary.schema';
import type { Access } from '../../access/access.ts';
import { patternsOf } from '../../calendar/calendar.ts';
import { Problem } from '../../http/problem.ts';
import { loadWorkOver } from '../month-work.ts';
import { type Reader, type Selection, selectionOf } from '../selection.ts';
import { viewOfSelection } from '../selection-view.ts';
import { sumUp } from '../sum-up.ts';
import { namedIn, namerOf, placesOf } from './people.ts';

const SUMMED = [
  'minutes',
  'minutesAccepted',
  'minutesWaiting',
  'minutesUnderWay',
  'minutesWithoutOutput',
  'entries',
  'outputsDelivered',
  'outputsAccepted',
] as const;

type DaySums = Record<(typeof SUMMED)[number], number>;

function sumDay(rows: CadreDay[]): DaySums {
  const sums = Object.fromEntries(SUMMED.map((key) => [key, 0])) as DaySums;
  for (const row of rows) for (const key of SUMMED) sums[key] += row[key];
  return sums;
}

/** What decides how each of a person's days stands. */
interface Standing {
  dutyMask: number;
  loggedMask: number;
  leaves: Awaited<ReturnType<typeof listLeave>>;
  posts: Awaited<ReturnType<typeof listAssignments>>;
  patternOf: PatternOf;
  today: CivilDay;
  access: Access | undefined;
}

function viewOfDay(selection: Selection, standing: Standing, day: CivilDay, rows: CadreDay[]) {
  const { calendar } = selection.basis;
  const leave = leaveOn(standing.leaves, day);
  const main = mainAssignmentOn(standing.posts, day);
  const isOwed = (standing.dutyMask & maskOf(day)) !== 0;
  return {
    day,
    isWorking: isWorkingDay(calendar, day, main && patternOn(main, day, standing.patternOf)),
    name: calendarDayOn(calendar, day)?.name ?? null,
    isHeld: postsOn(standing.posts, day).length > 0,
    isOwed,
    leave: leave ? (leave.isHalf ? ('half' as const) : ('full' as const)) : null,
    isMissing: isOwed && day < standing.today && (standing.loggedMask & maskOf(day)) === 0,
    states: [...new Set(rows.map((row) => row.state))],
    /** The days of work that the reader reviews: one for each unit worked for. */
    reviewed: [...new Set(rows.filter((row) => reviews(standing, row)).map((row) => row.workDayId))],
    ...sumDay(rows),
  };
}

const reviews = ({ access }: Standing, row: CadreDay): boolean =>
  row.state !== 'draft' && access !== undefined && can(access.relationsTo(row), 'day.reopen');

/** One person's month, day by day. 404 for somebody without a row in the selection. */
export async function viewOfPerson(
  reader: Reader,
  today: CivilDay,
  month: Month,
  of: { query: SummaryQuery; cadre: string; access?: Access },
) {
  const { db } = reader;
  const selection = await selectionOf(reader, month, of.query);
  const cadreId = selection.directory.cadreIdOf.get(of.cadre) ?? '';
  const work = await loadWorkOver(db, selection, today);
  const named = namedIn(selection);
  const { groups } = sumUp(selection, work, today, (row) =>
    row.cadreId === cadreId ? named(row) : undefined,
  );
  const found = groups.get(cadreId);
  if (!found) throw new Problem('not-found');
  const held = { cadreIds: [cadreId], fromOn: firstDayOf(month), toOn: lastDayOf(month) };
  const owed = selection.basis.rows.filter(
    (row) => row.cadreId === cadreId && selection.covers(row) && named(row),
  );
  const standing: Standing = {
    dutyMask: owed.reduce((mask, row) => mask | row.dutyMask, 0),
    loggedMask: work.loggedMaskOf.get(cadreId) ?? 0,
    leaves: await listLeave(db, held),
    posts: await listAssignments(db, held),
    patternOf: patternsOf(reader.organisation),
    today,
    access: of.access,
  };
  const days = (await listCadreDays(db, selection.scope, { month, cadreId })).filter(selection.covers);
  const { order: _, ...cadre } = namerOf(selection, reader)(cadreId, placesOf(selection, work).get(cadreId));
  return {
    ...viewOfSelection(selection, reader),
    cadre: { id: cadreId, ...cadre },
    figures: figuresOf(found.sums),
    minutesAdHoc: found.minutesAdHoc,
    dueDays: maskBefore(month, today) === 0 ? 0 : found.sums.daysLogged + found.sums.daysMissing,
    days: daysOf(month).map((day) =>
      viewOfDay(
        selection,
        standing,
        day,
        days.filter((row) => row.workedOn === day),
      ),
    ),
  };
}
