import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { DayState, DayStepKind } from '@so-viec/shared/work-day/work-day.rules';
import type { DemoProduct } from '../catalogue/products.ts';

/** A product as a line names it; `number` is given in the order of the days of a body. */
export interface DraftOutput {
  name: string;
  quantity: number;
  /** Sign of the document, null where it has no number. */
  symbol: string | null;
  number: string;
}

/** One line of a day. `product` null is ad hoc work. */
export interface DraftLine {
  product: DemoProduct | null;
  note: string;
  minutes: number;
  state: 'done' | 'under-way';
  adHocBy: string;
  /** Names the work of many days within its person. */
  taskKey: string | null;
  output: DraftOutput | null;
  enteredAt: string;
}

/** `by` is the code of a cadre. Degrees other than 100 by the line's place in the day. */
export interface DraftStep {
  kind: DayStepKind;
  at: string;
  by: string;
  reason: string;
  degrees: Map<number, { degree: number; reason: string }>;
}

/** A day as the bulk path takes it, with codes in place of ids. */
export interface DraftDay {
  cadreCode: string;
  on: CivilDay;
  unitCode: string;
  positionCode: string;
  state: DayState;
  basis: string;
  lateReason: string;
  lines: DraftLine[];
  steps: DraftStep[];
}
