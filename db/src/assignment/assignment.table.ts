import type { Generated } from 'kysely';

/** Who holds which position in which unit, from a day to a day (`toOn` null while it lasts). */
export interface AssignmentTable {
  id: string;
  cadreId: string;
  unitId: string;
  positionId: string;
  kind: string;
  title: string;
  fromOn: string;
  toOn: string | null;
  dailyMinutes: number;
  /** Minutes of seven days, Monday first; null takes the unit's. */
  weeklyPattern: string | null;
  hasDutyToLog: number;
  version: number;
  /** Number and day of the decision it begins by; '' and null where none was named. */
  decision: Generated<string>;
  decidedOn: Generated<string | null>;
  /** Number and day of the decision it ends by, where that is not the next post's. */
  endDecision: Generated<string>;
  endDecidedOn: Generated<string | null>;
  /** How the person left with it: a kind of leaving, or '' where they did not. */
  leaving: Generated<string>;
  /** The post that ended the day before by the move that began this one. */
  followsId: Generated<string | null>;
}
