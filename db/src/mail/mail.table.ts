/** A letter: waits for `nextAt`, or was sent; `error` is why the last try failed. `nextAt` null: given up, or sent. */
export interface MailTable {
  id: string;
  /** What it is about, so that it is written once. */
  key: string;
  kind: string;
  /** Whose it is, whatever their address is now; null: of a time when that was not kept, and nothing tells it. */
  cadreId: string | null;
  toAddress: string;
  subject: string;
  body: string;
  at: string;
  tries: number;
  nextAt: string | null;
  sentAt: string | null;
  error: string | null;
}
