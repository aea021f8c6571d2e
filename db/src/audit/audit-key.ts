import { createHash, createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';

/** The keys of a chain by their ids; the last one given signs what is new. */
export interface AuditKeys {
  current: string;
  byId: ReadonlyMap<string, KeyObject>;
}

/** 128 bits of a signature are enough, and take a third of the room. */
const SIGNATURE = 22;

/** Keys by their text, the newest last. */
export function auditKeysOf(texts: readonly string[]): AuditKeys {
  const keys = texts.map((text) => {
    const id = createHash('sha256').update(`so-viec audit key ${text}`).digest('base64url').slice(0, 8);
    return [id, createSecretKey(Buffer.from(text))] as const;
  });
  const last = keys.at(-1);
  if (!last) throw new Error('A chain needs a key');
  return { current: last[0], byId: new Map(keys) };
}

const bound = new WeakMap<object, AuditKeys>();

/** Which adapter a database and each of its transactions have in common. */
const anchorOf = (db: Db | Trx): object => db.getExecutor().adapter;

/** Lets what is written into this database be signed with these keys. */
export function bindAuditKeys(db: Db, keys: AuditKeys): void {
  bound.set(anchorOf(db), keys);
}

/** The keys of an open database; undefined where it was opened without. */
export function findAuditKeys(db: Db | Trx): AuditKeys | undefined {
  return bound.get(anchorOf(db));
}

/** Whether a key is among those of an open database. */
export function hasAuditKey(db: Db, keyId: string): boolean {
  return findAuditKeys(db)?.byId.has(keyId) ?? false;
}

/** The keys of an open database. An act that nobody could sign is not written. */
export function auditKeys(db: Db | Trx): AuditKeys {
  const keys = findAuditKeys(db);
  if (!keys) throw new Error('This database was opened without the key of its audit trail');
  return keys;
}

const shared = new Map<string, readonly string[]>();

/** Lets every connection to this address that is opened from now on be bound to these keys. */
export function shareAuditKeys(url: string, texts: readonly string[]): void {
  shared.set(url, texts);
}

/** The keys by address, for the threads of this process: each opens connections of its own. */
export function sharedAuditKeys(): [url: string, texts: readonly string[]][] {
  return [...shared];
}

/** Binds the keys that were shared for its address. */
export function bindSharedKeys(db: Db, url: string): void {
  const texts = shared.get(url);
  if (texts) bindAuditKeys(db, auditKeysOf(texts));
}

/** What a key says of something: 22 characters; undefined for a key that is not at hand. */
export function signedBy({ byId }: AuditKeys, keyId: string | null, text: string): string | undefined {
  const key = keyId === null ? undefined : byId.get(keyId);
  return key && createHmac('sha256', key).update(text).digest('base64url').slice(0, SIGNATURE);
}

/** What the current key says of something. */
export function signed(keys: AuditKeys, text: string): { keyId: string; mac: string } {
  return { keyId: keys.current, mac: signedBy(keys, keys.current, text) ?? '' };
}
