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
import { tell } from '../notice/tell.ts';
import { monthBasis } from '../summary/basis/kept-months.ts';
import { whoHasAQueue } from './behind.ts';

/**
 * Tells each head what last week left, on their page and by letter where there is an address: who has days missing, and how
 * many days wait for them. Once a week each, of all that they lead.
 */
export async function tellOfWeek(db: Db, { at: now }: Due, address: string): Promise<Record<string, number>> {
  const monday = addDays(todayIn(now), -7);
  const by = { at: now.toISOString(), accountId: null };
  const missing = await missingByUnit(db, monday);
  const queues = new Map((await whoHasAQueue(db, todayIn(now))).map((row) => [row.cadreId, row.count]));
  const led = await unitsLed(db, todayIn(now));
  const addresses = await listAddresses(db, [...led.keys()]);
  const counts = { heads: led.size, told: 0, letters: 0 };
  for (const [cadreId, units] of led) {
    const people = [...units].flatMap((unitId) => missing.get(unitId) ?? []);
    const left = {
      ...{ people: people.length, days: people.reduce((sum, n) => sum + n, 0) },
      queue: queues.get(cadreId) ?? 0,
    };
    const key = `week ${cadreId} ${monday}`;
    const to = addresses.get(cadreId);
    const isLeft = left.people + left.queue > 0;
    const content = { monday, ...left };
    const letter = { key, kind: 'week', cadreId, ...wordsOf(monday, left, address) };
    const { told, isMailed } = await inTransaction(db, async (trx) => ({
      told: isLeft ? await tell(trx, by, { cadreId, kind: 'week-left', key, content }) : 0,
      isMailed: to !== undefined && (await putLetter(trx, { ...letter, to }, by.at)),
    }));
    counts.told += told;
    if (isMailed) counts.letters += 1;
  }
  return counts;
}

/** The heads of today, each with all units that they lead and those below. */
async function unitsLed(db: Db, today: CivilDay): Promise<Map<string, Set<string>>> {
  const { authorities, tree } = await organisationToday(db, today, await findChangeCount(db));
  const led = new Map<string, Set<string>>();
  for (const [unitId, { heads }] of authorities) {
    for (const cadreId of heads) {
      led.set(cadreId, new Set([...(led.get(cadreId) ?? []), ...subtreeOf(tree, unitId)]));
    }
  }
  return led;
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
