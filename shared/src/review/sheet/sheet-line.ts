import type { CivilDay } from '../../civil-day/civil-day.ts';
import type { Origin, ScoreLine } from '../score/score-input.ts';
import type { CheckSource } from './sheet-source.ts';

/** Told beside what comes of confidential lines when a sheet is shown; a frozen one does not hold it. */
interface MaySecret {
  isConfidential?: true | undefined;
}

/** A task behind a line: what was assigned. */
export interface SheetTask extends MaySecret {
  id: string;
  title: string;
  quantity: number;
  dueOn: CivilDay | null;
  state: string;
  /** How many of it were delivered and accepted in this month. */
  deliveredHere: number;
}

/** A product behind a line: what was delivered and accepted. */
export interface SheetProduct extends MaySecret {
  id: string;
  taskId: string | null;
  name: string;
  documentNumber: string;
  documentOn: CivilDay | null;
  deliveredOn: CivilDay;
  quantity: number;
  degree: number | null;
  findings: CheckSource[];
  /** Its place among the groups of the line's `delivered`: from, and how many. */
  groups: { from: number; count: number };
}

/**
 * One kind of product of a person in a month, with what it rests on. `wholeMilli` is the coefficient of the whole product
 * where the person has a share of joint work; `coefficientMilli` is what counts.
 */
export interface SheetLine extends ScoreLine {
  key: string;
  name: string;
  wholeMilli: number;
  tasks: SheetTask[];
  products: SheetProduct[];
  /** Routine products that were handed in and failed: assigned all the same. Absent where there are none. */
  failed?: ({ id: string; name: string; quantity: number } & MaySecret)[];
  delivered: ScoreLine['delivered'];
  origin: Origin;
}

/** A product delivered in the month that does not count yet, or never had a coefficient. */
export interface SheetWaiting extends MaySecret {
  id: string;
  name: string;
  deliveredOn: CivilDay;
  quantity: number;
  standing: string;
  why: 'unchecked' | 'failed' | 'proposed' | 'refused' | 'split' | 'no-coefficient';
}

/** The lines of a review, in the order they are shown, and what waits. */
export interface SheetLines {
  lines: SheetLine[];
  waiting: SheetWaiting[];
}
