import { type Db, listDecisionsLooked, listDegreesLooked } from '@so-viec/db';
import type { Scope } from '@so-viec/shared/access/scope';
import type { Calendar } from '@so-viec/shared/calendar/calendar.rules';
import { type CivilDay, type Month, todayIn } from '@so-viec/shared/civil-day/civil-day';
import type { DecisionFacts, HeadFacts, LineFacts, PersonFacts } from '@so-viec/shared/finding/facts';
import { workingDaysOver } from '@so-viec/shared/scheme/deadline.rules';

/** So many people's decisions are in hand as rows at a time. */
const PEOPLE_AT_ONCE = 100;

interface MonthDecided {
  scope: Scope;
  month: Month;
  calendar: Calendar;
  people: readonly PersonFacts[];
}

/** Who decided on days of the month, with their decisions; a day decided twice counts twice. */
export async function headsOf(db: Db, of: MonthDecided): Promise<HeadFacts[]> {
  const blocks = new Map(of.people.map(({ cadreId, block }) => [cadreId, block]));
  const known = { waitedFrom: waiting(of.calendar), degrees: await degreesBy(db, of) };
  const byHead = new Map<string, DecisionFacts[]>();
  for (let start = 0; start < of.people.length; start += PEOPLE_AT_ONCE) {
    const people = of.people.slice(start, start + PEOPLE_AT_ONCE);
    for (const { headId, ...decision } of await decisionsOn(db, of, people, known)) {
      const own = byHead.get(headId) ?? [];
      if (own.length === 0) byHead.set(headId, own);
      own.push(decision);
    }
  }
  return [...byHead].map(([cadreId, decisions]) => ({
    ...{ cadreId, decisions },
    block: blocks.get(cadreId) ?? '',
  }));
}

async function decisionsOn(
  db: Db,
  { scope, month }: MonthDecided,
  people: readonly PersonFacts[],
  known: { waitedFrom: (from: string, to: string) => number; degrees: ReadonlyMap<string, number[]> },
): Promise<(DecisionFacts & { headId: string })[]> {
  const lines = new Map(people.map((person) => [person.cadreId, linesByDay(person.lines)]));
  const ids = people.map(({ cadreId }) => cadreId);
  const rows = await listDecisionsLooked(db, scope, month, ids);
  return rows.map(({ headId, cadreId, workedOn, at, kind, workDayId, submittedAt }) => ({
    ...{ headId: headId ?? '', cadreId, on: workedOn, at, submittedAt: submittedAt ?? at },
    kind: kind === 'return' ? 'return' : 'acceptance',
    waited: known.waitedFrom(submittedAt ?? at, at),
    entryIds: lines.get(cadreId)?.get(workedOn) ?? [],
    degrees: known.degrees.get(`${workDayId} ${at}`) ?? [],
  }));
}

/** The degrees given with each decision, by its day and instant. */
async function degreesBy(db: Db, { scope, month }: MonthDecided): Promise<Map<string, number[]>> {
  const found = new Map<string, number[]>();
  for (const { workDayId, at, degree } of await listDegreesLooked(db, scope, month)) {
    const key = `${workDayId} ${at}`;
    const known = found.get(key) ?? [];
    if (known.length === 0) found.set(key, known);
    if (degree !== null) known.push(degree);
  }
  return found;
}

/** Working days between two instants; the same two hours come again and again. */
function waiting(calendar: Calendar): (from: string, to: string) => number {
  const known = new Map<string, number>();
  return (from, to) => {
    const key = `${from.slice(0, 13)} ${to.slice(0, 13)}`;
    const waited = known.get(key) ?? workingDaysOver(calendar, dayOf(from), dayOf(to));
    known.set(key, waited);
    return waited;
  };
}

const dayOf = (at: string): CivilDay => todayIn(new Date(at));

function linesByDay(lines: readonly LineFacts[]): Map<CivilDay, string[]> {
  const found = new Map<CivilDay, string[]>();
  for (const { id, on } of lines) {
    const known = found.get(on) ?? [];
    if (known.length === 0) found.set(on, known);
    known.push(id);
  }
  return found;
}
