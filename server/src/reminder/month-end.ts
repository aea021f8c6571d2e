import { type Db, inTransaction, listAddresses, listDaysNotHandedIn } from '@so-viec/db';
import { addMonths, formatMonth, monthOf, todayIn } from '@so-viec/shared/civil-day/civil-day';
import type { Due } from '../jobs/runner/due.ts';
import { putLetter } from '../mail/outbox.ts';
import { tell } from '../notice/tell.ts';

/**
 * Tells whoever has days of the month that ended which they did not hand in, on their page and by letter where there is an
 * address: no draft is forgotten. Once each.
 */
export async function tellOfMonth(
  db: Db,
  { at: now }: Due,
  address: string,
): Promise<Record<string, number>> {
  const month = addMonths(monthOf(todayIn(now)), -1);
  const by = { at: now.toISOString(), accountId: null };
  const behind = await listDaysNotHandedIn(db, month);
  const addresses = await listAddresses(
    db,
    behind.map(({ cadreId }) => cadreId),
  );
  const counts = { people: behind.length, told: 0, letters: 0 };
  for (const { cadreId, count, firstOn } of behind) {
    const key = `month ${cadreId} ${month}`;
    const content = { month, count, firstOn };
    const said = formatMonth(month);
    const letter = {
      ...{ key, kind: 'month-end', cadreId },
      subject: `Sổ Việc: tháng ${said} còn ${count} ngày chưa trình`,
      body: `Tháng ${said} còn ${count} ngày đã ghi mà chưa trình, nên đơn vị chưa khóa được tháng.\nMở nhật ký: ${address}/hom-nay/${firstOn}\n`,
    };
    const to = addresses.get(cadreId);
    const { told, isMailed } = await inTransaction(db, async (trx) => ({
      told: await tell(trx, by, { cadreId, kind: 'month-open', key, content }),
      isMailed: to !== undefined && (await putLetter(trx, { ...letter, to }, by.at)),
    }));
    counts.told += told;
    if (isMailed) counts.letters += 1;
  }
  return counts;
}
