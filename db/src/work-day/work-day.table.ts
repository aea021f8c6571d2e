/** A person's day in one unit. `state` copies the kind of the last step: draft, submitted, returned, accepted. */
export interface WorkDayTable {
  id: string;
  cadreId: string;
  workedOn: string;
  unitId: string;
  state: string;
  stepCount: number;
  basis: string;
  lateReason: string;
  touchedAt: string;
  version: number;
  /** That the program wrote the row so, by the key of the trail. */
  mark: string | null;
}

/** submission, withdrawal, return, acceptance, undo or reopening; rows are never changed. */
export interface DayStepTable {
  id: string;
  workDayId: string;
  sequence: number;
  kind: string;
  at: string;
  accountId: string | null;
  reason: string;
  /** That the program wrote the row so, by the key of the trail. */
  mark: string | null;
}
