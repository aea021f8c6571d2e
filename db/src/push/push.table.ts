/** A browser that its person wants told. Ended, it keeps neither its address nor its keys. */
export interface PushSubscriptionTable {
  id: string;
  accountId: string;
  /** The address at the browser's own push service, and the keys that what goes there is encrypted with. */
  endpoint: string;
  p256dh: string;
  auth: string;
  userAgent: string;
  createdAt: string;
  endedAt: string | null;
}

/** What goes to one browser: waits for `nextAt`, was sent or was given up. */
export interface PushMessageTable {
  id: string;
  subscriptionId: string;
  /** The notice it tells of, with which it goes; null for a reminder. */
  noticeId: string | null;
  /** What it is about, once for a browser. */
  key: string;
  /** What a reminder says (JSON). A notice is told in the words that it has when it goes: here it has none. */
  words: string;
  at: string;
  tries: number;
  nextAt: string | null;
  sentAt: string | null;
  error: string | null;
}
