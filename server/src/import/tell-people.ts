import { insertMissingEvents, listPeopleWritten, type Trx } from '@so-viec/db';
import { partsOf } from '@so-viec/shared/list/parts-of';
import type { By } from '../audit/audit.ts';
import type { Plan, PlanContext } from './plan.ts';

/** So many acts in one statement. */
const AT_ONCE = 500;

/**
 * Tells the trail whose rows a file wrote, in the transaction that wrote them: each person once for each month of lines,
 * first day of leave, and once for all else. They find it in their history, as what is done on a page.
 */
export async function tellPeople(
  trx: Trx,
  plan: Plan,
  { kind, by, newId }: { kind: string; by: By } & Pick<PlanContext, 'newId'>,
): Promise<void> {
  const written = [
    ...plan.days.map(({ cadreId, month }) => ({ cadreId, period: month as string })),
    ...(await listPeopleWritten(trx, plan.writes)).map(({ cadreId, fromOn }) => ({
      cadreId,
      period: fromOn,
    })),
    ...[...plan.reposted, ...plan.parted.map(({ cadreId }) => cadreId)].map((cadreId) => ({
      cadreId,
      period: '',
    })),
  ];
  const each = new Map(written.map((one) => [`${one.cadreId} ${one.period}`, one]));
  const acts = [...each.values()].map(({ cadreId, period }) => ({
    ...{ ...by, id: newId(), act: 'person.import', object: 'cadre', objectId: cadreId, objectVersion: null },
    ...{ outcome: 'done', detail: JSON.stringify({ what: kind, period }) },
  }));
  for (const some of partsOf(acts, AT_ONCE)) await insertMissingEvents(trx, some);
}
