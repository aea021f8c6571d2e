import { type Db, findChangeCount, inTransaction, listAddresses, listMonthSums } from '@so-viec/db';
import { countDays } from '@so-viec/shared/calendar/day-mask';
import {
  addDays,
  type CivilDay,
  dayNumber,
  formatShortDay,
  monthOf,
  todayIn,
} from '@so-viec/shared/civil-day/civil-day';
import { subtreeOf } from '@so-viec/shared/unit/tree.rules';
import { organisationToday } from '../access/organisation.ts';
import { systemScope } from '../access/scopes.ts';
import type { Due } from '../jobs/runner/due.ts';
import { putLetter } from '../mail/outbox.ts';
import { monthBasis } from '../summary/basis/kept-months.ts';
import { whoHasAQueue } from './behind.ts';

/** Writes to each head what last week left: who has days missing, and how many days wait for them. Once a week each. */
export async function tellOfWeek(db: Db, { at }: Due, address: string): Promise<Record<string, number>> {
  const monday = addDays(todayIn(at), -7);
  const missing = await missingByUnit(db, monday);
  const queues = new Map((await whoHasAQueue(db, todayIn(at))).map((row) => [row.cadreId, row.count]));
  const organisation = await organisationToday(db, todayIn(at), await findChangeCount(db));
  const heads = [...organisation.authorities].flatMap(([unitId, { heads }]) =>
    heads.map((cadreId) => ({ cadreId, units: subtreeOf(organisation.tree, unitId) })),
  );
  const addresses = await listAddresses(
    db,
    heads.map(({ cadreId }) => cadreId),
  );
  const counts = { heads: 0, letters: 0 };
  for (const { cadreId, units } of heads) {
    counts.heads += 1;
    const people = units.flatMap((unitId) => missing.get(unitId) ?? []);
    const to = addresses.get(cadreId);
    if (to === undefined) continue;
    const of = {
      people: people.length,
      days: people.reduce((sum, n) => sum + n, 0),
      queue: queues.get(cadreId) ?? 0,
    };
    const letter = { key: `week ${cadreId} ${monday}`, kind: 'week', to, ...wordsOf(monday, of, address) };
    if (await inTransaction(db, (trx) => putLetter(trx, letter, at.toISOString()))) counts.letters += 1;
  }
  return counts;
}

/** How many days of a week each person of a unit owed and did not hand in. */
async function missingByUnit(db: Db, monday: CivilDay): Promise<Map<string, number[]>> {
  const week = Array.from({ length: 7 }, (_, day) => addDays(monday, day));
  const organisation = await organisationToday(db, monday, await findChangeCount(db));
  const found = new Map<string, number[]>();
  for (const month of new Set(week.map(monthOf))) {
    const basis = await monthBasis(db, organisation, month);
    const logged = new Map<string, number>();
    for (const { cadreId, loggedMask } of await listMonthSums(db, systemScope(), month)) {
      logged.set(cadreId, (logged.get(cadreId) ?? 0) | loggedMask);
    }
    const days = week.filter((day) => monthOf(day) === month);
    const mask = days.reduce((bits, day) => bits | (1 << (dayNumber(day) - 1)), 0);
    for (const { cadreId, unitId, dutyMask } of basis.rows) {
      const owed = dutyMask & mask & ~(logged.get(cadreId) ?? 0);
      if (owed !== 0) found.set(unitId, [...(found.get(unitId) ?? []), countDays(owed)]);
    }
  }
  return found;
}

const wordsOf = (monday: CivilDay, of: { people: number; days: number; queue: number }, address: string) => ({
  subject: `Sổ Việc: tuần ${formatShortDay(monday)} đến ${formatShortDay(addDays(monday, 6))}`,
  body: [
    `${of.people} người còn ${of.days} ngày làm việc của tuần chưa trình.`,
    `${of.queue} ngày đang chờ bạn duyệt.`,
    `Ai chưa ghi: ${address}/tong-hop?phan=chua-ghi`,
    `Duyệt: ${address}/duyet`,
    '',
  ].join('\n'),
});
