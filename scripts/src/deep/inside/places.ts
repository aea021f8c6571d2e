import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Db, inTransaction, migrateToLatest, openDatabase, rebuildFigures } from '@so-viec/db';
import {
  addressOf,
  askPostgres,
  type Fixture,
  insertFixture,
  openFixtureDatabase,
  openTestDatabase,
  startPostgres,
  type TestDatabase,
  type TestPostgres,
} from '@so-viec/db/testing';
import { addDay } from '@so-viec/server/testing';
import { installedPostgres } from '@so-viec/server/testing/installed-postgres';
import { daysOf } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';

/** The month whose work is there. */
export const MONTH = '2023-12';
/** Programs of a whole PostgreSQL of this machine: copies are made by them; undefined where none is installed. */
export const TOOLS = installedPostgres();
const TEMPLATE = 'sv_filled';

type Place = Pick<TestDatabase, 'url' | 'close'>;

/** A database without any table, of the kind that SV_TEST_DB names. */
export async function openEmpty(): Promise<Place> {
  const base = process.env.SV_TEST_POSTGRES_URL;
  if (process.env.SV_TEST_DB === 'postgres' && base) return madeOn(base);
  const database = await openTestDatabase();
  await database.db.destroy();
  return { url: `${database.url}.empty`, close: async () => rmSync(database.folder, { recursive: true }) };
}

/** A database with a month of work that is accepted. */
export async function openFilled(): Promise<Place> {
  const database = await openFixtureDatabase();
  await fill(database.db, database.fixture);
  return database;
}

/** The same on a PostgreSQL that has the tools to copy it. */
export async function openCopied(): Promise<Place> {
  if (process.env.SV_TEST_DB !== 'postgres') return openFilled();
  return madeOn(await ownPostgres(), TEMPLATE);
}

/** Where a copy is put back: a file in a folder, or a database of the PostgreSQL that has the tools. */
export async function openPutBack(folder: string): Promise<Place> {
  if (process.env.SV_TEST_DB === 'postgres') return madeOn(await ownPostgres());
  return { url: `file:${join(folder, `${newId()}.restored`)}`, close: async () => undefined };
}

async function madeOn(base: string, template = 'template0'): Promise<Place> {
  const name = `inside_${crypto.randomUUID().replaceAll('-', '')}`;
  await askPostgres(base, `create database ${name} template ${template}`);
  const close = async () => void (await askPostgres(base, `drop database ${name} with (force)`));
  return { url: addressOf(base, name), close };
}

let own: Promise<TestPostgres> | undefined;
/** The address of a PostgreSQL of this machine's own programs, with the template, until `endOwnPostgres`. */
async function ownPostgres(): Promise<string> {
  own ??= startFilled();
  return (await own).url;
}

/** Ends the PostgreSQL that copies were made of, where one was started. */
export async function endOwnPostgres(): Promise<void> {
  const ending = own;
  own = undefined;
  await (await ending)?.stop();
}

async function startFilled(): Promise<TestPostgres> {
  const server = await startPostgres(TOOLS);
  const { url } = server;
  await askPostgres(url, `create database ${TEMPLATE}`);
  const db = await openDatabase(addressOf(url, TEMPLATE));
  await migrateToLatest(db);
  await fill(db, await insertFixture(db));
  await db.destroy();
  return server;
}

async function fill(db: Db, fixture: Fixture): Promise<void> {
  for (const who of ['ha', 'bao', 'duyen', 'an'] as const)
    for (const day of daysOf(MONTH))
      await addDay(db, {
        ...postOf(fixture, who),
        day,
        state: 'accepted',
        lines: [{ minutes: 480, output: { quantity: 1 } }],
      });
  await inTransaction(db, (trx) => rebuildFigures(trx, MONTH, MONTH));
}

const postOf = ({ cadreIds, unitIds, positionIds }: Fixture, who: 'ha' | 'bao' | 'duyen' | 'an') => ({
  ...{
    cadreId: cadreIds[who],
    unitId: unitIds.ccvc,
    positionId: positionIds[who === 'an' ? 'head' : 'staff'],
  },
});

/** A folder of its own for the key of a trail and for copies, while something is done. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'sv-inside-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
