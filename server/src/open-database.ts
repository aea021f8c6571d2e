import { mkdirSync } from 'node:fs';
import {
  DatabaseProblem,
  type Db,
  findSetting,
  migrateToLatest,
  openDatabase,
  resealSecrets,
} from '@so-viec/db';
import { auditPlaceOf } from './audit/audit-config.ts';
import { beginTrail, bindTrail } from './audit/trail.ts';
import { putKnownCalendar } from './calendar/known-calendar.ts';
import type { Config } from './config.ts';

type Named = Pick<Config, 'databaseUrl' | 'dataFolder'> & Partial<Pick<Config, 'audit'>>;

/**
 * Opens the database that the configuration names and brings it and its trail up to this program. Throws a
 * DatabaseProblem or a ConfigProblem.
 */
export async function openConfiguredDatabase(config: Named): Promise<Db> {
  const db = await openAsItIs(config);
  try {
    await migrateToLatest(db);
    if ((await findSetting(db, 'demo')) === 'filling') throw new DatabaseProblem('half-filled', 'demo');
    await beginTrail(db, auditPlaceOf(config), config.audit);
    await resealSecrets(db);
    await putKnownCalendar(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return db;
}

/** Opens the database that the configuration names without changing it. Throws a DatabaseProblem. */
export async function openAsItIs(config: Named): Promise<Db> {
  const { databaseUrl, dataFolder } = config;
  if (databaseUrl.startsWith(`file:${dataFolder}`)) makePrivateFolder(dataFolder);
  const db = await openDatabase(databaseUrl);
  try {
    bindTrail(db, databaseUrl, auditPlaceOf(config));
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return db;
}

/** The log of people's days: nobody but the program's own account looks in. */
function makePrivateFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new DatabaseProblem('no-folder', (error as Error).message);
  }
}
