import { Secret, TOTP } from 'otpauth';

/** What every authenticator can do: six digits of SHA-1, a new one each half minute (RFC 6238). */
const CODE = { issuer: 'Sổ Việc', algorithm: 'SHA1', digits: 6, period: 30 } as const;
const KEY_BYTES = 20;
/** A clock may be half a minute off. */
const STEPS_OFF = 1;

/** A new key: 160 random bits, as people type them. */
export function newKey(): string {
  return new Secret({ size: KEY_BYTES }).base32;
}

/** The address that an authenticator reads from a square of dots. */
export function keyAddress(key: string, username: string): string {
  return new TOTP({ ...CODE, label: username, secret: key }).toString();
}

/** The step whose code this is, now or one step off; undefined for any other text. */
export function stepOf(key: string, code: string, now: Date): number | undefined {
  const totp = new TOTP({ ...CODE, secret: key });
  const timestamp = now.getTime();
  const off = totp.validate({ token: code, timestamp, window: STEPS_OFF });
  return off === null ? undefined : totp.counter({ timestamp }) + off;
}
