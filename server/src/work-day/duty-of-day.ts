import { listAssignments, type NamedAssignment, type Trx } from '@so-viec/db';
import { hasDutyOn } from '@so-viec/shared/assignment/held.rules';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { Problem } from '../http/problem.ts';

/** What a person holds on a day, where one of it carries the duty to log; refused with 422 otherwise: such a day does not count. */
export async function requireDutyOn(
  trx: Trx,
  { cadreId, workedOn }: { cadreId: string; workedOn: CivilDay },
): Promise<NamedAssignment[]> {
  const held = await listAssignments(trx, { cadreIds: [cadreId], fromOn: workedOn, toOn: workedOn });
  const params = { day: workedOn };
  if (held.length === 0) throw new Problem('no-post-that-day', { params });
  if (!hasDutyOn(held, workedOn)) throw new Problem('no-duty-that-day', { params });
  return held;
}
