/** One line of a day. Unit, position and coefficient are copied from the day it tells of. */
export interface WorkEntryTable {
  id: string;
  workDayId: string;
  cadreId: string;
  month: string;
  workedOn: string;
  unitId: string;
  positionId: string;
  productId: string | null;
  coefficientMilli: number;
  taskGroup: string;
  adHocBy: string;
  taskId: string | null;
  note: string;
  minutes: number;
  state: string;
  isConfidential: number;
  ordinal: number;
  enteredAt: string | null;
  importKey: string | null;
  version: number;
}

/** The content a line had before a change, or before it was removed. */
export interface WorkEntryRevisionTable {
  id: string;
  entryId: string;
  version: number;
  kind: string;
  content: string;
  at: string;
  accountId: string | null;
  reason: string;
}
