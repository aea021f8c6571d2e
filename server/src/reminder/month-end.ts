import { type Db, inTransaction, listAddresses, listOpenDays } from '@so-viec/db';
import { addMonths, formatMonth, monthOf, todayIn } from '@so-viec/shared/civil-day/civil-day';
import { systemScope } from '../access/scopes.ts';
import type { Due } from '../jobs/runner/due.ts';
import { putLetter } from '../mail/outbox.ts';

/** Writes to whoever has days of the month that ended which they did not hand in: no draft is forgotten. Once each. */
export async function tellOfMonth(db: Db, { at }: Due, address: string): Promise<Record<string, number>> {
  const month = addMonths(monthOf(todayIn(at)), -1);
  const days = new Map<string, number>();
  for (const { cadreId, state, count } of await listOpenDays(db, systemScope(), month)) {
    if (state !== 'submitted') days.set(cadreId, (days.get(cadreId) ?? 0) + count);
  }
  const addresses = await listAddresses(db, [...days.keys()]);
  let letters = 0;
  for (const [cadreId, to] of addresses) {
    const said = formatMonth(month);
    const letter = {
      ...{ key: `month ${cadreId} ${month}`, kind: 'month-end', to },
      subject: `Sổ Việc: tháng ${said} còn ${days.get(cadreId)} ngày chưa trình`,
      body: `Tháng ${said} còn ${days.get(cadreId)} ngày đã ghi mà chưa trình, nên đơn vị chưa khóa được tháng.\nMở nhật ký: ${address}/hom-nay\n`,
    };
    if (await inTransaction(db, (trx) => putLetter(trx, letter, at.toISOString()))) letters += 1;
  }
  return { people: days.size, letters };
}
