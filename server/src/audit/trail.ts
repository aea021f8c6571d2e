import {
  adoptOldEvents,
  areMarksTold,
  auditKeysOf,
  beginMarks,
  bindAuditKeys,
  type Db,
  findHead,
  findLastCheckpoint,
  hasAuditKey,
  putCheckpoint,
  sealPending,
  shareAuditKeys,
  verifyGuards,
} from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { ConfigProblem } from '../config-problem.ts';
import { type AuditConfig, type AuditPlace, withKey } from './audit-config.ts';
import { putCheckpointsAside, readCheckpoints, writeCheckpoints } from './checkpoint-file.ts';
import { verifyChain } from './verify.ts';

/** Lets the database and every thread's connection to it sign with the keys of its trail, where any is at hand. */
export function bindTrail(db: Db, databaseUrl: string, { keys }: AuditPlace): void {
  if (keys.length === 0) return;
  shareAuditKeys(databaseUrl, keys);
  bindAuditKeys(db, auditKeysOf(keys));
}

/**
 * Throws a ConfigProblem where the key that signed the end of the trail is not among those at hand, or, where it goes on
 * anew, none is.
 */
export async function refuseOtherKey(
  db: Db,
  { keys, keysFrom }: AuditPlace,
  goesOnAnew = false,
): Promise<void> {
  const refusal = (what: string, way: string) =>
    new ConfigProblem(`${what}: ${way}, hoặc đặt SV_AUDIT_NEW_KEY=1 để ghi tiếp bằng khóa mới.`);
  if (keys.length === 0)
    throw refusal(`Không có khóa của nhật ký ở ${keysFrom}`, 'chép tệp khóa cũ (audit/key) vào đó');
  const head = goesOnAnew ? undefined : await findHead(db);
  if (head && !hasAuditKey(db, head.keyId))
    throw refusal(`Khóa của nhật ký ở ${keysFrom} không phải khóa đã ký cơ sở dữ liệu này`, 'đưa khóa cũ về');
}

/**
 * Binds the keys of a migrated database. One is made for a trail that is not begun; a trail that is there goes on with the
 * key that signed it: throws a ConfigProblem where that is not at hand.
 */
export async function takeKeys(
  db: Db,
  databaseUrl: string,
  place: AuditPlace,
  audit: AuditConfig | undefined,
): Promise<AuditPlace> {
  const isFree = !(await findHead(db)) || audit?.goesOnAnew;
  const taken = isFree ? withKey(place) : place;
  bindTrail(db, databaseUrl, taken);
  if (!isFree) await refuseOtherKey(db, taken);
  return taken;
}

/**
 * Begins the trail of a database that has none: what is in it is signed as it stands. What came to have marks since is
 * marked in one that is there. Throws a ConfigProblem where somebody could have what they wrote signed so, whatever the
 * database says of itself: it is they who wrote that.
 */
export async function beginTrail(db: Db, place: AuditPlace, audit: AuditConfig | undefined): Promise<void> {
  const isNew = !(await findHead(db));
  await refuseForeignTriggers(db, audit?.triggers);
  if (!audit?.goesOnAnew) {
    if (isNew) refuseLostTrail(place);
    else if (!(await areMarksTold(db))) await refuseBroken(db, place);
  }
  if (isNew) await adoptOldEvents(db);
  const began = await beginMarks(db, { isNew, at: new Date().toISOString(), id: newId() });
  if (isNew || began) await sealTrail(db, place, new Date(), 'begin');
}

/**
 * Begins the trail of a database that the program itself filled. Checkpoints of another that stood in its place are put
 * aside: nobody has to do so by hand.
 */
export async function beginOwnTrail(db: Db, place: AuditPlace): Promise<void> {
  if (!(await findHead(db))) putCheckpointsAside(place.checkpoints);
  await beginTrail(db, place, undefined);
  await sealTrail(db, place, new Date(), 'command');
}

/** What acts in the database by itself may keep acts out of the trail, or change rows behind the program. */
async function refuseForeignTriggers(db: Db, meant: readonly string[] | undefined): Promise<void> {
  const [first] = await verifyGuards(db, meant);
  if (!first) return;
  throw new ConfigProblem(
    `Cơ sở dữ liệu có trigger, rule, hàm được gọi hoặc thiết lập lạ, hoặc bảng, trigger giữ nhật ký bị sửa, bị mất (${first.table} ${first.id}), nên không chạy: chạy sv verify để xem từng chỗ và lệnh sửa; trigger do đơn vị tự đặt và muốn giữ thì ghi BẢNG.TÊN của nó vào SV_AUDIT_TRIGGERS.`,
  );
}

/** A trail that was there is not begun anew without a word: whoever emptied it would have forged rows signed. */
function refuseLostTrail({ checkpoints }: AuditPlace): void {
  if (readCheckpoints(checkpoints).checkpoints.length === 0) return;
  throw new ConfigProblem(
    `Cơ sở dữ liệu này không còn nhật ký mà tệp ${checkpoints} đã ký: khôi phục bản sao gần nhất, hoặc dời tệp đó đi nơi khác (hay đặt SV_AUDIT_NEW_KEY=1) để bắt đầu nhật ký mới.`,
  );
}

/** Rows are marked by what the trail tells, so it must be whole before that, and all that was signed outside be in it. */
async function refuseBroken(db: Db, { checkpoints }: AuditPlace): Promise<void> {
  const [first] = (await verifyChain(db, checkpoints)).faults;
  if (!first) return;
  throw new ConfigProblem(
    `Nhật ký không nguyên vẹn (${[first.table, first.id ?? first.seq].join(' ')}), nên không ký thêm dòng nào: chạy sv verify để xem, rồi khôi phục bản sao; nếu vừa khôi phục bản sao cũ thì dời tệp ${checkpoints} đi nơi khác, hoặc đặt SV_AUDIT_NEW_KEY=1 để ghi tiếp.`,
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
