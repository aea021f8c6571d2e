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
  /** The meeting, trip or conference it was taken from. */
  meetingId: string | null;
  note: string;
  minutes: number;
  state: string;
  /** It keeps hours, kind of work and number of products, and no content. */
  isConfidential: number;
  /** Who can vouch for a confidential line. */
  voucherId: string | null;
  ordinal: number;
  enteredAt: string | null;
  importKey: string | null;
  version: number;
  /** That the program wrote the row so, by the key of the trail. */
  mark: string | null;
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
  /** When its words were taken out, because the line is confidential or its time is over, and by whose account. */
  wipedAt: string | null;
  wipedBy: string | null;
  mark: string | null;
}

/** What the person named for a confidential line said of it at a version: confirmed, or why not. */
export interface EntryVouchingTable {
  id: string;
  entryId: string;
  entryVersion: number;
  answer: string;
  at: string;
  accountId: string;
}
