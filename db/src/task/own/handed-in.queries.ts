import type { Scope } from '@so-viec/shared/access/scope';
import { sql } from 'kysely';
import type { Db } from '../../dialects.ts';
import { withinScope } from '../../scope.ts';

/** As many products as a person looks through at once. */
const MOST = 200;

/**
 * A person's products that were handed in and wait for a check, and those that were accepted since an instant; the latest
 * first. A product of a day that is not submitted, or of work that nobody took, does not wait for a check.
 */
export async function listProductsHandedIn(
  db: Db,
  scope: Scope,
  { cadreId, since }: { cadreId: string; since: string },
) {
  const own = db
    .selectFrom('output as o')
    .leftJoin('task as t', 't.id', 'o.taskId')
    .select(['o.id', 'o.name', 'o.quantity', 'o.documentNumber', 'o.deliveredOn', 'o.taskId'])
    .select(['t.title as taskTitle'])
    .where('o.cadreId', '=', cadreId)
    .where(withinScope(scope, 'o'))
    .orderBy('o.deliveredOn', 'desc')
    .orderBy('o.id', 'desc')
    .limit(MOST);
  const waiting = await own
    .leftJoin('work_day as d', 'd.id', 'o.workDayId')
    .where('o.standing', '=', 'waiting')
    .where('o.deliveredOn', 'is not', null)
    .where((eb) => eb.or([eb('d.id', 'is', null), eb('d.state', 'in', ['submitted', 'accepted'])]))
    .where((eb) => eb.or([eb('t.id', 'is', null), eb('t.state', 'not in', ['proposed', 'refused'])]))
    .execute();
  const accepted = await own
    .where('o.standing', '=', 'accepted')
    .where(
      sql<boolean>`exists (select 1 from output_check k where k."outputId" = o.id and k.kind = 'accepted'
        and k.at >= ${since})`,
    )
    .execute();
  return { waiting, accepted };
}
