import { FIXTURE_HASH, FIXTURE_PASSWORD } from '@so-viec/db/testing';
import { describe, expect, it } from 'vitest';
import { hashPassword, verifyPassword } from './password.ts';

describe('a stored password', () => {
  it('is an argon2id PHC string of 19 MiB and two passes, with a salt of its own', async () => {
    const [one, other] = await Promise.all([
      hashPassword('Chiều nay mưa to'),
      hashPassword('Chiều nay mưa to'),
    ]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(one).not.toBe(other);
  });

  it('is known again, also when its letters come composed differently, and no other is', async () => {
    const stored = await hashPassword('Chiều nay mưa to');
    expect(await verifyPassword('Chiều nay mưa to', stored)).toBe(true);
    expect(await verifyPassword('Chiều nay mưa to'.normalize('NFD'), stored)).toBe(true);
    expect(await verifyPassword('chiều nay mưa to', stored)).toBe(false);
    expect(await verifyPassword('', stored)).toBe(false);
  });

  it('agrees with what other programs write', async () => {
    expect(await verifyPassword(FIXTURE_PASSWORD, FIXTURE_HASH)).toBe(true);
    // RFC 9106 parameters differ; this one is from the reference command line: echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1
    const reference =
      '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    expect(await verifyPassword('password', reference)).toBe(true);
  });

  it('that is not there is nobody’s, after the same work', async () => {
    const stored = await hashPassword('Chiều nay mưa to');
    await verifyPassword('một lần cho ấm máy', stored);
    // Time of the processor: on a busy machine a clock on the wall measures others.
    const workOf = async (phc: string | undefined) => {
      const from = process.cpuUsage();
      expect(await verifyPassword('AAAAAAAAAAAAAAAAAA', phc)).toBe(false);
      const { user, system } = process.cpuUsage(from);
      return user + system;
    };
    const unknown = Math.min(await workOf(undefined), await workOf(undefined), await workOf(undefined));
    const known = Math.min(await workOf(stored), await workOf(stored), await workOf(stored));
    expect(unknown / known).toBeGreaterThan(0.25);
    expect(unknown / known).toBeLessThan(4);
  });

  it('that is no PHC string is an error, not a way in', async () => {
    await expect(verifyPassword('x', 'plain')).rejects.toThrow('no argon2id PHC string');
  });
});
