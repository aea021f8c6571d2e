import { describe, expect, it } from 'vitest';
import { isEmail, isPushAddress, pushWords } from './push.rules.ts';

describe('the address of a push service', () => {
  it.each([
    'https://fcm.googleapis.com/fcm/send/abc:def',
    'https://updates.push.services.mozilla.com/wpush/v2/gAAA',
    'https://web.push.apple.com/QPZ',
    'https://sg2p.notify.windows.com/w/?token=BQY',
  ])('may be %s', (address) => expect(isPushAddress(address)).toBe(true));

  it.each([
    'http://fcm.googleapis.com/fcm/send/abc',
    'https://127.0.0.1/x',
    'https://2130706433/x',
    'https://0x7f.1/x',
    'https://[::1]/x',
    'https://localhost/x',
    'https://may-chu/x',
    'https://so.localhost/x',
    'https://may.internal/x',
    'https://push.example:8443/x',
    'https://ai:mat-khau@push.example/x',
    'ftp://push.example/x',
    'https://push.example\\@127.0.0.1/x',
    'https://push.example/một hai',
    'không phải địa chỉ',
  ])('is never %s', (address) => expect(isPushAddress(address)).toBe(false));
});

describe('what goes to a browser', () => {
  it('is cut to what a message has room for', () => {
    const { title, detail } = pushWords({ title: 'ệ'.repeat(900), detail: 'ộ'.repeat(900), path: '/viec' });
    // Three bytes each.
    expect((title + detail).length * 3).toBeLessThan(2500);
    expect(detail.endsWith('…')).toBe(true);
    const words = { title: 'Được giao việc', detail: 'Hạn 12/01/2024', path: '/viec/1' };
    expect(pushWords(words)).toEqual(words);
  });

  it('names somebody to write to', () => {
    expect(isEmail('quan.tri@tinh.gov.vn')).toBe(true);
    const endless = `a@${'.'.repeat(500_000)} `;
    for (const text of ['', 'quan.tri', 'a@b', 'a b@c.vn', '<a@b.vn>', endless])
      expect(isEmail(text)).toBe(false);
  });
});
