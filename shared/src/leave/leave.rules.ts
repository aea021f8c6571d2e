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

export const LEAVE_HALVES = ['morning', 'afternoon'] as const;
export type LeaveHalf = (typeof LEAVE_HALVES)[number];

/** How leave lies on the days; a half day whose half nobody said is the morning. */
export type LeaveStretch = { fromOn: CivilDay; toOn: CivilDay; isHalf: boolean; half?: LeaveHalf };

/** Leave from a day to a day, both included; `isHalf` takes half of each of them: the `half` named. */
export type Leave = LeaveStretch & { cadreId?: string; kind: LeaveKind };

/** The half that leave takes of each of its days; null where it takes all. */
export const halfOf = ({ isHalf, half }: Pick<LeaveStretch, 'isHalf' | 'half'>): LeaveHalf | null =>
  isHalf ? (half ?? 'morning') : null;

/** What a person's leave takes of a day: `parts` has one leave, or the morning's and the afternoon's. */
export type DayLeave<L> = { isHalf: boolean; parts: [L] | [L, L] };

/** The leave that holds on a day: a full day before halves, and the first of equals; both halves are a full day off. */
export function leaveOn<L extends LeaveStretch>(
  leaves: readonly L[],
  day: CivilDay,
): DayLeave<L> | undefined {
  const held = leaves.filter((leave) => leave.fromOn <= day && day <= leave.toOn);
  const whole = held.find((leave) => !leave.isHalf);
  if (whole) return { isHalf: false, parts: [whole] };
  const [morning, afternoon] = LEAVE_HALVES.map((half) => held.find((leave) => halfOf(leave) === half));
  if (morning && afternoon) return { isHalf: false, parts: [morning, afternoon] };
  const one = morning ?? afternoon;
  return one && { isHalf: true, parts: [one] };
}

/** The month's days on full and on half leave. Rows that overlap count once: the same half twice is a half. */
export function leaveMasks(leaves: readonly LeaveStretch[], month: Month): { full: DayMask; half: DayMask } {
  const masks = { whole: 0, morning: 0, afternoon: 0 };
  for (const leave of leaves) masks[halfOf(leave) ?? 'whole'] |= rangeMask(month, leave.fromOn, leave.toOn);
  const full = masks.whole | (masks.morning & masks.afternoon);
  return { full, half: (masks.morning | masks.afternoon) & ~full };
}

/** What pages say of a day's leave: each kind once, and the half where it takes only one. */
export function sayableLeave(leave: DayLeave<Leave> | undefined): SayableLeave | null {
  if (!leave) return null;
  const parts = leave.parts.map((part) => ({ kind: part.kind, half: halfOf(part) }));
  const [first] = leave.parts;
  return { kind: first.kind, isHalf: leave.isHalf, parts };
}
export type SayableLeave = {
  kind: LeaveKind;
  isHalf: boolean;
  parts: { kind: LeaveKind; half: LeaveHalf | null }[];
};
