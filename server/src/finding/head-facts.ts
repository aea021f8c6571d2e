import { type Db, listDecisionsLooked, listDegreesLooked } from '@so-viec/db';
import type { Scope } from '@so-viec/shared/access/scope';
import type { Calendar } from '@so-viec/shared/calendar/calendar.rules';
import { type CivilDay, type Month, todayIn } from '@so-viec/shared/civil-day/civil-day';
import type { DecisionFacts, HeadFacts, PersonFacts } from '@so-viec/shared/finding/facts';
import { workingDaysOver } from '@so-viec/shared/scheme/deadline.rules';

const dayOf = (at: string): CivilDay => todayIn(new Date(at));

/** Who decided on days of the month, with their decisions; a day decided twice counts twice. */
export async function headsOf(
  db: Db,
  of: { scope: Scope; month: Month; calendar: Calendar; people: readonly PersonFacts[] },
): Promise<HeadFacts[]> {
  const blocks = new Map(of.people.map(({ cadreId, block }) => [cadreId, block]));
  const entryIds = entryIdsOf(of.people);
  const degrees = Map.groupBy(
    await listDegreesLooked(db, of.scope, of.month),
    (row) => `${row.workDayId} ${row.at}`,
  );
  const decisions = await listDecisionsLooked(db, of.scope, of.month);
  const byHead = Map.groupBy(decisions, ({ headId }) => headId ?? '');
  return [...byHead].map(([cadreId, rows]) => ({
    cadreId,
    block: blocks.get(cadreId) ?? '',
    decisions: rows.map(
      (row): DecisionFacts => ({
        ...{ cadreId: row.cadreId, on: row.workedOn, at: row.at },
        kind: row.kind === 'return' ? 'return' : 'acceptance',
        submittedAt: row.submittedAt ?? row.at,
        waited: workingDaysOver(of.calendar, dayOf(row.submittedAt ?? row.at), dayOf(row.at)),
        entryIds: entryIds.get(`${row.cadreId} ${row.workedOn}`) ?? [],
        degrees: (degrees.get(`${row.workDayId} ${row.at}`) ?? []).flatMap(({ degree }) => degree ?? []),
      }),
    ),
  }));
}

function entryIdsOf(people: readonly PersonFacts[]): Map<string, string[]> {
  const lines = people.flatMap(({ cadreId, lines: own }) =>
    own.map(({ id, on }) => ({ id, key: `${cadreId} ${on}` })),
  );
  const grouped = Map.groupBy(lines, ({ key }) => key);
  return new Map([...grouped].map(([key, of]) => [key, of.map(({ id }) => id)]));
}
