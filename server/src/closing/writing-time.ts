import { findDeadline, findGrace, findReopenedUntil, type Trx } from '@so-viec/db';
import { type CivilDay, formatDay, formatMonth, monthOf } from '@so-viec/shared/civil-day/civil-day';
import { lastWritingDay } from '@so-viec/shared/closing/closing.rules';
import { bodyOf, pathOf } from '@so-viec/shared/unit/tree.rules';
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
  const { tree } = access.organisation;
  const above = pathOf(tree, unitId).map((node) => node.unitId);
  const last = lastWritingDay({
    reopenedUntil: (await findReopenedUntil(trx, month, [unitId, ...above]))?.untilOn ?? null,
    dueOn: (await findDeadline(trx, month, bodyOf(tree, unitId)))?.dueOn ?? null,
    graceUntil: (await findGrace(trx, month, cadreId))?.untilOn ?? null,
  });
  if (last === null || today <= last) return;
  throw new Problem('month-past-deadline', { params: { month: formatMonth(month), day: formatDay(last) } });
}
