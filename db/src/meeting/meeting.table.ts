/** A meeting, trip or conference, entered once by whoever called it. */
export interface MeetingTable {
  id: string;
  /** Who called it, in which unit. */
  cadreId: string;
  unitId: string;
  /** meeting, trip, conference */
  kind: string;
  title: string;
  fromOn: string;
  toOn: string;
  /** Of each day. */
  minutes: number;
  /** Its minutes or document, which is nobody's own product. */
  outputName: string;
  documentNumber: string;
  at: string;
  cancelledAt: string | null;
  version: number;
}

/** Whom it is for, the caller among them. Who took it has a line of it (`work_entry.meetingId`). */
export interface MeetingPersonTable {
  meetingId: string;
  cadreId: string;
  /** Struck off again; a line that was taken before stays. */
  removedAt: string | null;
}

/** A day of it that somebody stays away from. */
export interface MeetingDeclineTable {
  meetingId: string;
  cadreId: string;
  day: string;
  at: string;
}
