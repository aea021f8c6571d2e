import type { Generated } from 'kysely';

/** A job done for a subject (mostly a day), once whatever the number of servers. `counts` is JSON. */
export interface JobRunTable {
  id: string;
  job: string;
  subject: string;
  startedAt: string;
  endedAt: string | null;
  counts: string;
  error: string | null;
  /** How often it was begun: more than once after it was broken off or failed. */
  attempts: Generated<number>;
}

/** Which server runs jobs, until when; `sinceAt`: when any did first. */
export interface JobLeaseTable {
  name: string;
  holder: string;
  untilAt: string;
  sinceAt: string;
}
