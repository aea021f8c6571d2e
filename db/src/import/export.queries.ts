import type { Scope } from '@so-viec/shared/access/scope';
import type { Month } from '@so-viec/shared/civil-day/civil-day';
import { sql } from 'kysely';
import type { Db } from '../dialects.ts';
import { withinScope } from '../scope.ts';
import { COUNTED } from '../summary/counted.ts';

/** Lines of people in a month that count in its figures, by day and as they stand in it. */
export function listLinesToExport(db: Db, scope: Scope, month: Month, cadreIds: readonly string[]) {
  return db
    .selectFrom('work_entry as e')
    .innerJoin('work_day as d', 'd.id', 'e.workDayId')
    .leftJoin('output_product as p', 'p.id', 'e.productId')
    .select(['e.id', 'e.cadreId', 'e.workedOn', 'e.note', 'e.minutes', 'e.state', 'e.enteredAt'])
    .select(['e.adHocBy', 'e.importKey', 'e.isConfidential', 'e.voucherId', 'p.code as productCode'])
    .select('p.name as productName')
    .where('e.month', '=', month)
    .where('e.cadreId', 'in', cadreIds)
    .where(withinScope(scope, 'e'))
    .where(COUNTED)
    .orderBy('e.workedOn')
    .orderBy(sql`e."ordinal"`)
    .orderBy('e.id')
    .execute();
}
