import type { FigureColumns } from '../summary/summary.table.ts';

/**
 * A unit's month closed once: `edition` counts from 1 for the unit and month, and is in force while `reopenedAt` is
 * null. `kind`: unit, body, top. `unit` (JSON) is how it stood, `figures` (JSON) the sums of it and all below.
 */
export interface ClosingTable {
  id: string;
  month: string;
  unitId: string;
  kind: string;
  edition: number;
  at: string;
  /** Null: from the command line. */
  accountId: string | null;
  unit: string;
  figures: string;
  /** Products delivered that nobody had decided on, carried over. */
  undecided: number;
  /** SHA-256 of the frozen rows of all its parts, in their order. */
  fingerprint: string;
  reopenedAt: string | null;
  /** That the program wrote the row so, by the key of the trail. */
  mark: string | null;
}

/** The closings that a closing is made of: its own and those in force below it. Frozen rows hang on the unit's own. */
export interface ClosingPartTable {
  closingId: string;
  partId: string;
}

/** A person's month in one unit and position as it was closed; `isCounted` 0: hours only, nothing owed there. */
export interface ClosedCadreMonthTable extends FigureColumns {
  closingId: string;
  cadreId: string;
  unitId: string;
  positionId: string;
  loggedMask: number;
  isCounted: number;
  personDays: number;
  dutyHalves: number;
  workedMask: number;
  dutyMask: number;
  /** The days on which the person had logged in any unit. */
  anywhereMask: number;
  /** In thousandths; null: closed before they were kept. */
  pointsMilli: number | null;
}

export interface ClosedReviewTable {
  closingId: string;
  reviewId: string;
  cadreId: string;
  state: string;
  resultHundredths: number | null;
  generalHundredths: number | null;
  totalHundredths: number | null;
  level: string;
  version: number;
}

export interface ClosedFindingTable {
  closingId: string;
  findingId: string;
  rule: string;
  severity: string;
  subjectKind: string;
  subjectId: string;
  state: string;
  settingsId: string;
  params: string;
  entryIds: string;
  version: number;
}

/** A product that was delivered in the closed month and may still be decided on: it moves no frozen figure. */
export interface CarriedOutputTable {
  closingId: string;
  outputId: string;
  cadreId: string;
  quantity: number;
}

/** Asked for by one person, answered by another (`state`: asked, agreed, refused); open to who writes up to `untilOn`. */
export interface ReopeningTable {
  id: string;
  closingId: string;
  month: string;
  unitId: string;
  reason: string;
  untilOn: string;
  askedAt: string;
  askedById: string;
  state: string;
  answeredAt: string | null;
  answeredById: string | null;
}

/** The last day on which a body's people write in a month; the last row holds, null lifts it. */
export interface ClosingDeadlineTable {
  id: string;
  month: string;
  unitId: string;
  dueOn: string | null;
  at: string;
  accountId: string;
}

/** One person may write longer; the last row holds, null takes it back. */
export interface ClosingGraceTable {
  id: string;
  month: string;
  unitId: string;
  cadreId: string;
  untilOn: string | null;
  reason: string;
  at: string;
  accountId: string;
}
