import { describe, expect, it } from 'vitest';
import { isInnerAddress, lookupOutside } from './inner-address.ts';

const found = (hostname: string) =>
  new Promise<string>((resolve) =>
    lookupOutside(hostname, { all: true }, (error, addresses) =>
      resolve(error ? error.message : JSON.stringify(addresses)),
    ),
  );

describe('where a message may go', () => {
  it.each([
    ...['127.0.0.1', '10.1.2.3', '172.20.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0'],
    ...['::1', '::', 'fe80::1', 'fd00::1', '::ffff:127.0.0.1', '64:ff9b::a00:1', '224.0.0.1', 'không phải'],
  ])('is never %s', (address) => expect(isInnerAddress(address)).toBe(true));

  it.each(['8.8.8.8', '172.15.0.1', '172.32.0.1', '142.250.1.1', '2404:6800:4003::1'])(
    'may be %s',
    (address) => expect(isInnerAddress(address)).toBe(false),
  );

  it('is never a name that stands for this machine', async () => {
    expect(await found('localhost')).toBe('localhost is an inner address');
  });
});
