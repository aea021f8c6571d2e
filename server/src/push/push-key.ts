import { ECDH } from 'node:crypto';

/** Whether something can be encrypted for a browser with this key: a point of P-256, not only as long as one. */
export function isPushKey(p256dh: string): boolean {
  try {
    ECDH.convertKey(Buffer.from(p256dh, 'base64url'), 'prime256v1');
    return true;
  } catch {
    return false;
  }
}
