import { type Db, findChangeCount, listSubmittedDays, listWritersOn } from '@so-viec/db';
import { reviewersOf } from '@so-viec/shared/access/reviewer.rules';
import { type CivilDay, dayNumber, type Month, monthOf } from '@so-viec/shared/civil-day/civil-day';
import { bodyOf } from '@so-viec/shared/unit/tree.rules';
import { type OrganisationToday, organisationToday } from '../access/organisation.ts';
import { systemScope } from '../access/scopes.ts';
import { monthBasis } from '../summary/basis/kept-months.ts';

/**
 * Of what somebody is reminded: of a day they have not written, of days that wait for them, and at a press of those of a
 * month that are missing. Each once a day by itself.
 */
type Reminded = 'log' | 'queue' | `press ${Month}`;

export const pressOf = (month: Month): Reminded => `press ${month}`;

/** The month of which a press reminded; null for what the hour reminds of. */
export function monthPressed(kind: string): Month | null {
  const [press, month = ''] = kind.split(' ');
  return press === 'press' ? month : null;
}

/** Somebody to be reminded, in a body. */
export interface Behind {
  cadreId: string;
  bodyId: string;
  kind: Reminded;
  count: number;
}

/** Who owes a day and has written nothing for it, each in the body of the post that owes it. */
export async function whoHasNotLogged(db: Db, day: CivilDay): Promise<Behind[]> {
  const organisation = await organisationToday(db, day, await findChangeCount(db));
  const basis = await monthBasis(db, organisation, monthOf(day));
  const writers = await listWritersOn(db, day);
  const bit = 1 << (dayNumber(day) - 1);
  const owing = basis.rows.filter((row) => (row.dutyMask & bit) !== 0 && !writers.has(row.cadreId));
  const people = new Map(owing.map((row) => [row.cadreId, row]));
  return [...people.values()].map(({ cadreId, unitId }) => ({
    ...{ cadreId, bodyId: bodyOf(organisation.tree, unitId), kind: 'log', count: 1 },
  }));
}

/** Who has days of others to decide on, and how many, in the body of those days. */
export async function whoHasAQueue(db: Db, day: CivilDay): Promise<Behind[]> {
  const organisation = await organisationToday(db, day, await findChangeCount(db));
  return queuesOf(organisation, await listSubmittedDays(db, systemScope(), 'day'));
}

function queuesOf(
  { tree, authorities }: OrganisationToday,
  days: readonly { cadreId: string; unitId: string }[],
): Behind[] {
  const queues = new Map<string, Behind>();
  for (const day of days) {
    for (const cadreId of reviewersOf(tree, authorities, day)) {
      const known = queues.get(cadreId) ?? {
        cadreId,
        bodyId: bodyOf(tree, day.unitId),
        kind: 'queue',
        count: 0,
      };
      queues.set(cadreId, { ...known, count: known.count + 1 });
    }
  }
  return [...queues.values()];
}
