import type { Insertable, Selectable } from 'kysely';
import { withMark } from '../audit/mark/mark.ts';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import type { AccountLinkTable } from './account.table.ts';

export type AccountLink = Selectable<AccountLinkTable>;
type Subject = Pick<AccountLink, 'kind' | 'issuer' | 'subjectKey'>;

/** What an account is linked to, oldest first. */
export function listAccountLinks(db: Db | Trx, accountId: string): Promise<AccountLink[]> {
  return db
    .selectFrom('account_link')
    .selectAll()
    .where('accountId', '=', accountId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
}

export function findAccountLink(db: Db | Trx, id: string): Promise<AccountLink | undefined> {
  return db.selectFrom('account_link').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The account that somebody is by the word of a provider, closed ones too. */
export function findLinkedAccount(db: Db | Trx, of: Subject) {
  return db
    .selectFrom('account_link as l')
    .innerJoin('account as a', 'a.id', 'l.accountId')
    .selectAll('a')
    .where('l.kind', '=', of.kind)
    .where('l.issuer', '=', of.issuer)
    .where('l.subjectKey', '=', of.subjectKey)
    .executeTakeFirst();
}

export async function insertAccountLink(trx: Trx, link: Insertable<AccountLinkTable>): Promise<void> {
  await trx
    .insertInto('account_link')
    .values(withMark(trx, 'account_link', link))
    .execute();
}

/** Takes a link away. Returns what it was, or undefined where it was gone. */
export function removeAccountLink(trx: Trx, id: string): Promise<AccountLink | undefined> {
  return trx.deleteFrom('account_link').where('id', '=', id).returningAll().executeTakeFirst();
}
