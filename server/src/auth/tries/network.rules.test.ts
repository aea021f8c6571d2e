import { describe, expect, it } from 'vitest';
import { networkOf } from './network.rules.ts';

describe('the network of an address', () => {
  it.each([
    ['113.160.12.7', '113.160.12.7'],
    ['::ffff:113.160.12.7', '113.160.12.7'],
    ['::FFFF:10.0.0.1', '10.0.0.1'],
    ['2405:4802:1ac:2f0:5:6:7:8', '2405:4802:1ac:2f0::/64'],
    ['2405:4802:01AC:02f0::1', '2405:4802:1ac:2f0::/64'],
    ['2405:4802::8', '2405:4802:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['', ''],
    ['unknown', 'unknown'],
  ])('%s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it('is one for all addresses of a line, and another for the next line', () => {
    expect(networkOf('2405:4802:1ac:2f0::1')).toBe(networkOf('2405:4802:1ac:2f0:ffff::9'));
    expect(networkOf('2405:4802:1ac:2f0::1')).not.toBe(networkOf('2405:4802:1ac:2f1::1'));
  });
});
