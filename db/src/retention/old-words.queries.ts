import { sql } from 'kysely';
import type { Trx } from '../transaction.ts';
import { accountsOf, type OldRows } from './old-rows.ts';

/** Removes notices that were read and are older. How many. */
export async function removeOldNotices(trx: Trx, { before, cadreId, most }: OldRows): Promise<number> {
  const old = trx
    .selectFrom('notice')
    .select('id')
    .where('readAt', 'is not', null)
    .where('at', '<', before)
    .$if(cadreId !== null, (q) => q.where('cadreId', '=', cadreId ?? ''))
    .limit(most);
  const done = await trx.deleteFrom('notice').where('id', 'in', old).executeTakeFirst();
  return Number(done.numDeletedRows);
}

/**
 * Empties letters that were sent before: that they went, when and to whom stays. Removes messages to browsers that were
 * decided on before. How many of both.
 */
export async function removeOldLetters(trx: Trx, { before, cadreId, most }: OldRows): Promise<number> {
  const letters = trx
    .selectFrom('mail')
    .select('id')
    // Written out, as the index mail_with_body is.
    .where(sql<boolean>`"body" <> ''`)
    .where('sentAt', '<', before)
    .$if(cadreId !== null, (q) => q.where('cadreId', '=', cadreId ?? ''))
    .limit(most);
  const emptied = await trx
    .updateTable('mail')
    .set({ body: '' })
    .where('id', 'in', letters)
    .executeTakeFirst();
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
  const removed = await trx.deleteFrom('push_message').where('id', 'in', messages).executeTakeFirst();
  return Number(emptied.numUpdatedRows) + Number(removed.numDeletedRows);
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
