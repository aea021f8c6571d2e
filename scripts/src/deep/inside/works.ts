import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Db, migrateToLatest, openDatabase } from '@so-viec/db';
import type { TestDatabase } from '@so-viec/db/testing';
import { backUp, closeMonth, importFile, openConfiguredDatabase, readConfig, restore } from '@so-viec/server';
import { newId } from '@so-viec/shared/id/uuidv7';
import { MONTH, openCopied, openEmpty, openFilled, openPutBack, TOOLS } from './places.ts';

/** What may be killed in its middle. */
export const WORKS = ['migration', 'closing', 'import', 'backup'] as const;
export type Work = (typeof WORKS)[number];

const NOW = new Date('2024-01-12T02:00:00.000Z');
const PEOPLE = ['CB-HA', 'CB-BAO', 'CB-DUYEN', 'CB-AN'];

/** A database in which a work can be done, and which it has not touched. */
export async function prepare(work: Work, folder: string): Promise<Pick<TestDatabase, 'url' | 'close'>> {
  if (work === 'migration') return openEmpty();
  const place = await (work === 'backup' ? openCopied() : openFilled());
  await (await openFor(work, place.url, folder)).destroy();
  return place;
}

/** Opens a database as the program does that is to do a work: with all that a start brings, but where that is the work. */
export function openFor(work: Work, url: string, folder: string): Promise<Db> {
  if (work === 'migration') return openDatabase(url);
  return openConfiguredDatabase(readConfig({ DATABASE_URL: url, SV_DATA: folder }, '.'));
}

/** Does a work, whole: what a program started anew does as well. */
export async function doWork(work: Work, db: Db, url: string, folder: string): Promise<void> {
  if (work === 'migration') await migrateToLatest(db);
  if (work === 'closing') {
    const by = { access: null, at: NOW.toISOString(), today: '2024-01-12' };
    await closeMonth(db, by, newId(), { month: MONTH, unit: 'SNV', undecided: await countUndecided(db) });
  }
  if (work === 'import') {
    const bytes = Buffer.from(entriesFile());
    const report = await importFile(db, { kind: 'entries', bytes, fileName: 'nhat-ky.csv', now: NOW });
    if (report.refused > 0) throw new Error(report.refusals[0]?.text);
  }
  if (work === 'backup') {
    const order = { databaseUrl: url, folder, recipients: [], pgTools: toolsFor(url) };
    await backUp({ ...order, at: new Date().toISOString() });
  }
}

async function countUndecided(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('output')
    .select((eb) => eb.fn.sum<number>('quantity').as('count'))
    .where('deliveredOn', 'like', `${MONTH}-%`)
    .where('degree', 'is', null)
    .executeTakeFirstOrThrow();
  return count ?? 0;
}

function entriesFile(): string {
  const header =
    'Mã cán bộ;Ngày;Mã sản phẩm;Nội dung;Số giờ;Sản phẩm;Số lượng;Số ký hiệu;Trạng thái;Thời điểm ghi;Người giao;Mã dòng';
  const lines = Array.from({ length: 1500 }, (_, n) => {
    const day = String(1 + (Math.floor(n / PEOPLE.length) % 30)).padStart(2, '0');
    return `${PEOPLE[n % PEOPLE.length]};${day}/11/2023;;Việc ${n};0,5;;;;hoàn thành;;Giám đốc;L${n}`;
  });
  return [header, ...lines].join('\n');
}

const OF_NOBODY = /^(kysely_|job|setting$|audit_(head|checkpoint|key))/;

/** What a work leaves: how many rows each table has, and of a copy whether it can be put back. */
export async function traceOf(work: Work, db: Db, folder: string): Promise<string> {
  if (work === 'backup') return copiesIn(folder);
  const tables = (await db.introspection.getTables())
    .map(({ name }) => name)
    .filter((name) => !OF_NOBODY.test(name));
  const counts: string[] = [];
  for (const name of tables.sort()) {
    const { n } = await db
      .selectFrom(name as 'setting')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    counts.push(`${name} ${n}`);
  }
  return counts.join(', ');
}

/** Whether every copy that says it is one can be put back. */
async function copiesIn(folder: string): Promise<string> {
  const copies = readdirSync(folder).filter((name) => name.endsWith('.json'));
  for (const manifest of copies) {
    const copy = join(folder, manifest.replace(/\.json$/, ''));
    const { url: databaseUrl, close } = await openPutBack(folder);
    await restore({ copy, databaseUrl, pgTools: toolsFor(databaseUrl) }).finally(close);
  }
  return copies.length > 0 ? 'whole' : 'none';
}

const toolsFor = (url: string) => (url.startsWith('file:') ? null : (TOOLS ?? null));
