import type { AssignmentKind } from '../assignment/held.rules.ts';
import { LEAVE_KINDS, LEAVE_LABELS, type LeaveHalf, type LeaveKind } from '../leave/leave.rules.ts';
import { foldText } from '../text/fold.ts';

export type Block = 'party' | 'front' | 'government' | 'service';
export type UnitLevel = 'central' | 'province' | 'commune' | 'body' | 'division';
export type Sector = 'administrative' | 'government-agency' | 'service' | 'commune' | 'party';
export type PositionGroup = 'leadership' | 'specialised' | 'shared' | 'support';
export type CadreKind = 'official' | 'civil-servant' | 'public-employee' | 'worker';
export type TaskGroup = 'A' | 'B' | 'C' | 'D';

/** The words a column of a template takes, in the order they are shown, and what each is kept as. */
export type Words<T> = readonly (readonly [word: string, value: T])[];

export const BLOCKS: Words<Block> = [
  ['Đảng', 'party'],
  ['MTTQ', 'front'],
  ['Chính quyền', 'government'],
  ['Sự nghiệp', 'service'],
];

export const UNIT_LEVELS: Words<UnitLevel> = [
  ['trung ương', 'central'],
  ['tỉnh', 'province'],
  ['xã', 'commune'],
  ['cơ quan', 'body'],
  ['phòng', 'division'],
];

export const SECTORS: Words<Sector> = [
  ['hành chính', 'administrative'],
  ['cơ quan thuộc Chính phủ', 'government-agency'],
  ['sự nghiệp', 'service'],
  ['cấp xã', 'commune'],
  ['Đảng và đoàn thể', 'party'],
];

export const POSITION_GROUPS: Words<PositionGroup> = [
  ['lãnh đạo, quản lý', 'leadership'],
  ['nghiệp vụ chuyên ngành', 'specialised'],
  ['chuyên môn dùng chung', 'shared'],
  ['hỗ trợ, phục vụ', 'support'],
];

export const CADRE_KINDS: Words<CadreKind> = [
  ['cán bộ', 'official'],
  ['công chức', 'civil-servant'],
  ['viên chức', 'public-employee'],
  ['người lao động', 'worker'],
];

export const TASK_GROUPS: Words<TaskGroup> = [
  ['A', 'A'],
  ['B', 'B'],
  ['C', 'C'],
  ['D', 'D'],
];

export const ASSIGNMENT_WORDS: Words<AssignmentKind> = [
  ['chính', 'primary'],
  ['kiêm nhiệm', 'concurrent'],
  ['biệt phái', 'secondment'],
];

export const HALF_WORDS: Words<LeaveHalf> = [
  ['sáng', 'morning'],
  ['chiều', 'afternoon'],
  ['buổi sáng', 'morning'],
  ['buổi chiều', 'afternoon'],
];

export const LEAVE_WORDS: Words<LeaveKind> = LEAVE_KINDS.map((kind) => [LEAVE_LABELS[kind], kind] as const);

export const ENTRY_STATES: Words<'under-way' | 'done'> = [
  ['đang làm', 'under-way'],
  ['hoàn thành', 'done'],
];

/** A word or a header without case, tone marks, spaces and signs: "Họ và  tên" and "ho va ten" are one. */
export function squeeze(text: string): string {
  return foldText(text).replace(/[^a-z0-9]+/g, '');
}

/** The word a kept value stands for, for previews. */
export function wordOf<T>(words: Words<T>, value: T): string {
  return words.find(([, kept]) => kept === value)?.[0] ?? '';
}
