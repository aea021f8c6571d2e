import type { GeneralPoints } from '../pack/general-criteria.rules.ts';
import type { Level } from '../pack/level.ts';
import type { RulePack } from '../pack/rule-pack.ts';
import type { ReviewKind } from '../rating/rating.rules.ts';
import type { DegreePoints } from '../score/degree-points.rules.ts';
import type { Score } from '../score/score.ts';
import type { LeaderMark, LeaderMarks, ScoreInput } from '../score/score-input.ts';
import type { SaidBy } from './said.rules.ts';
import type { SheetLine, SheetWaiting } from './sheet-line.ts';

/** Somebody a leader manages, and what they have in the same month: null while they have no total. */
export interface Managed {
  code: string;
  fullName: string;
  totalHundredths: number | null;
}

/** The leader's side of a computation: what d was computed from, and the marks that count. */
export interface SheetMarks {
  computed: LeaderMark;
  managed: Managed[];
  standing: LeaderMarks;
}

/** One person's computation of one month, whole: what is shown, and what is frozen when it is decided. */
export interface Sheet {
  pack: RulePack;
  kind: ReviewKind;
  lines: SheetLine[];
  waiting: SheetWaiting[];
  said: SaidBy;
  /** The points that count, and their sum. */
  general: GeneralPoints;
  generalHundredths: number;
  marks: SheetMarks | null;
  /** By faults and delays; null under a pack of degrees. */
  input: ScoreInput | null;
  score: Score | null;
  /** By degrees; null under a pack of faults and delays. */
  points: DegreePoints | null;
  /** Null where G is 0, and under a pack of degrees. */
  resultHundredths: number | null;
  totalHundredths: number | null;
  level: Level | null;
}
