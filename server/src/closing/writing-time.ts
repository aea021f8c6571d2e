import { type Db, findDeadline, findGrace, findReopenedUntil, type Trx } from '@so-viec/db';
import {
  type CivilDay,
  formatDay,
  formatMonth,
  type Month,
  monthOf,
} from '@so-viec/shared/civil-day/civil-day';
import { lastWritingDay } from '@so-viec/shared/closing/closing.rules';
import { bodyOf } from '@so-viec/shared/unit/tree.rules';
import type { Access } from '../access/access.ts';
import { Problem } from '../http/problem.ts';
import type { Writer } from '../work-entry/writer.ts';

/**
 * Refuses lines of a month that is over once the body's last day for them, or the end of its reopening, has passed,
 * unless the person has grace. Days handed in are still decided on.
 */
export async function requireTimeToWrite(
  trx: Trx,
  { access, cadreId, today }: Writer,
  { workedOn, unitId }: { workedOn: CivilDay; unitId: string },
): Promise<void> {
  const month = monthOf(workedOn);
  if (month >= monthOf(today)) return;
  const last = await lastDayToWrite(trx, access, { month, cadreId, unitId });
  if (last === null || today <= last) return;
  throw new Problem('month-past-deadline', { params: { month: formatMonth(month), day: formatDay(last) } });
}

/** The last day on which a person writes lines of a month in a unit; null without an end. */
export async function lastDayToWrite(
  db: Db | Trx,
  { organisation: { tree } }: Access,
  { month, cadreId, unitId }: { month: Month; cadreId: string; unitId: string },
): Promise<CivilDay | null> {
  return lastWritingDay({
    reopenedUntil: (await findReopenedUntil(db, month, unitId))?.untilOn ?? null,
    dueOn: (await findDeadline(db, month, bodyOf(tree, unitId)))?.dueOn ?? null,
    graceUntil: (await findGrace(db, month, cadreId))?.untilOn ?? null,
  });
}
