import {
  createHash,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  sign,
  verify,
} from 'node:crypto';
import { type AuditKeys, signed, signedBy } from './audit-key.ts';
import { storableJson, storableText } from './storable.ts';

/** An act as it is told, before it is signed. */
export interface Act {
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

/** How an event stands in the trail. */
export interface SignedAct extends Act {
  salt: string | null;
  payloadHash: string | null;
  keyId: string | null;
  mac: string | null;
}

/** Before the first event. */
export const NO_LINK = '';

/** A salted payload: without the salt nobody can try out what an erased one was. */
export function hashOfPayload(salt: string, detail: string): string {
  return createHash('sha256').update(`${salt}\n${detail}`).digest('base64url');
}

function wordsOf(act: Act, payloadHash: string): string {
  const { id, at, accountId, object, objectId, objectVersion, outcome } = act;
  const words = [id, at, accountId, act.act, object, objectId, objectVersion, outcome, payloadHash];
  return `event ${JSON.stringify(words)}`;
}

function storableAct(act: Act): Act {
  const { accountId } = act;
  return {
    ...{ id: storableText(act.id), at: storableText(act.at), act: storableText(act.act) },
    ...{ object: storableText(act.object), objectId: storableText(act.objectId) },
    ...{ objectVersion: act.objectVersion, outcome: storableText(act.outcome) },
    ...{ accountId: accountId && storableText(accountId), detail: storableJson(act.detail) },
  };
}

/** Salts and signs an act in the words that a database will give back: what none stores stands as U+FFFD. */
export function signAct(keys: AuditKeys, act: Act): SignedAct {
  return signStored(keys, storableAct(act));
}

/** The same of an act that is in the database already: as it stands there. */
export function signStored(keys: AuditKeys, act: Act): SignedAct {
  const salt = randomBytes(16).toString('base64url');
  return { ...act, salt, payloadHash: null, ...signed(keys, wordsOf(act, hashOfPayload(salt, act.detail))) };
}

/** Whether the payload of an act was taken out: its hash stands for it. */
export const isErased = ({ detail, salt, payloadHash }: SignedAct): boolean =>
  detail === '' && salt === '' && payloadHash !== null;

/** What an event is signed with must be of all its columns; an erased payload is there by its hash. */
export function isSignedRight(keys: AuditKeys, event: SignedAct): boolean {
  const { salt, payloadHash, detail, keyId, mac } = event;
  const gone = isErased(event) ? payloadHash : null;
  const hash = gone ?? hashOfPayload(salt ?? '', detail);
  return mac !== null && mac === signedBy(keys, keyId, wordsOf(event, hash));
}

/** Ties an event to the one before it. */
export function linkOf(
  keys: AuditKeys,
  linkKeyId: string | null,
  of: { seq: number; before: string; mac: string | null },
): string | undefined {
  return signedBy(keys, linkKeyId, `link ${JSON.stringify([of.seq, of.before, of.mac])}`);
}

export interface Head {
  seq: number;
  link: string;
}

const wordsOfHead = ({ seq, link }: Head) => `head ${JSON.stringify([seq, link])}`;

export function signHead(keys: AuditKeys, head: Head): Head & { keyId: string; mac: string } {
  const { seq, link } = head;
  return { seq, link, ...signed(keys, wordsOfHead(head)) };
}

export function isHeadRight(keys: AuditKeys, head: Head & { keyId: string; mac: string }): boolean {
  return head.mac === signedBy(keys, head.keyId, wordsOfHead(head));
}

export interface Checkpoint extends Head {
  id: string;
  at: string;
  cause: string;
  closingId: string | null;
  fingerprint: string | null;
}

export type SignedCheckpoint = Checkpoint & { keyId: string; signature: string };

const ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');
const pairs = new WeakMap<KeyObject, KeyObject>();

/** The key that checkpoints are signed with, so that whoever has only its public half can check a printed one. */
function signerOf(key: KeyObject): KeyObject {
  const known = pairs.get(key);
  if (known) return known;
  const seed = Buffer.from(hkdfSync('sha256', key, '', 'so-viec checkpoint', 32));
  const made = createPrivateKey({ key: Buffer.concat([ED25519, seed]), format: 'der', type: 'pkcs8' });
  pairs.set(key, made);
  return made;
}

function wordsOfCheckpoint({ id, seq, link, at, cause, closingId, fingerprint }: Checkpoint): Buffer {
  return Buffer.from(`checkpoint ${JSON.stringify([id, seq, link, at, cause, closingId, fingerprint])}`);
}

export function signCheckpoint(keys: AuditKeys, checkpoint: Checkpoint): SignedCheckpoint {
  const key = keys.byId.get(keys.current);
  if (!key) throw new Error('A chain needs a key');
  const signature = sign(null, wordsOfCheckpoint(checkpoint), signerOf(key)).toString('base64url');
  return { ...checkpoint, keyId: keys.current, signature };
}

export function isCheckpointRight({ byId }: AuditKeys, checkpoint: SignedCheckpoint): boolean {
  const key = byId.get(checkpoint.keyId);
  const signature = Buffer.from(checkpoint.signature, 'base64url');
  return (
    key !== undefined &&
    verify(null, wordsOfCheckpoint(checkpoint), createPublicKey(signerOf(key)), signature)
  );
}

/** The public half of the key in use, as PEM: for whoever checks a checkpoint without the program. */
export function publicKeyOf({ byId, current }: AuditKeys): string {
  const key = byId.get(current);
  return key ? createPublicKey(signerOf(key)).export({ type: 'spki', format: 'pem' }).toString() : '';
}
