import type { Generated } from 'kysely';

/**
 * What makes the codes of a person's own device. It counts from `confirmedAt`, when a first code was typed, to `endedAt`;
 * then its secret is gone; until then it is sealed. One that is being set up is its session's alone. `lastStep` is the
 * step of the code that was used last: each serves once.
 */
export interface SecondFactorTable {
  id: string;
  accountId: string;
  /** Where it was set up; null for those of before this was kept. */
  sessionId: Generated<string | null>;
  secret: string;
  lastStep: number;
  createdAt: string;
  confirmedAt: string | null;
  endedAt: string | null;
}

/** A code on paper for when the device is lost: `handle` is its first group, `secret` the slow hash of all of it. */
export interface RecoveryCodeTable {
  id: string;
  accountId: string;
  handle: string;
  secret: string;
  createdAt: string;
  usedAt: string | null;
}

/** A sign-in whose second factor is still to be shown; `id` is the hash of the cookie's token. It opens nothing. */
export interface SignInWaitTable {
  id: string;
  accountId: string;
  firstFactor: 'password' | 'oidc' | 'ldap';
  /** The session this browser held when it began. */
  replacedId: string | null;
  createdAt: string;
  endedAt: string | null;
}
