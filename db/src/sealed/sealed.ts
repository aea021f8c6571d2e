import { createCipheriv, createDecipheriv, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import { auditKeys } from '../audit/audit-key.ts';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';

const FORM = 's1';
const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A key for this alone, from the one that lies outside the database: neither tells anything of the other. */
function sealingKey(key: KeyObject): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', 'so-viec secrets at rest', KEY_BYTES));
}

/**
 * A secret as it lies in the database: read and changed by nobody who has the database alone, and good in its own place
 * only. `place` names the row.
 */
export function sealText(db: Db | Trx, place: string, text: string): string {
  const { current, byId } = auditKeys(db);
  const key = byId.get(current);
  if (!key) throw new Error('No key to seal with');
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, sealingKey(key), nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(place));
  const parts = [nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
  return `${FORM}.${current}.${Buffer.concat(parts).toString('base64url')}`;
}

/** The secret again; undefined where its key is not at hand, or where it was changed or comes from another place. */
export function openText(db: Db | Trx, place: string, sealed: string): string | undefined {
  const [form, keyId = '', body = ''] = sealed.split('.');
  const key = auditKeys(db).byId.get(keyId);
  const bytes = Buffer.from(body, 'base64url');
  if (form !== FORM || !key || bytes.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const opened = createDecipheriv(CIPHER, sealingKey(key), nonce, { authTagLength: TAG_BYTES });
  opened.setAAD(Buffer.from(place));
  opened.setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    return opened.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES), undefined, 'utf8') + opened.final('utf8');
  } catch {
    return undefined;
  }
}

/** Whether it lies there under the key in use. */
export function isSealedNow(db: Db | Trx, stored: string): boolean {
  return stored.startsWith(`${FORM}.${auditKeys(db).current}.`);
}

/** What it was, whether it lay there in the clear or under a key of before; undefined for one that is lost. */
export function unsealed(db: Db | Trx, place: string, stored: string): string | undefined {
  return stored.startsWith(`${FORM}.`) ? openText(db, place, stored) : stored;
}
