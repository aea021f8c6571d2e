import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  type Db,
  fillFast,
  insertBenchLines,
  insertBenchOutputs,
  insertBenchSums,
  inTransaction,
  isEmptyDatabase,
  rebuildFigures,
  rebuildMonths,
  settleTables,
} from '@so-viec/db';
import { auditPlaceOf, openConfiguredDatabase } from '@so-viec/server';
import { CALENDAR_DAYS } from '@so-viec/shared/calendar/calendar.data';
import { buildCalendar, isWorkingDay } from '@so-viec/shared/calendar/calendar.rules';
import { addMonths, type CivilDay, daysOf, type Month } from '@so-viec/shared/civil-day/civil-day';
import { createProgress } from '../progress/progress.ts';
import { fillForms } from './forms/fill.ts';
import { insertBenchOrganisation } from './organisation.ts';
import { fillProvinces } from './provinces/fill.ts';
import { fillReviewsBench } from './reviews/fill.ts';

/** The last month of every benchmark database. */
export const LAST_MONTH: Month = '2025-12';
/** A Sunday of that month without lines: what is saved there adds to a month that is full. */
export const FREE_DAY: CivilDay = '2025-12-28';
const MONTHS = 12;

const calendar = buildCalendar(CALENDAR_DAYS);
const workingDays = (month: Month) => daysOf(month).filter((day) => isWorkingDay(calendar, day));

/** A month as real use leaves it, summed by the product. */
export async function insertMonth(db: Db, month: Month): Promise<void> {
  await inTransaction(db, async (trx) => {
    await insertBenchLines(trx, workingDays(month));
    await insertBenchOutputs(trx, workingDays(month));
    await rebuildFigures(trx, month, month);
  });
}

/** A month long past: the lines, and their sums without reading them again. */
export async function insertPastMonth(db: Db, month: Month): Promise<void> {
  await inTransaction(db, async (trx) => {
    await insertBenchLines(trx, workingDays(month));
    await insertBenchSums(trx, month, workingDays(month));
    await rebuildMonths(trx, month, month);
  });
}

/** Lets `fill` grow a file, which gets its name when it is whole. */
async function grow(path: string, from: string | undefined, fill: (db: Db) => Promise<void>): Promise<void> {
  if (existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true });
  const growing = `${path}.growing`;
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${growing}${suffix}`, { force: true });
  const at = { databaseUrl: `file:${growing}`, dataFolder: dirname(path) };
  rmSync(auditPlaceOf(at).checkpoints, { force: true });
  if (from) copyFileSync(from, growing);
  const db = await openConfiguredDatabase(at);
  try {
    await fillFast(db);
    await fill(db);
  } finally {
    await db.destroy();
  }
  renameSync(growing, path);
}

async function eachMonth(
  label: string,
  months: Month[],
  insert: (month: Month) => Promise<void>,
): Promise<void> {
  const bar = createProgress(label, months.length);
  for (const [index, month] of months.entries()) {
    await insert(month);
    bar.update(index + 1);
  }
  bar.done();
}

/** A year of 1.4 million entries, built the first time. */
export const prepareYear = (path: string): Promise<void> => prepareMonths(path, MONTHS);

/** So many months up to the last one, of 116,000 entries each, built the first time. */
export function prepareMonths(path: string, count: number): Promise<void> {
  const months = Array.from({ length: count }, (_, index) => addMonths(LAST_MONTH, index + 1 - count));
  return grow(path, undefined, async (db) => {
    await insertBenchOrganisation(db);
    await eachMonth('Dựng dữ liệu đo, tháng', months, (month) => insertMonth(db, month));
  });
}

/** The same year with nine years before it. */
export function prepareTenTimes(path: string, year: string): Promise<void> {
  const months = Array.from({ length: 9 * MONTHS }, (_, index) =>
    addMonths(LAST_MONTH, index + 1 - 10 * MONTHS),
  );
  return grow(path, year, (db) =>
    eachMonth('Dựng lịch sử gấp mười, tháng', months, (month) => insertPastMonth(db, month)),
  );
}

/** A country without work: 34,000 units and 100,000 people, some 100 MB. */
export function prepareProvinces(path: string): Promise<void> {
  return grow(path, undefined, (db) => fillProvinces(db));
}

/** 1,400 people with a month that was scored. */
export function prepareForms(path: string): Promise<void> {
  return grow(path, undefined, (db) => fillForms(db));
}

/** 1,400 people with a month that nobody has reviewed yet. */
export function prepareReviews(path: string): Promise<void> {
  return grow(path, undefined, (db) => fillReviewsBench(db));
}

/** The same in an empty PostgreSQL database, by its address. */
export async function prepareProvincesAt(databaseUrl: string, dataFolder: string): Promise<void> {
  const db = await openConfiguredDatabase({ databaseUrl, dataFolder });
  try {
    if (await isEmptyDatabase(db)) await fillProvinces(db);
    await settleTables(db);
  } finally {
    await db.destroy();
  }
}
