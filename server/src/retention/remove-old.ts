import {
  addToRemoval,
  type Db,
  findLastRemoval,
  insertRemoval,
  inTransaction,
  moveRemoval,
  type OldRows,
  REMOVERS,
  type Removal,
  type Trx,
} from '@so-viec/db';
import { addDays, type CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import type { RetentionClass } from '@so-viec/shared/retention/retention';
import { audit } from '../audit/audit.ts';

/** So many rows of each table go in one transaction: whoever writes meanwhile waits for no more. */
const AT_ONCE = 200;

interface Removing {
  kind: RetentionClass;
  since: CivilDay;
  /** Of one person, by an erasure; null: of everybody, by the job. */
  of: { cadreId: string; erasureId: string; accountId: string | null } | null;
  now: Date;
}

/**
 * Removes of a class what lies before a day, part by part, each with its record: broken off, it goes on, in another month
 * too; done once, it looks at nothing again. How many rows went.
 */
export async function removeOld(db: Db, removing: Removing): Promise<number> {
  const { kind, since, of, now } = removing;
  const at = now.toISOString();
  const last = await findLastRemoval(db, { kind, erasureId: of?.erasureId ?? null });
  if (last && last.endedAt !== null && last.keptSince >= since) return 0;
  const { id, reached } = await inTransaction(db, (trx) => beginRemoval(trx, removing, last));
  const wanted: OldRows = { since, before: startOf(since), cadreId: of?.cadreId ?? null, at, most: AT_ONCE };
  let from: string | null = reached;
  let rows = 0;
  while (from !== null) {
    const place: string = from;
    const part = await inTransaction(db, (trx) => removePart(trx, { ...removing, id }, wanted, place));
    rows += part.rows;
    from = part.next;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return rows;
}

/** The instant at which a day begins in Vietnam. */
const startOf = (day: CivilDay): string => `${addDays(day, -1)}T17:00:00.000Z`;

async function beginRemoval(
  trx: Trx,
  { kind, since, of, now }: Removing,
  last: Removal | undefined,
): Promise<Pick<Removal, 'id' | 'reached'>> {
  const isBroken = last?.endedAt === null;
  if (isBroken && last.keptSince === since) return last;
  // The trail is walked on from where it was walked to: what is before is erased.
  const reached = kind === 'trail' ? (last?.reached ?? '0') : '';
  if (isBroken) {
    await moveRemoval(trx, last.id, { keptSince: since, reached });
    return { id: last.id, reached };
  }
  const removal = { id: newId(), kind, keptSince: since, erasureId: of?.erasureId ?? null, reached };
  await insertRemoval(trx, { ...removal, startedAt: now.toISOString(), endedAt: null, rows: 0 });
  return removal;
}

async function removePart(
  trx: Trx,
  { id, kind, since, of, now }: Removing & { id: string },
  wanted: OldRows,
  from: string,
) {
  const part = await REMOVERS[kind](trx, wanted, from);
  const at = now.toISOString();
  const endedAt = part.next === null ? at : null;
  await addToRemoval(trx, id, { rows: part.rows, reached: part.next ?? from, endedAt });
  if (part.rows > 0) {
    const by = { at, accountId: of?.accountId ?? null };
    const detail = { kind, since, rows: part.rows, ...(of && { cadreId: of.cadreId }) };
    await audit(trx, by, 'data.remove', { object: 'removal', objectId: id, detail });
  }
  return part;
}
