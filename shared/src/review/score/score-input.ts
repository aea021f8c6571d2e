import type { FaultPack } from '../pack/rule-pack.ts';

/** Where work came from; ad hoc work and work taken over count outside G (rules §3). */
export const ORIGINS = ['assigned', 'adhoc', 'takenOver'] as const;
export type Origin = (typeof ORIGINS)[number];

/** The 70 points are capped, or each of quantity, quality and progress at 100 % [config]. */
export const CAP_MODES = ['total70', 'perRatio100'] as const;
export type CapMode = (typeof CAP_MODES)[number];

/** Percentages that a leader is marked with. */
export const LEADER_MARKS = [100, 50] as const;
export type LeaderMark = (typeof LEADER_MARKS)[number];

/** The people managed (d), running the work (đ), unity (e). */
export interface LeaderMarks {
  d: LeaderMark;
  dd: LeaderMark;
  e: LeaderMark;
}

/** Like products delivered and accepted, with the faults and delays of each, objective causes taken off. */
export interface Delivered {
  faults: number;
  delays: number;
  /** How many; one when absent. */
  count?: number;
  /** The coefficient of each in thousandths where it differs from the line's: the person's share of joint work. */
  coefficientMilli?: number;
}

/** One kind of product of a person in a period. */
export interface ScoreLine {
  coefficientMilli: number;
  /** n_i: planned for or due in the period. Counts in G for origin `assigned` alone. */
  assigned: number;
  origin: Origin;
  delivered: readonly Delivered[];
}

interface AnyInput {
  pack: FaultPack['code'];
  /** Points of the general criteria, 0 to 3000. */
  generalHundredths: number;
  capMode: CapMode;
  lines: readonly ScoreLine[];
}

/** Everything that makes a score, and nothing else. Counts are whole and not negative. */
export type ScoreInput = AnyInput & ({ kind: 'staff' } | { kind: 'leader'; leader: LeaderMarks });
