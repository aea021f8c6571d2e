import type { CivilDay, Month } from '../civil-day/civil-day.ts';
import type { Overtime } from '../work-day/overtime.rules.ts';

/** A product that a line was written for. */
export interface OutputFacts {
  id: string;
  name: string;
  quantity: number;
  /** '' where it has none. */
  documentNumber: string;
  hasEvidence: boolean;
  isJoint: boolean;
}

/** A line of a day that was submitted or accepted. */
export interface LineFacts {
  id: string;
  on: CivilDay;
  /** The body it was written in, whose register a document number is of. */
  bodyId: string;
  minutes: number;
  /** The product of the catalogue; null is ad hoc work. */
  productId: string | null;
  taskId: string | null;
  /** Taken from a meeting somebody called and did not cancel: its product is common to all, its words are the caller's. */
  isMeeting?: boolean;
  /** It keeps no content: its hours count, and nothing is looked for in its words. */
  isSecret?: boolean;
  isDone: boolean;
  note: string;
  /** When it was written, UTC; null is unknown, as in what was imported. */
  enteredAt: string | null;
  output: OutputFacts | null;
}

/** A day of the person's month. */
export interface DayFacts {
  on: CivilDay;
  /** What the day asked of the person after leave, in minutes: 0 on leave and days off. */
  asked: number;
  /** Whether it is a duty day that is over and was not submitted. */
  isMissing: boolean;
  /** Whether the day says why there are hours beyond what it asked. */
  hasBasis: boolean;
}

/** A person's month: the post they held last in it. */
export interface PersonFacts {
  cadreId: string;
  unitId: string;
  bodyId: string;
  block: string;
  /** The group of their position in the catalogue: only like is compared with like. */
  group: string;
  days: readonly DayFacts[];
  lines: readonly LineFacts[];
  /** Work of many days that is still open, or was delivered this month: it explains hours without a product. */
  explainedTaskIds: ReadonlySet<string>;
  /** What the days had above what they asked, in the month and from the year's beginning to its end. */
  overtime: Overtime;
}

/** A product of the catalogue. */
export interface ProductFacts {
  /** Null where the catalogue names none. */
  standardMinutes: number | null;
  /** Repetitive by nature: its texts may be alike. */
  isRepetitive: boolean;
}

/** What a superior decided on somebody's day. */
export interface DecisionFacts {
  cadreId: string;
  on: CivilDay;
  /** The day's lines. */
  entryIds: readonly string[];
  kind: 'acceptance' | 'return';
  /** When it was submitted and when it was decided, UTC. */
  submittedAt: string;
  at: string;
  /** Working days from the one to the other. */
  waited: number;
  /** The degrees of completion given with it, in per cent. */
  degrees: readonly number[];
}

/** A superior with the days that they decided, of this month's. */
export interface HeadFacts {
  cadreId: string;
  block: string;
  decisions: readonly DecisionFacts[];
}

/** Everything the checks look at. */
export interface MonthFacts {
  month: Month;
  people: readonly PersonFacts[];
  heads: readonly HeadFacts[];
  products: ReadonlyMap<string, ProductFacts>;
}

/** The sum of minutes of lines. */
export function minutesOf(lines: readonly { minutes: number }[]): number {
  return lines.reduce((sum, line) => sum + line.minutes, 0);
}

/** The person's lines by day, in no order. */
export function linesByDay({ lines }: PersonFacts): Map<CivilDay, LineFacts[]> {
  return Map.groupBy(lines, (line) => line.on);
}
