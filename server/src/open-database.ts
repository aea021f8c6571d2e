import { mkdirSync } from 'node:fs';
import { DatabaseProblem, type Db, findSetting, migrateToLatest, openDatabase } from '@so-viec/db';
import { putKnownCalendar } from './calendar/known-calendar.ts';
import type { Config } from './config.ts';

/** Opens the database that the configuration names and brings it up to this program. Throws a DatabaseProblem. */
export async function openConfiguredDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataFolder'>,
): Promise<Db> {
  const db = await openAsItIs(config);
  try {
    await migrateToLatest(db);
    if ((await findSetting(db, 'demo')) === 'filling') throw new DatabaseProblem('half-filled', 'demo');
    await putKnownCalendar(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return db;
}

/** Opens the database that the configuration names without changing it. Throws a DatabaseProblem. */
export function openAsItIs({
  databaseUrl,
  dataFolder,
}: Pick<Config, 'databaseUrl' | 'dataFolder'>): Promise<Db> {
  if (databaseUrl.startsWith(`file:${dataFolder}`)) makePrivateFolder(dataFolder);
  return openDatabase(databaseUrl);
}

/** The log of people's days: nobody but the program's own account looks in. */
function makePrivateFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new DatabaseProblem('no-folder', (error as Error).message);
  }
}
