import type { Insertable, Selectable } from 'kysely';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import type { MailTable } from './mail.table.ts';

export type Mail = Selectable<MailTable>;

/** Puts a letter into the outbox; the same key twice is one. Whether it is new. */
export async function insertMail(trx: Trx, row: Insertable<MailTable>): Promise<boolean> {
  const done = await trx
    .insertInto('mail')
    .values(row)
    .onConflict((c) => c.column('key').doNothing())
    .executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Letters whose time has come, the oldest first. */
export function listMailDue(db: Db, at: string, most: number): Promise<Mail[]> {
  return db
    .selectFrom('mail')
    .selectAll()
    .where('nextAt', '<=', at)
    .orderBy('nextAt')
    .orderBy('id')
    .limit(most)
    .execute();
}

export async function noteMail(
  trx: Trx,
  id: string,
  set: Pick<MailTable, 'tries' | 'nextAt' | 'sentAt' | 'error'>,
): Promise<void> {
  await trx.updateTable('mail').set(set).where('id', '=', id).execute();
}

/** How many letters wait, were sent and were given up. */
export async function countMail(
  db: Db,
): Promise<{ waiting: number; failing: number; sent: number; lost: number }> {
  const rows = await db
    .selectFrom('mail')
    .select((eb) => [
      eb
        .case()
        .when('sentAt', 'is not', null)
        .then('sent')
        .when('nextAt', 'is', null)
        .then('lost')
        .when('tries', '>', 0)
        .then('failing')
        .else('waiting')
        .end()
        .as('state'),
      eb.fn.countAll<number>().as('count'),
    ])
    .groupBy('state')
    .execute();
  const of = (state: string) => Number(rows.find((row) => row.state === state)?.count ?? 0);
  return { waiting: of('waiting'), failing: of('failing'), sent: of('sent'), lost: of('lost') };
}

/** The letters that failed last: to whom, how often and why. */
export function listMailFailing(db: Db, most: number) {
  return db
    .selectFrom('mail')
    .select(['id', 'kind', 'toAddress', 'subject', 'at', 'tries', 'nextAt', 'error'])
    .where('error', 'is not', null)
    .where('sentAt', 'is', null)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();
}
