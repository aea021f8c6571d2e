import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { Leave, LeaveHalf, LeaveKind } from '@so-viec/shared/leave/leave.rules';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';

/** The leave of these people (null: of everybody) that touches the days from `fromOn` to `toOn`. */
export async function listLeave(
  db: Db | Trx,
  of: { cadreIds: readonly string[] | null; fromOn: CivilDay; toOn: CivilDay },
): Promise<(Leave & { cadreId: string })[]> {
  const { cadreIds } = of;
  if (cadreIds?.length === 0) return [];
  const rows = await db
    .selectFrom('leave')
    .select(['cadreId', 'fromOn', 'toOn', 'kind', 'isHalf', 'half'])
    .$if(cadreIds !== null, (q) => q.where('cadreId', 'in', cadreIds ?? []))
    .where('fromOn', '<=', of.toOn)
    .where('toOn', '>=', of.fromOn)
    .orderBy('fromOn')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, ...leaveWords(row) }));
}

/** The words of a row of leave as types. */
export function leaveWords({ kind, isHalf, half }: { kind: string; isHalf: number; half: string }) {
  return { kind: kind as LeaveKind, isHalf: isHalf === 1, half: half as LeaveHalf };
}
