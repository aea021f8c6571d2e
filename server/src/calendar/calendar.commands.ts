import {
  type Db,
  inTransaction,
  listCalendarDays,
  lockOrganisation,
  raiseChangeCounter,
  replaceCalendarYear,
  requireOpenCalendar,
  type Trx,
} from '@so-viec/db';
import { buildCalendar, type CalendarDay } from '@so-viec/shared/calendar/calendar.rules';
import type { CalendarInput } from '@so-viec/shared/calendar/calendar.schema';
import { changedDays } from '@so-viec/shared/calendar/calendar-change.rules';
import { audit } from '../audit/audit.ts';
import { byOf, type Officer } from '../cadre/officer.ts';
import { Problem } from '../http/problem.ts';
import { patternsOf } from './calendar.ts';
import { isOfYear, stampOf, viewOfYear } from './calendar-year.ts';
import { impactOnPeople, peopleOn } from './impact.ts';

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
  const patternOf = patternsOf(officer.access.organisation);
  const people = await peopleOn(db, null, days);
  const impact = await impactOnPeople(people, {
    days,
    before: { calendar: buildCalendar(all), patternOf },
    after: { calendar: buildCalendar([...others, ...asked.input.days]), patternOf },
  });
  return { ...impact, days };
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
  await requireOpenCalendar(trx, changedDays(known, days));
  await replaceCalendarYear(trx, year, days);
  await raiseChangeCounter(trx);
  const detail = { before: known.filter(({ on }) => changedDays(known, days).includes(on)) };
  await audit(trx, byOf(officer), 'calendar.change', { object: 'calendar_year', objectId: year, detail });
  return viewOfYear(trx, officer.access, year);
}
