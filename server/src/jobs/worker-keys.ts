import { shareAuditKeys } from '@so-viec/db';
import type { AuditKeysByUrl } from './worker-orders.ts';

/** Lets what this thread writes be signed as what the server writes. */
export function takeAuditKeys(keys: AuditKeysByUrl): void {
  for (const [url, texts] of keys) shareAuditKeys(url, texts);
}
