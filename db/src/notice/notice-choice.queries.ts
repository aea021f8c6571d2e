import type { NoticeTopic } from '@so-viec/shared/notice/notice';
import type { NoticeChoice, NoticeMail, NoticeRule } from '@so-viec/shared/notice/notice-choice.rules';
import { type Insertable, type Selectable, sql } from 'kysely';
import { type Db, idsIn } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import type { NoticeChoiceTable, NoticeRuleTable } from './notice.table.ts';

/** What these people chose, by person. */
export async function listNoticeChoices(
  db: Db | Trx,
  cadreIds: readonly string[],
): Promise<Map<string, NoticeChoice[]>> {
  const rows = await db
    .selectFrom('notice_choice')
    .selectAll()
    .where(idsIn(db, sql.ref('cadreId'), cadreIds))
    .execute();
  const byPerson = new Map<string, NoticeChoice[]>();
  for (const { cadreId, onPage, push, ...row } of rows) {
    const told = { topic: row.topic as NoticeTopic, mail: row.mail as NoticeMail };
    const choice = { ...told, onPage: onPage === 1, push: push === 1 };
    byPerson.set(cadreId, [...(byPerson.get(cadreId) ?? []), choice]);
  }
  return byPerson;
}

/** Keeps a choice; one that says nothing of browsers leaves them as they were chosen. */
export async function putNoticeChoice(trx: Trx, row: Insertable<NoticeChoiceTable>): Promise<void> {
  const { onPage, mail, push, at } = row;
  await trx
    .insertInto('notice_choice')
    .values(row)
    .onConflict((c) =>
      c.columns(['cadreId', 'topic']).doUpdateSet({ onPage, mail, ...(push !== undefined && { push }), at }),
    )
    .execute();
}

/** What each unit that says so lets be mailed and pushed, as said last. */
export async function listNoticeRules(db: Db): Promise<Map<string, NoticeRule>> {
  const rows = await db.selectFrom('notice_rule').selectAll().orderBy('at').orderBy('id').execute();
  return new Map(
    rows.map(({ unitId, topics, push }) => [
      unitId,
      { topics: JSON.parse(topics) as NoticeTopic[], push: push === 1 },
    ]),
  );
}

export function findNoticeRule(trx: Trx, id: string): Promise<Selectable<NoticeRuleTable> | undefined> {
  return trx.selectFrom('notice_rule').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertNoticeRule(trx: Trx, row: Insertable<NoticeRuleTable>): Promise<void> {
  await trx.insertInto('notice_rule').values(row).execute();
}
