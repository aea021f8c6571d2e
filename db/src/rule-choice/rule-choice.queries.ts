import type { Insertable, Selectable } from 'kysely';
import { tellForeignRows } from '../audit/mark/foreign.ts';
import { remarkRows } from '../audit/mark/mark.ts';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import type { RuleChoiceTable } from './rule-choice.table.ts';

export type StoredRuleChoice = Selectable<RuleChoiceTable>;

/** A body's choice from exactly that month on, where it made one. */
export function findRuleChoice(
  db: Db | Trx,
  unitId: string,
  fromMonth: string,
): Promise<StoredRuleChoice | undefined> {
  return db
    .selectFrom('rule_choice')
    .selectAll()
    .where('unitId', '=', unitId)
    .where('fromMonth', '=', fromMonth)
    .executeTakeFirst();
}

/** Writes a choice over the one of the same body and month, a version later. */
export async function putRuleChoice(trx: Trx, choice: Insertable<RuleChoiceTable>): Promise<void> {
  const { id: _, unitId, fromMonth, ...set } = choice;
  const known = await findRuleChoice(trx, unitId, fromMonth);
  if (known) await tellForeignRows(trx, 'rule_choice', [known]);
  const put = await trx
    .insertInto('rule_choice')
    .values(choice)
    .onConflict((c) => c.columns(['unitId', 'fromMonth']).doUpdateSet(set))
    .returning('id')
    .execute();
  await remarkRows(trx, 'rule_choice', put);
}

/** Whether anybody decided about work of some units in a month or later: about a product, or about a review. */
export async function isWorkDecidedFrom(trx: Trx, unitIds: string[], month: string): Promise<boolean> {
  const product = await trx
    .selectFrom('output as o')
    .innerJoin('output_check as c', 'c.outputId', 'o.id')
    .select('o.id')
    .where('o.unitId', 'in', unitIds)
    .where('o.deliveredOn', '>=', `${month}-01`)
    .limit(1)
    .executeTakeFirst();
  if (product) return true;
  const review = await trx
    .selectFrom('review')
    .select('id')
    .where('unitId', 'in', unitIds)
    .where('period', '>=', month)
    .where('state', 'in', ['scored', 'approved'])
    .limit(1)
    .executeTakeFirst();
  return review !== undefined;
}
