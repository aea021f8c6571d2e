import {
  type FormFile,
  findFormFile,
  insertFormFile,
  inTransaction,
  removeFormFiles,
  type Trx,
} from '@so-viec/db';
import type { FormFileInput } from '@so-viec/shared/review/form/form-file.schema';
import { audit } from '../../audit/audit.ts';
import { Problem } from '../../http/problem.ts';
import { byOf, type ReviewUser } from '../../review/reviewer.ts';
import { formsFileName } from './file-name.ts';

/** Files are kept so long for who asked for them. */
const KEPT_HOURS = 24;

/** What is asked for, and of whom. */
export interface WantedFile extends FormFileInput {
  unitId: string | null;
  cadreIds: readonly string[];
  /** Of a unit of which the reader sees some people alone. */
  isPart: boolean;
}

/** Begins a file of many forms, once however often it is asked for; removes old ones. Returns whether it is new. */
export async function beginFormFile(trx: Trx, user: ReviewUser, wanted: WantedFile): Promise<boolean> {
  const { id, period, unit, unitId, format, cadreIds, isPart } = wanted;
  const total = cadreIds.length;
  const { at, access } = user;
  await removeFormFiles(trx, new Date(Date.parse(at) - KEPT_HOURS * 3_600_000).toISOString());
  const file: FormFile = {
    ...{ id, accountId: access.actor.accountId, period, unitId, format },
    name: formsFileName(period, unit === null ? 'tat-ca' : isPart ? `${unit}-phan-duoc-xem` : unit, format),
    ...{ state: 'working', done: 0, total, skipped: 0, size: 0, startedAt: at, seenAt: at },
  };
  if (await insertFormFile(trx, file, cadreIds)) {
    const detail = { format, unit, people: total };
    await audit(trx, byOf(user), 'review.print', { object: 'review', objectId: period, detail });
    return true;
  }
  const known = await findFormFile(trx, id);
  const isSame = (['accountId', 'period', 'unitId', 'format'] as const).every(
    (key) => known?.[key] === file[key],
  );
  if (!isSame) throw new Problem('duplicate-id');
  return false;
}

/** Notes that somebody took one person's form: of the review where there is one, else of the person. */
export async function auditPrint(
  user: ReviewUser,
  db: Parameters<typeof inTransaction>[0],
  of: { reviewId: string | undefined; cadreId: string; cadre: string; period: string; format: string },
): Promise<void> {
  const { reviewId, cadreId, ...detail } = of;
  const whose = reviewId ? { object: 'review', objectId: reviewId } : { object: 'cadre', objectId: cadreId };
  const object = { ...whose, detail };
  await inTransaction(db, (trx) => audit(trx, byOf(user), 'review.print', object));
}
