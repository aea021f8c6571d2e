import type { Db } from '../dialects.ts';
import type { MailTable } from '../mail/mail.table.ts';
import type { Trx } from '../transaction.ts';

/** The tables of what waits to be sent. Their states are the same columns. */
export type OutboxName = 'mail' | 'push_message';

export type Outcome = Pick<MailTable, 'tries' | 'nextAt' | 'sentAt' | 'error'>;

/** What waits to be sent, as it was read. */
export interface Waiting {
  id: string;
  nextAt: string | null;
}

/** Changes what waits if it still stands as it was read: of two that read it, one does. Whether it was this one. */
export async function changeWaiting(
  trx: Trx,
  name: OutboxName,
  { id, nextAt }: Waiting,
  set: Partial<Outcome>,
): Promise<boolean> {
  const done = await trx
    .updateTable(name as 'mail')
    .set(set)
    .where('id', '=', id)
    .where('nextAt', '=', nextAt)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** How much waits, fails, was sent and was given up. */
export async function countOutbox(
  db: Db,
  name: OutboxName,
): Promise<{ waiting: number; failing: number; sent: number; lost: number }> {
  const table = name as 'mail';
  const sent = await db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('sentAt', 'is not', null)
    .executeTakeFirstOrThrow();
  const rows = await db
    .selectFrom(table)
    .select((eb) => [
      eb
        .case()
        .when('nextAt', 'is', null)
        .then('lost')
        .when('error', 'is not', null)
        .then('failing')
        .else('waiting')
        .end()
        .as('state'),
      eb.fn.countAll<number>().as('count'),
    ])
    .where('sentAt', 'is', null)
    .groupBy('state')
    .execute();
  const of = (state: string) => Number(rows.find((row) => row.state === state)?.count ?? 0);
  return { waiting: of('waiting'), failing: of('failing'), sent: Number(sent.count), lost: of('lost') };
}
