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

export function findMail(trx: Trx, id: string): Promise<Mail | undefined> {
  return trx.selectFrom('mail').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Lets a letter that was given up be tried anew from now on. Whether it was one: what waits or went is let be. */
export async function reviveMail(trx: Trx, id: string, at: string): Promise<boolean> {
  const done = await trx
    .updateTable('mail')
    .set({ tries: 0, nextAt: at, error: null })
    .where('id', '=', id)
    .where('nextAt', 'is', null)
    .where('sentAt', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** The letters that failed: to whom, how often and why. Those given up first, which somebody must act on; the last first. */
export function listMailFailing(db: Db, most: number) {
  return db
    .selectFrom('mail')
    .select(['id', 'kind', 'toAddress', 'subject', 'at', 'tries', 'nextAt', 'error'])
    .where('error', 'is not', null)
    .where('sentAt', 'is', null)
    .orderBy((eb) => eb.case().when('nextAt', 'is', null).then(0).else(1).end())
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();
}
