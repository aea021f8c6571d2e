import type { Scope } from '@so-viec/shared/access/scope';
import type { Month } from '@so-viec/shared/civil-day/civil-day';
import type { Db } from '../../dialects.ts';
import { withinScope } from '../../scope.ts';

/** Ad hoc lines of some months within a scope, without what is confidential; the title is the note's first line. */
export function listAdHocLines(db: Db, scope: Scope, months: readonly Month[]) {
  return db
    .selectFrom('work_entry as e')
    .innerJoin('position as p', 'p.id', 'e.positionId')
    .select(['e.cadreId', 'e.workedOn', 'e.note', 'e.minutes', 'e.taskId', 'p.code as positionCode'])
    .where('e.month', 'in', months)
    .where('e.productId', 'is', null)
    .where('e.adHocBy', '<>', '')
    .where('e.isConfidential', '=', 0)
    .where(withinScope(scope, 'e'))
    .orderBy('e.workedOn')
    .orderBy('e.id')
    .execute();
}
