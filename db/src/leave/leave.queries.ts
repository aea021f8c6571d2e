import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { Leave, LeaveKind } from '@so-viec/shared/leave/leave.rules';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';

/** The leave of one person that touches the days from `fromOn` to `toOn`. */
export async function listLeave(
  db: Db | Trx,
  of: { cadreId: string; fromOn: CivilDay; toOn: CivilDay },
): Promise<Leave[]> {
  const rows = await db
    .selectFrom('leave')
    .select(['cadreId', 'fromOn', 'toOn', 'kind', 'isHalf'])
    .where('cadreId', '=', of.cadreId)
    .where('fromOn', '<=', of.toOn)
    .where('toOn', '>=', of.fromOn)
    .orderBy('fromOn')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as LeaveKind, isHalf: row.isHalf === 1 }));
}
