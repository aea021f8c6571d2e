/** What was removed of a class of data (`kind`) that lies before `keptSince`; never removed itself. */
export interface RemovalTable {
  id: string;
  /** A class of shared/src/retention/retention.ts. */
  kind: string;
  keptSince: string;
  /** The erasure it is a part of; null where the job did it. */
  erasureId: string | null;
  startedAt: string;
  /** Null: under way, or broken off; the next run goes on. */
  endedAt: string | null;
  rows: number;
  /** Where the next part begins. */
  reached: string;
}

/** A person who left had taken out what may go of them, by whom and on what request; `choices` are rows of how they liked to work. */
export interface ErasureTable {
  id: string;
  cadreId: string;
  at: string;
  accountId: string | null;
  reason: string;
  choices: number;
  endedAt: string | null;
}
