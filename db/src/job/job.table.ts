/** A job done for a subject (mostly a day), once whatever the number of servers. `counts` is JSON. */
export interface JobRunTable {
  id: string;
  job: string;
  subject: string;
  startedAt: string;
  endedAt: string | null;
  counts: string;
  error: string | null;
}
