import { type DayMask, rangeMask } from '../calendar/day-mask.ts';
import type { CivilDay, Month } from '../civil-day/civil-day.ts';

/** Kinds of leave (rules §2, import template). The kind is kept, never a diagnosis. */
export const LEAVE_KINDS = ['annual', 'sick', 'maternity', 'child-sick', 'private-paid', 'unpaid'] as const;
export type LeaveKind = (typeof LEAVE_KINDS)[number];

export const LEAVE_LABELS: Readonly<Record<LeaveKind, string>> = {
  annual: 'nghỉ phép',
  sick: 'ốm',
  maternity: 'thai sản',
  'child-sick': 'con ốm',
  'private-paid': 'việc riêng có lương',
  unpaid: 'không lương',
};

/** Leave from a day to a day, both included; `isHalf` takes half of each of them. */
export type Leave = { cadreId?: string; fromOn: CivilDay; toOn: CivilDay; kind: LeaveKind; isHalf: boolean };

/** The leave that holds on a day: a full day before a half, and the first of equals. */
export function leaveOn<L extends Pick<Leave, 'fromOn' | 'toOn' | 'isHalf'>>(
  leaves: readonly L[],
  day: CivilDay,
): L | undefined {
  const held = leaves.filter((leave) => leave.fromOn <= day && day <= leave.toOn);
  return held.find((leave) => !leave.isHalf) ?? held[0];
}

/** The month's days on full and on half leave. Rows that overlap count once: full before half, two halves are one half. */
export function leaveMasks(
  leaves: readonly Pick<Leave, 'fromOn' | 'toOn' | 'isHalf'>[],
  month: Month,
): { full: DayMask; half: DayMask } {
  let full = 0;
  let half = 0;
  for (const leave of leaves) {
    const days = rangeMask(month, leave.fromOn, leave.toOn);
    if (leave.isHalf) half |= days;
    else full |= days;
  }
  return { full, half: half & ~full };
}
