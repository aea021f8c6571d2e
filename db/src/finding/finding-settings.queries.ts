import type { Insertable, Selectable } from 'kysely';
import { withMark } from '../audit/mark/mark.ts';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import { takeTurn } from '../turn.ts';
import type { FindingSettingsTable } from './finding.table.ts';

export type StoredFindingSettings = Selectable<FindingSettingsTable>;

/** The settings in force: the last edition; undefined before the checks first ran. */
export function findFindingSettings(db: Db | Trx): Promise<StoredFindingSettings | undefined> {
  return db.selectFrom('finding_settings').selectAll().orderBy('edition', 'desc').limit(1).executeTakeFirst();
}

/** Whether somebody ever made an edition: the settings are theirs and not the program's from then on. */
export async function hasFindingSettingsOfSomebody(db: Db | Trx): Promise<boolean> {
  const row = await db
    .selectFrom('finding_settings')
    .select('id')
    .where('accountId', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Every edition with who made it, the last first. */
export function listFindingSettings(db: Db) {
  return db
    .selectFrom('finding_settings as s')
    .leftJoin('account as a', 'a.id', 's.accountId')
    .selectAll('s')
    .select('a.displayName')
    .orderBy('s.edition', 'desc')
    .execute();
}

export async function insertFindingSettings(
  trx: Trx,
  settings: Insertable<FindingSettingsTable>,
): Promise<void> {
  await trx
    .insertInto('finding_settings')
    .values(withMark(trx, 'finding_settings', settings))
    .execute();
}

/** From here to the end of the transaction nobody else keeps findings or changes their settings. */
export const lockFindings = (trx: Trx): Promise<void> => takeTurn(trx, 'finding');
