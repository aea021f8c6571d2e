/** How an account likes to read: see shared/src/reading/reading.ts. No row: as is usual. */
export interface AccountReadingTable {
  accountId: string;
  text: number;
  scheme: string;
  contrast: string;
  motion: string;
  at: string;
}
