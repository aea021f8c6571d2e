import {
  DatabaseProblem,
  type Db,
  findSetting,
  migrateToLatest,
  openDatabase,
  openKnownDatabase,
  resealSecrets,
} from '@so-viec/db';
import { type AuditPlace, auditPlaceOf } from './audit/audit-config.ts';
import { beginTrail, bindTrail, refuseOtherKey, takeKeys } from './audit/trail.ts';
import { putKnownCalendar } from './calendar/known-calendar.ts';
import type { Config } from './config.ts';
import { makeFolder } from './make-folder.ts';

type Named = Pick<Config, 'databaseUrl' | 'dataFolder'> & Partial<Pick<Config, 'audit'>>;

/**
 * Opens the database that the configuration names and brings it and its trail up to this program. One that is not there is
 * made, unless `mustBeThere`. Throws a DatabaseProblem or a ConfigProblem.
 */
export async function openConfiguredDatabase(config: Named, mustBeThere = false): Promise<Db> {
  const { db, place } = await openMigrated(config, mustBeThere);
  try {
    if ((await findSetting(db, 'demo')) === 'filling') throw new DatabaseProblem('half-filled', 'demo');
    await beginTrail(db, place, config.audit);
    await resealSecrets(db);
    await putKnownCalendar(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return db;
}

/** Opens the database that the configuration names with the tables of this program, and says which migrations ran. */
export async function openMigrated(
  config: Named,
  mustBeThere = false,
): Promise<{ db: Db; place: AuditPlace; migrations: string[] }> {
  const { databaseUrl, dataFolder, audit } = config;
  if (!mustBeThere && databaseUrl.startsWith(`file:${dataFolder}`)) makePrivateFolder(dataFolder);
  const db = await (mustBeThere ? openKnownDatabase : openDatabase)(databaseUrl);
  try {
    const migrations = await migrateToLatest(db);
    const place = await takeKeys(db, databaseUrl, auditPlaceOf(config), audit);
    return { db, place, migrations };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/**
 * Opens the database that the configuration names without making or changing anything. Throws a DatabaseProblem, and a
 * ConfigProblem where the key of its trail is not at hand.
 */
export async function openAsItIs(config: Named): Promise<Db> {
  const db = await openKnownDatabase(config.databaseUrl);
  try {
    const place = auditPlaceOf(config);
    bindTrail(db, config.databaseUrl, place);
    await refuseOtherKey(db, place, config.audit?.goesOnAnew);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return db;
}

/** The log of people's days: nobody but the program's own account looks in. */
function makePrivateFolder(folder: string): void {
  try {
    makeFolder(folder);
  } catch (error) {
    throw new DatabaseProblem('no-folder', (error as Error).message);
  }
}
