import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Db, insertBenchWork, inTransaction, rebuildFigures } from '@so-viec/db';
import { openConfiguredDatabase } from '@so-viec/server';
import { CALENDAR_DAYS } from '@so-viec/shared/calendar/calendar.data';
import { buildCalendar, isWorkingDay } from '@so-viec/shared/calendar/calendar.rules';
import { addMonths, daysOf, type Month } from '@so-viec/shared/civil-day/civil-day';
import { createProgress } from '../progress/progress.ts';
import { insertBenchOrganisation } from './organisation.ts';

/** The last month of every benchmark database. */
export const LAST_MONTH: Month = '2025-12';

const calendar = buildCalendar(CALENDAR_DAYS);

async function insertMonths(db: Db, months: number): Promise<void> {
  const bar = createProgress('Dựng dữ liệu đo, tháng', months);
  for (let index = months - 1; index >= 0; index--) {
    const month = addMonths(LAST_MONTH, -index);
    const days = daysOf(month).filter((day) => isWorkingDay(calendar, day));
    await inTransaction(db, async (trx) => {
      await insertBenchWork(trx, days);
      await rebuildFigures(trx, month, month);
    });
    bar.update(months - index);
  }
  bar.done();
}

/** The database of so many months at this path, built the first time; half a one is never kept. */
export async function prepareDatabase(path: string, months: number): Promise<void> {
  if (existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true });
  const growing = `${path}.growing`;
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${growing}${suffix}`, { force: true });
  const db = await openConfiguredDatabase({ databaseUrl: `file:${growing}`, dataFolder: dirname(path) });
  try {
    await insertBenchOrganisation(db);
    await insertMonths(db, months);
  } finally {
    await db.destroy();
  }
  renameSync(growing, path);
}
