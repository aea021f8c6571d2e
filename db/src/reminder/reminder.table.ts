/**
 * Somebody was reminded on a day: `log` of that day, `queue` of days that wait for them, `press 2024-01` at a press of the days
 * of a month that are missing. Once for each; `count` is that of the moment.
 */
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
