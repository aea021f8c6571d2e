import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { Insertable, Selectable } from 'kysely';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import type { NoticeTable } from './notice.table.ts';

export type Notice = Selectable<NoticeTable>;

const ROWS_AT_ONCE = 500;

/** Writes notices; what a person was told before, by its key, is told once. How many are new. */
export async function insertNotices(trx: Trx, rows: readonly Insertable<NoticeTable>[]): Promise<number> {
  let made = 0;
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const done = await trx
      .insertInto('notice')
      .values(rows.slice(start, start + ROWS_AT_ONCE))
      .onConflict((c) => c.columns(['cadreId', 'key']).doNothing())
      .executeTakeFirst();
    made += Number(done.numInsertedOrUpdatedRows ?? 0n);
  }
  return made;
}

/** The last notice of a kind since a moment that was neither read nor sent: what comes now may join it. */
export function findOpenNotice(
  trx: Trx,
  { cadreId, kind, since }: { cadreId: string; kind: string; since: string },
): Promise<Notice | undefined> {
  return trx
    .selectFrom('notice')
    .selectAll()
    .where('cadreId', '=', cadreId)
    .where('readAt', 'is', null)
    .where('at', '>=', since)
    .where('kind', '=', kind)
    .where('mailedAt', 'is', null)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function updateNotice(
  trx: Trx,
  id: string,
  set: Partial<Pick<Notice, 'content' | 'at' | 'byName'>>,
): Promise<void> {
  await trx.updateTable('notice').set(set).where('id', '=', id).execute();
}

/** A person's notices since a moment that tell of a step: their key begins with it, or it is one of several. */
export function listNoticesOfStep(
  trx: Trx,
  { cadreId, step, since }: { cadreId: string; step: string; since: string },
): Promise<Notice[]> {
  return trx
    .selectFrom('notice')
    .selectAll()
    .where('cadreId', '=', cadreId)
    .where('at', '>=', since)
    .where((eb) => eb.or([eb('key', 'like', `${step}%`), eb('content', 'like', `%${step}%`)]))
    .execute();
}

export async function removeNotice(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('notice').where('id', '=', id).execute();
}

interface PageOf {
  cadreId: string;
  /** Kinds the person does not want on the page. */
  without: readonly string[];
  isRead: boolean;
  /** The moment and id of the last one that was shown. */
  before: { at: string; id: string } | undefined;
  most: number;
}

/** A page of a person's own notices, the last first. */
export function listNotices(db: Db, { cadreId, without, isRead, before, most }: PageOf): Promise<Notice[]> {
  return db
    .selectFrom('notice')
    .selectAll()
    .where('cadreId', '=', cadreId)
    .where('readAt', isRead ? 'is not' : 'is', null)
    .$if(without.length > 0, (q) => q.where('kind', 'not in', without))
    .$if(before !== undefined, (q) =>
      q.where((eb) =>
        eb.or([
          eb('at', '<', before?.at ?? ''),
          eb.and([eb('at', '=', before?.at ?? ''), eb('id', '<', before?.id ?? '')]),
        ]),
      ),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
}

/** How many a person has not read. */
export async function countUnreadNotices(
  db: Db,
  cadreId: string,
  without: readonly string[],
): Promise<number> {
  const row = await db
    .selectFrom('notice')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('cadreId', '=', cadreId)
    .where('readAt', 'is', null)
    .$if(without.length > 0, (q) => q.where('kind', 'not in', without))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Marks a person's own notices as read: one, or all that came up to a moment. What was read stays read when it was. */
export async function readNotices(
  trx: Trx,
  cadreId: string,
  which: { id: string } | { upTo: string },
  at: string,
): Promise<number> {
  const done = await trx
    .updateTable('notice')
    .set({ readAt: at })
    .where('cadreId', '=', cadreId)
    .where('readAt', 'is', null)
    .where((eb) => ('id' in which ? eb('id', '=', which.id) : eb('at', '<=', which.upTo)))
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

/** Who an account is, to name them in a notice and to tell nobody what they did themselves. */
export function findNamedAccount(
  trx: Trx,
  accountId: string,
): Promise<{ cadreId: string | null; displayName: string } | undefined> {
  return trx
    .selectFrom('account')
    .select(['cadreId', 'displayName'])
    .where('id', '=', accountId)
    .executeTakeFirst();
}

/** Whether what is told of rests on a line without content: then it is told without words. */
export async function isConfidential(
  trx: Trx,
  of: { workDayId: string } | { outputId: string } | { taskId: string } | { entryIds: string[] },
): Promise<boolean> {
  if ('entryIds' in of && of.entryIds.length === 0) return false;
  const lines = trx.selectFrom('work_entry as e').select('e.id').where('e.isConfidential', '=', 1).limit(1);
  const found =
    'outputId' in of
      ? lines.innerJoin('output_entry as oe', 'oe.entryId', 'e.id').where('oe.outputId', '=', of.outputId)
      : 'entryIds' in of
        ? lines.where('e.id', 'in', of.entryIds)
        : 'taskId' in of
          ? lines.where('e.taskId', '=', of.taskId)
          : lines.where('e.workDayId', '=', of.workDayId);
  return (await found.executeTakeFirst()) !== undefined;
}

/** Work that is open, undelivered and due from a day to a day; what was split is due by its parts. */
export function listWorkDue(db: Db, { fromOn, toOn }: { fromOn: CivilDay; toOn: CivilDay }) {
  return db
    .selectFrom('task as t')
    .select(['t.id', 't.cadreId', 't.title', 't.dueOn'])
    .where('t.state', '=', 'open')
    .where('t.deliveredOn', 'is', null)
    .where('t.dueOn', '>=', fromOn)
    .where('t.dueOn', '<=', toOn)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('task as part')
            .select('part.id')
            .whereRef('part.parentId', '=', 't.id')
            .where('part.state', '<>', 'cancelled'),
        ),
      ),
    )
    .orderBy('t.id')
    .execute();
}
