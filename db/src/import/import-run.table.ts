/**
 * One file imported from a page. `state`: reading, checking, checked, writing, written, discarded, failed;
 * `serverId` and `seenAt` are of the process that works on it. `report` and `findings` are JSON ('' before a check).
 */
export interface ImportRunTable {
  id: string;
  kind: string;
  edition: string | null;
  fileName: string;
  sha256: string;
  accountId: string;
  state: string;
  startedAt: string;
  endedAt: string | null;
  serverId: string;
  seenAt: string;
  phase: string;
  done: number;
  total: number;
  /** How many cells were mended on the page. */
  mended: number;
  report: string;
  findings: string;
  version: number;
}

/** Some rows of a run's file as JSON, kept while the run is open. */
export interface ImportPartTable {
  runId: string;
  part: number;
  content: string;
}

/** What a body's columns are in ours, by the set of its headers: JSON of squeezed names and keys. */
export interface ImportMappingTable {
  id: string;
  kind: string;
  headerKey: string;
  mapping: string;
  accountId: string;
  changedAt: string;
  version: number;
}
