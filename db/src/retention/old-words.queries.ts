import { ALWAYS_MAILED, kindsOf } from '@so-viec/shared/notice/notice';
import { expressionBuilder, sql } from 'kysely';
import type { Schema } from '../schema.ts';
import type { Trx } from '../transaction.ts';
import { accountsOf, type OldRows } from './old-rows.ts';

const KEPT_LONGER = kindsOf(ALWAYS_MAILED);

/**
 * Removes notices that are older, read or not; of one person also younger ones that were not read, where nobody can sign in
 * any more to read them. Those of what is always mailed are let be. How many.
 */
export const removeOldNotices = (trx: Trx, of: OldRows) => removeNotices(trx, of, 'not in');

/** The same of what is always mailed. */
export const removeOldAccountNotices = (trx: Trx, of: OldRows) => removeNotices(trx, of, 'in');

async function removeNotices(
  trx: Trx,
  { before, cadreId, most }: OldRows,
  which: 'in' | 'not in',
): Promise<number> {
  const old = trx.selectFrom('notice').select('id').where('kind', which, KEPT_LONGER).limit(most);
  const those =
    cadreId === null
      ? old.where('at', '<', before)
      : old
          .where('cadreId', '=', cadreId)
          .where((eb) => eb.or([eb('at', '<', before), isForNobody(trx, cadreId)]));
  const done = await trx.deleteFrom('notice').where('id', 'in', those).executeTakeFirst();
  return Number(done.numDeletedRows);
}

const isForNobody = (trx: Trx, cadreId: string) => {
  const { not, exists, and, eb } = expressionBuilder<Schema, 'notice'>();
  return and([
    eb('readAt', 'is', null),
    not(exists(accountsOf(trx, cadreId).where('disabledAt', 'is', null))),
  ]);
};

/**
 * Empties letters that were sent before: that they went, when and to whom stays. Removes those that never went and are
 * older, of one person all that did not go; and messages to browsers that were decided on before. How many of all.
 */
export async function removeOldLetters(trx: Trx, of: OldRows): Promise<number> {
  return (await emptySent(trx, of)) + (await removeUnsent(trx, of)) + (await removeMessages(trx, of));
}

async function emptySent(trx: Trx, { before, cadreId, most }: OldRows): Promise<number> {
  const letters = trx
    .selectFrom('mail')
    .select('id')
    // Written out, as the index mail_with_body is.
    .where(sql<boolean>`"body" <> ''`)
    .where('sentAt', '<', before)
    .$if(cadreId !== null, (q) => q.where('cadreId', '=', cadreId ?? ''))
    .limit(most);
  const done = await trx.updateTable('mail').set({ body: '' }).where('id', 'in', letters).executeTakeFirst();
  return Number(done.numUpdatedRows);
}

/** What waits goes to an address that an erasing takes away; what was given up went to nobody. */
async function removeUnsent(trx: Trx, { before, cadreId, most }: OldRows): Promise<number> {
  const letters = trx
    .selectFrom('mail')
    .select('id')
    .where('sentAt', 'is', null)
    .where((eb) => (cadreId === null ? eb('at', '<', before) : eb('cadreId', '=', cadreId)))
    .limit(most);
  const done = await trx.deleteFrom('mail').where('id', 'in', letters).executeTakeFirst();
  return Number(done.numDeletedRows);
}

async function removeMessages(trx: Trx, { before, cadreId, most }: OldRows): Promise<number> {
  const messages = trx
    .selectFrom('push_message')
    .select('id')
    .where('at', '<', before)
    .where('nextAt', 'is', null)
    .$if(cadreId !== null, (q) =>
      q.where(
        'subscriptionId',
        'in',
        trx
          .selectFrom('push_subscription')
          .select('id')
          .where('accountId', 'in', accountsOf(trx, cadreId ?? '')),
      ),
    )
    .limit(most);
  const done = await trx.deleteFrom('push_message').where('id', 'in', messages).executeTakeFirst();
  return Number(done.numDeletedRows);
}

/** Empties why leave was asked for, what its steps said, and in which words work was asked for, once it is decided. How many rows. */
export async function removeOldRequests(trx: Trx, of: OldRows): Promise<number> {
  const { before, since, cadreId, most } = of;
  const leave = await trx
    .selectFrom('leave_request')
    .select('id')
    .where('askedAt', '<', before)
    .where('toOn', '<', since)
    .where((eb) => eb.or([eb('reason', '<>', ''), eb('id', 'in', repliesWithWords(trx))]))
    .$if(cadreId !== null, (q) => q.where('cadreId', '=', cadreId ?? ''))
    .limit(most)
    .execute();
  if (leave.length > 0) {
    const ids = leave.map(({ id }) => id);
    await trx.updateTable('leave_request').set({ reason: '' }).where('id', 'in', ids).execute();
    await trx.updateTable('leave_request_step').set({ reason: '' }).where('requestId', 'in', ids).execute();
  }
  const asked = trx
    .selectFrom('work_request')
    .select('id')
    .where('at', '<', before)
    .where((eb) => eb.or([eb('answeredAt', 'is not', null), eb('withdrawnAt', 'is not', null)]))
    .where((eb) => eb.or([eb('text', '<>', ''), eb('answer', '<>', '')]))
    .$if(cadreId !== null, (q) => q.where('cadreId', '=', cadreId ?? ''))
    .limit(most);
  const done = await trx
    .updateTable('work_request')
    .set({ text: '', answer: '' })
    .where('id', 'in', asked)
    .executeTakeFirst();
  return leave.length + Number(done.numUpdatedRows);
}

const repliesWithWords = (trx: Trx) =>
  trx.selectFrom('leave_request_step').select('requestId').where('reason', '<>', '');

/** Removes templates that their person removed, and drafts of descriptions that were dropped. How many. */
export async function removeOldDrafts(trx: Trx, { before, cadreId, most }: OldRows): Promise<number> {
  const templates = trx
    .selectFrom('work_template')
    .select('id')
    .where('removedAt', '<', before)
    .$if(cadreId !== null, (q) => q.where('cadreId', '=', cadreId ?? ''))
    .limit(most);
  const removed = await trx.deleteFrom('work_template').where('id', 'in', templates).executeTakeFirst();
  if (cadreId !== null) return Number(removed.numDeletedRows);
  const drafts = trx
    .selectFrom('description_draft')
    .select('id')
    .where('state', '=', 'dropped')
    .where('settledAt', '<', before)
    .limit(most);
  const dropped = await trx.deleteFrom('description_draft').where('id', 'in', drafts).executeTakeFirst();
  return Number(removed.numDeletedRows) + Number(dropped.numDeletedRows);
}

/** Removes runs of jobs that ended. How many. */
export async function removeOldRuns(trx: Trx, { before, most }: OldRows): Promise<number> {
  const old = trx.selectFrom('job_run').select('id').where('endedAt', '<', before).limit(most);
  const done = await trx.deleteFrom('job_run').where('id', 'in', old).executeTakeFirst();
  return Number(done.numDeletedRows);
}
