/**
 * A file of many people's forms (`format`: pdf, docx, or their table as xlsx) that a worker writes; `state`: working,
 * done, failed. Of `total` people `done` are written, `skipped` have no form of this kind. `seenAt` is the worker's mark.
 */
export interface FormFileTable {
  id: string;
  accountId: string;
  period: string;
  unitId: string | null;
  format: string;
  name: string;
  state: string;
  done: number;
  total: number;
  skipped: number;
  size: number;
  startedAt: string;
  seenAt: string;
}

/** A stretch of a file's bytes. */
export interface FormFilePartTable {
  fileId: string;
  part: number;
  content: Buffer;
}

/** Somebody whose form is in a file. */
export interface FormFilePersonTable {
  fileId: string;
  cadreId: string;
}
