/** A body's own points in a period (2026-Q4, 2026-H2, 2026), entered by its superior. */
export interface BodyScoreTable {
  id: string;
  unitId: string;
  period: string;
  generalHundredths: number;
  resultHundredths: number;
  /** The best level that its conditions allow; '' where they are all met. */
  mostLevel: string;
  /** Which conditions are met, or which is not. */
  conditions: string;
  isOutstanding: number;
  at: string;
  accountId: string | null;
  version: number;
}

/** What forces the last level of a person in the body it counts in, in every period that has the day. */
export interface DisqualifierTable {
  id: string;
  cadreId: string;
  unitId: string;
  kind: string;
  happenedOn: string;
  fact: string;
  document: string;
  at: string;
  accountId: string | null;
  liftedAt: string | null;
  liftedReason: string;
  version: number;
}

/** Whether somebody stays excellent where more are than there are places: kept, lowered, or open again. */
export interface ExcellentDecisionTable {
  id: string;
  cadreId: string;
  period: string;
  unitId: string;
  decision: string;
  reason: string;
  number: string;
  at: string;
  accountId: string | null;
  version: number;
}

/** The content (JSON) of one of them at a version. Never changed. */
export interface RatingRevisionTable {
  objectId: string;
  version: number;
  object: string;
  at: string;
  accountId: string | null;
  content: string;
}
