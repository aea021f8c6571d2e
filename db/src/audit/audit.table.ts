/** One act: who did what to which row, allowed or refused. `detail` is JSON. */
export interface AuditEventTable {
  id: string;
  at: string;
  accountId: string | null;
  act: string;
  object: string;
  objectId: string;
  objectVersion: number | null;
  outcome: string;
  detail: string;
}
