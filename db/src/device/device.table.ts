/**
 * How a person opens their own day again on one browser. `handle` is what it is found by: the hash of the browser's key,
 * or the passkey's id; `secret` the slow hash over key and PIN, or the passkey's public key.
 */
export interface DeviceTable {
  id: string;
  accountId: string;
  kind: 'pin' | 'passkey';
  handle: string;
  secret: string;
  /** How often the passkey says it has signed. */
  signCount: number;
  wrongTries: number;
  userAgent: string;
  createdAt: string;
  lastUsedAt: string | null;
  endedAt: string | null;
}
