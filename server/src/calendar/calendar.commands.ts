import { setImmediate } from 'node:timers/promises';
import {
  type Db,
  inTransaction,
  listAssignments,
  listCalendarDays,
  listLeave,
  lockOrganisation,
  raiseChangeCounter,
  replaceCalendarYear,
  type Trx,
} from '@so-viec/db';
import type { Assignment } from '@so-viec/shared/assignment/held.rules';
import { buildCalendar, type CalendarDay } from '@so-viec/shared/calendar/calendar.rules';
import type { CalendarInput } from '@so-viec/shared/calendar/calendar.schema';
import { changedDays, impactOf } from '@so-viec/shared/calendar/calendar-change.rules';
import { audit } from '../audit/audit.ts';
import { byOf, type Officer } from '../cadre/officer.ts';
import { Problem } from '../http/problem.ts';
import { patternsOf } from './calendar.ts';
import { isOfYear, stampOf, viewOfYear } from './calendar-year.ts';

interface Asked {
  year: string;
  input: CalendarInput;
}

const inOrder = (days: readonly CalendarDay[]) => days.toSorted((a, b) => (a.on < b.on ? -1 : 1));

function refuseOtherYear({ year, input }: Asked): void {
  const index = input.days.findIndex((day) => !isOfYear(year)(day));
  if (index >= 0) {
    throw new Problem('bad-input', { fields: [{ path: `days.${index}.on`, code: 'other-year' }] });
  }
}

/** How many people's standard hours a change moves, and by how much, before anybody confirms it. */
export async function previewOf(db: Db, officer: Officer, asked: Asked) {
  officer.access.requireAt('calendar.change', null);
  refuseOtherYear(asked);
  const all = await listCalendarDays(db);
  const others = all.filter((day) => !isOfYear(asked.year)(day));
  const days = changedDays(all, [...others, ...asked.input.days]);
  const of = {
    days,
    before: buildCalendar(all),
    after: buildCalendar([...others, ...asked.input.days]),
    patternOf: patternsOf(officer.access.organisation),
  };
  const people = await peopleOn(db, days);
  const impact = impactOf([], of);
  for (let start = 0; start < people.length; start += PEOPLE_AT_ONCE) {
    impactOf(people.slice(start, start + PEOPLE_AT_ONCE), of, impact);
    await setImmediate();
  }
  return { ...impact, days, byDay: [...impact.byDay].map(([day, sums]) => ({ day, ...sums })) };
}

/** Other requests are answered between so many. */
const PEOPLE_AT_ONCE = 1000;

/** Everybody's posts and leave from the first of the days to the last. */
async function peopleOn(db: Db, days: readonly string[]) {
  const [fromOn, toOn] = [days[0], days.at(-1)];
  if (fromOn === undefined || toOn === undefined) return [];
  const of = { cadreIds: null, fromOn, toOn };
  const held = Map.groupBy<string, Assignment>(await listAssignments(db, of), ({ cadreId }) => cadreId);
  const leave = Map.groupBy(await listLeave(db, of), ({ cadreId }) => cadreId);
  return [...held].map(([cadreId, assignments]) => ({ assignments, leaves: leave.get(cadreId) ?? [] }));
}

/** Writes a year's days. 412 with the year as it is where somebody else has written it since it was read. */
export function writeYear(db: Db, officer: Officer, asked: Asked) {
  officer.access.requireAt('calendar.change', null);
  refuseOtherYear(asked);
  return inTransaction(db, (trx) => putYear(trx, officer, asked));
}

async function putYear(trx: Trx, officer: Officer, { year, input }: Asked) {
  await lockOrganisation(trx);
  const known = (await listCalendarDays(trx)).filter(isOfYear(year));
  const days = inOrder(input.days);
  if (stampOf(known) === stampOf(days)) return viewOfYear(trx, officer.access, year);
  if (stampOf(known) !== input.stamp) {
    throw new Problem('stale-version', { current: await viewOfYear(trx, officer.access, year) });
  }
  await replaceCalendarYear(trx, year, days);
  await raiseChangeCounter(trx);
  const detail = { before: known.filter(({ on }) => changedDays(known, days).includes(on)) };
  await audit(trx, byOf(officer), 'calendar.change', { object: 'calendar_year', objectId: year, detail });
  return viewOfYear(trx, officer.access, year);
}
