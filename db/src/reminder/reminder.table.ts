/** Somebody was reminded on a day: `log` of days they owe, `queue` of days that wait for them. Once for each. */
export interface ReminderTable {
  id: string;
  cadreId: string;
  kind: string;
  onDay: string;
  count: number;
  at: string;
  /** Who pressed; null: the job. */
  accountId: string | null;
}

/** When a body's people are reminded (`hour`: HH:MM); the last row of a body holds. */
export interface ReminderHourTable {
  id: string;
  unitId: string;
  hour: string;
  at: string;
  accountId: string;
}
