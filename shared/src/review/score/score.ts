import type { Level } from '../pack/level.ts';
import type { Figure } from './fraction.ts';
import type { CapMode } from './score-input.ts';

/** Sums of coefficients over products: assigned Σ k, delivered Σ k, and what faults or delays leave of it. */
export interface Sums {
  assigned: Figure;
  delivered: Figure;
  quality: Figure;
  progress: Figure;
}

/** A line of the computation, in the place of its line of the input. */
export interface LineSums extends Sums {
  deliveredCount: number;
  /** Delivered beyond what was assigned. */
  extraCount: number;
  /** False for ad hoc work and work taken over: the numerators only. */
  isInG: boolean;
}

/** A figure that a cap may have lowered. */
export interface Capped extends Figure {
  isCapped: boolean;
}

/** a, b, c, d, đ, e and R print percentages ("92.50"); result and total print points. */
export interface Outcome {
  a: Capped;
  b: Capped;
  c: Capped;
  marks: { d: Figure; dd: Figure; e: Figure } | null;
  r: Figure;
  result: Capped;
  total: Figure;
  /** The printed total, which means and levels go by. */
  totalHundredths: number;
  level: Level;
}

/** A score with every intermediate figure, as text and integers, to be frozen as JSON. */
export interface Score {
  capMode: CapMode;
  lines: LineSums[];
  /** Over all lines; `assigned` is G. */
  sums: Sums;
  general: Figure;
  /** Null when G is 0: not enough data. */
  outcome: Outcome | null;
}
