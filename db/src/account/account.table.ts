import type { ColumnType, Generated } from 'kysely';

/**
 * A login, for a person or for somebody outside the log. A first password serves once, until `firstPasswordUntil`;
 * `closedFor` is 'unused' when the daily job closed it, '' when a person did.
 */
export interface AccountTable {
  id: string;
  username: string;
  displayName: string;
  cadreId: string | null;
  passwordHash: string | null;
  /** 1: nobody signs in with a password of this program, only through a link. */
  passwordOff: Generated<number>;
  mustChangePassword: number;
  disabledAt: string | null;
  closedFor: Generated<string>;
  firstPasswordUntil: Generated<string | null>;
  lastSignInAt: Generated<string | null>;
  /** When it was last opened again or given a new first password. */
  openedAt: Generated<string | null>;
  createdAt: string;
  version: number;
}

/**
 * Whom a provider of OpenID Connect or a directory knows an account as: `issuer` is the provider's address ('' for the
 * directory), `subjectKey` what the subject is found by.
 */
export interface AccountLinkTable {
  id: string;
  accountId: string;
  kind: 'oidc' | 'ldap';
  issuer: string;
  subject: string;
  subjectKey: string;
  createdAt: string;
  createdById: string | null;
}

/** personnel, committee, auditor (of a unit and all below) or admin (unit null). */
export interface RoleGrantTable {
  id: string;
  accountId: string;
  role: string;
  unitId: string | null;
  fromOn: string;
  toOn: string | null;
}

/**
 * `id` is the hash of the cookie's token; `createdAt` is the full sign-in it goes back to. With the strength 'day' it was
 * opened again by a PIN or a passkey and reaches the person's own day only. `challenge` is what a passkey is asked to sign.
 */
export interface SessionTable {
  id: string;
  accountId: string;
  strength: Generated<'full' | 'day'>;
  challenge: Generated<string | null>;
  challengeAt: Generated<string | null>;
  createdAt: string;
  lastSeenAt: string;
  endedAt: string | null;
  userAgent: string;
  firstFactor: Generated<'password' | 'oidc' | 'ldap'>;
  /** What was shown besides: a code of the person's device, one on paper, or what the identity provider asked for. */
  secondFactor: Generated<'none' | 'code' | 'recovery' | 'provider'>;
}

/** `door`: the id of a session this browser held before, or empty for all browsers that are new to the account. */
/** What is tried: the password of a user name, or a code of the second factor of whose account it is. */
export type TriedStep = 'password' | 'code';

export interface SignInAttemptTable {
  id: string;
  username: string;
  step: ColumnType<TriedStep, TriedStep | undefined, never>;
  door: string;
  address: string;
  at: string;
  succeeded: number;
}

export interface NoticeReadingTable {
  id: string;
  accountId: string;
  edition: string;
  at: string;
}
