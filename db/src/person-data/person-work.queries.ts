import { sql } from 'kysely';
import { withinScope } from '../scope.ts';
import {
  accountName,
  type PersonOf,
  type PersonRows,
  positionName,
  productName,
  unitName,
} from './person-rows.ts';

/** Days with their steps, lines with what they said before, tasks and products with what was said of them. */
export const PERSON_WORK = {
  days: (db, { cadreId, scope }) =>
    db
      .selectFrom('work_day as d')
      .select(['d.workedOn', unitName('d.unitId').as('unitName'), 'd.state', 'd.lateReason'])
      .where('d.cadreId', '=', cadreId)
      .where(withinScope(scope, 'd'))
      .orderBy('d.workedOn')
      .orderBy('d.id')
      .execute(),
  daySteps: (db, { cadreId, scope }) =>
    db
      .selectFrom('day_step as s')
      .innerJoin('work_day as d', 'd.id', 's.workDayId')
      .select(['d.workedOn', 's.kind', 's.at', accountName('s.accountId').as('byName'), 's.reason'])
      .where('d.cadreId', '=', cadreId)
      .where(withinScope(scope, 'd'))
      .orderBy('d.workedOn')
      .orderBy('s.sequence')
      .execute(),
  lines: (db, { cadreId, scope }) =>
    db
      .selectFrom('work_entry as e')
      .select([
        'e.workedOn',
        unitName('e.unitId').as('unitName'),
        positionName('e.positionId').as('positionName'),
      ])
      .select([productName('e.productId').as('productName'), 'e.note', 'e.adHocBy', 'e.minutes', 'e.state'])
      .select(['e.coefficientMilli', 'e.isConfidential', 'e.enteredAt'])
      .where('e.cadreId', '=', cadreId)
      .where(withinScope(scope, 'e'))
      .orderBy('e.workedOn')
      .orderBy('e.ordinal')
      .orderBy('e.id')
      .execute(),
  earlierLines: async (db, { cadreId, scope }) => {
    const rows = await db
      .selectFrom('work_entry_revision as r')
      .innerJoin('work_entry as e', 'e.id', 'r.entryId')
      .select([
        'e.workedOn',
        'r.version',
        'r.kind',
        'r.at',
        accountName('r.accountId').as('byName'),
        'r.reason',
      ])
      .select('r.content')
      .where('e.cadreId', '=', cadreId)
      .where(withinScope(scope, 'e'))
      .orderBy('e.workedOn')
      .orderBy('r.at')
      .orderBy('r.id')
      .execute();
    return rows.map(({ content, ...row }) => ({ ...row, ...saidIn(content) }));
  },
  tasks: (db, { cadreId, scope }) =>
    db
      .selectFrom('task as t')
      .select([
        't.title',
        unitName('t.unitId').as('unitName'),
        't.origin',
        't.state',
        't.quantity',
        't.basis',
      ])
      .select(['t.quality', 't.openedOn', 't.dueOn', 't.deliveredOn'])
      .where('t.cadreId', '=', cadreId)
      .where('t.state', '<>', 'planned')
      .where(withinScope(scope, 't'))
      .orderBy('t.openedOn')
      .orderBy('t.id')
      .execute(),
  workRequests: (db, { cadreId, scope }) =>
    db
      .selectFrom('work_request as w')
      .select(['w.at', 'w.text', 'w.answeredAt', 'w.answer', 'w.withdrawnAt'])
      .where('w.cadreId', '=', cadreId)
      .where(withinScope(scope, 'w'))
      .orderBy('w.at')
      .orderBy('w.id')
      .execute(),
  products: (db, { cadreId, scope }) =>
    db
      .selectFrom('output as o')
      .select(['o.name', productName('o.productId').as('productName'), unitName('o.unitId').as('unitName')])
      .select(['o.quantity', 'o.kind', 'o.documentNumber', 'o.documentOn', 'o.deliveredOn', 'o.degree'])
      .select(['o.standing', 'o.coefficientMilli'])
      .where('o.cadreId', '=', cadreId)
      .where(withinScope(scope, 'o'))
      .orderBy('o.deliveredOn')
      .orderBy('o.id')
      .execute(),
  productChecks: (db, person) =>
    db
      .selectFrom('output_check as k')
      .innerJoin('output as o', 'o.id', 'k.outputId')
      .select(['o.name', 'k.kind', 'k.degree', 'k.quantity', 'k.at', 'k.reason'])
      .select(accountName('k.accountId').as('byName'))
      .where(madeBy(person))
      .orderBy('k.at')
      .orderBy('k.id')
      .execute(),
  proofs: (db, person) =>
    db
      .selectFrom('evidence as v')
      .innerJoin('output as o', 'o.id', 'v.outputId')
      .select(['o.name as productName', 'v.kind', 'v.name', 'v.url', 'v.at', 'v.removedAt'])
      .where(madeBy(person))
      .orderBy('v.at')
      .orderBy('v.id')
      .execute(),
  taskSteps: (db, { cadreId, scope }) =>
    db
      .selectFrom('task_step as s')
      .innerJoin('task as t', 't.id', 's.taskId')
      .select(['t.title', 's.kind', 's.at', accountName('s.accountId').as('byName'), 's.reason'])
      .where('t.cadreId', '=', cadreId)
      .where('t.state', '<>', 'planned')
      .where(withinScope(scope, 't'))
      .orderBy('s.at')
      .orderBy('s.id')
      .execute(),
  deliveries: (db, person) =>
    db
      .selectFrom('output_delivery as v')
      .innerJoin('output as o', 'o.id', 'v.outputId')
      .select(['o.name', 'v.deliveredOn', 'v.quantity', 'v.dueOn', 'v.at', 'v.note', 'v.withdrawnAt'])
      .where(madeBy(person))
      .orderBy('v.at')
      .orderBy('v.id')
      .execute(),
  shares: (db, { cadreId, scope, isSelf }) =>
    db
      .selectFrom('output_share as h')
      .innerJoin('output as o', 'o.id', 'h.outputId')
      .select(['o.name', 'o.deliveredOn', 'h.shareMilli'])
      .where('h.cadreId', '=', cadreId)
      .$if(!isSelf, (q) => q.where(withinScope(scope, 'o')))
      .orderBy('o.deliveredOn')
      .orderBy('o.id')
      .execute(),
} satisfies Record<string, PersonRows>;

/** What somebody led, within a scope; for themselves what they have a share of, too. */
const madeBy = ({ cadreId, scope, isSelf }: PersonOf) =>
  isSelf
    ? sql<boolean>`o."id" in (select m."id" from output m where m."cadreId" = ${cadreId}
        union select h."outputId" from output_share h where h."cadreId" = ${cadreId})`
    : sql<boolean>`(o."cadreId" = ${cadreId} and ${withinScope(scope, 'o')})`;

/** What a line said before: its time and its words. */
function saidIn(content: string): { minutes: number | null; note: string } {
  const { entry } = JSON.parse(content) as { entry?: { minutes?: number; note?: string } };
  return { minutes: entry?.minutes ?? null, note: entry?.note ?? '' };
}
