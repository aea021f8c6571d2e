/**
 * One act: who did what to which row, allowed or refused. `detail` is JSON, '' where it was erased: then `payloadHash` stands
 * for it. Signed (`mac`, by the key `keyId`) where it is written; `seq` and `link` tie it to the one before it, soon after.
 */
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
  salt: string | null;
  payloadHash: string | null;
  keyId: string | null;
  mac: string | null;
  seq: number | null;
  link: string | null;
  linkKeyId: string | null;
}

/** The end of the chain, signed: one row, that only goes forward. */
export interface AuditHeadTable {
  id: number;
  seq: number;
  link: string;
  keyId: string;
  mac: string;
}

/** A signed word about how far the chain was and what it was there; of a closing with the fingerprint of what it froze. */
export interface AuditCheckpointTable {
  id: string;
  seq: number;
  link: string;
  at: string;
  /** begin, hour, closing, command, end (of a server). */
  cause: string;
  closingId: string | null;
  fingerprint: string | null;
  keyId: string;
  /** Ed25519, by a key made from the chain's. */
  signature: string;
}
