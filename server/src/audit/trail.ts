import {
  adoptOldEvents,
  auditKeysOf,
  beginMarks,
  bindAuditKeys,
  type Db,
  findHead,
  findLastCheckpoint,
  findSetting,
  hasAuditKey,
  putCheckpoint,
  sealPending,
  shareAuditKeys,
} from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { ConfigProblem } from '../config-problem.ts';
import type { AuditConfig, AuditPlace } from './audit-config.ts';
import { writeCheckpoints } from './checkpoint-file.ts';

/** Lets the database and every thread's connection to it sign with the keys of its trail. */
export function bindTrail(db: Db, databaseUrl: string, { keys }: AuditPlace): void {
  shareAuditKeys(databaseUrl, keys);
  bindAuditKeys(db, auditKeysOf(keys));
}

/**
 * Begins the trail of a database that has none: what is in it is signed as it stands. Goes on with one that is there;
 * throws a ConfigProblem where its key is not at hand. A demo goes on with whatever key there is.
 */
export async function beginTrail(db: Db, place: AuditPlace, audit: AuditConfig | undefined): Promise<void> {
  const head = await findHead(db);
  if (!head) {
    await adoptOldEvents(db);
    await beginMarks(db, { isNew: true, at: new Date().toISOString(), id: newId() });
    await sealTrail(db, place, new Date(), 'begin');
    return;
  }
  const goesOn = hasAuditKey(db, head.keyId) || audit?.goesOnAnew || (await findSetting(db, 'demo')) === '1';
  if (goesOn) {
    const began = await beginMarks(db, { isNew: false, at: new Date().toISOString(), id: newId() });
    if (began) await sealTrail(db, place, new Date(), 'begin');
    return;
  }
  throw new ConfigProblem(
    `Khóa của nhật ký ở ${place.keysFrom} không phải khóa đã ký cơ sở dữ liệu này: đưa khóa cũ về, hoặc đặt SV_AUDIT_NEW_KEY=1 để ghi tiếp bằng khóa mới.`,
  );
}

/** Links what waits, signs where the chain stands if `cause` says why, and writes the checkpoints out. */
export async function sealTrail(db: Db, place: AuditPlace, now: Date, cause?: string): Promise<number> {
  const sealing = { at: now.toISOString(), newId };
  const before = await findLastCheckpoint(db);
  const sealed = await sealPending(db, sealing);
  if (cause !== undefined) await putCheckpoint(db, sealing, cause);
  const after = await findLastCheckpoint(db);
  if (after?.id !== before?.id) await writeCheckpoints(db, place.checkpoints);
  return sealed;
}
