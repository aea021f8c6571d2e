import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Me } from '../../../lib/me.ts';
import { keepDevice, noteSignedIn, noteSignedOut, ownDevice, reopenable } from './own-device.ts';

const ME = {
  account: { id: 'ha', displayName: 'Hà', username: 'ha.ttt' },
  cadre: { fullName: 'Trần Thị Thu Hà' },
  signedInUntil: '2024-01-12T13:00:00.000Z',
  now: '2024-01-12T01:00:00.000Z',
} as unknown as Me;
const HOUR = 3_600_000;
const PIN = { id: '1', key: 'k' };

afterEach(() => {
  localStorage.clear();
  vi.restoreAllMocks();
});

describe('what a browser keeps to open a day again', () => {
  test('is offered while it is on and the sign-in holds, by this machine’s clock', () => {
    const now = Date.parse('2031-05-05T00:00:00Z');
    noteSignedIn(ME, now);
    expect(reopenable(now)).toBeUndefined();
    keepDevice('ha', { pin: PIN });
    expect(reopenable(now + 11 * HOUR)?.name).toBe('Trần Thị Thu Hà');
    expect(reopenable(now + 12 * HOUR)).toBeUndefined();
  });

  test('is not offered after signing out, and is there again after signing in', () => {
    noteSignedIn(ME);
    keepDevice('ha', { pin: PIN });
    noteSignedOut();
    expect(reopenable()).toBeUndefined();
    noteSignedIn(ME);
    expect(reopenable()?.pin).toEqual(PIN);
  });

  test('is no name after signing out, with a PIN or without', () => {
    noteSignedIn({ ...ME, account: { ...ME.account, id: 'bao', username: 'bao.pq' } } as Me);
    noteSignedIn(ME);
    keepDevice('ha', { pin: PIN });
    noteSignedOut();
    const kept = localStorage.getItem('so-viec-own-device') ?? '';
    expect(JSON.parse(kept).devices).toEqual({
      ha: { accountId: 'ha', name: '', username: '', until: 0, pin: PIN },
    });
  });

  test('is never another person’s', () => {
    noteSignedIn(ME);
    keepDevice('ha', { pin: PIN });
    noteSignedIn({ ...ME, account: { ...ME.account, id: 'bao' } } as Me);
    expect(reopenable()).toBeUndefined();
    expect(ownDevice('ha')?.pin).toEqual(PIN);
  });

  test('says when the browser keeps nothing, and survives what it cannot read', () => {
    noteSignedIn(ME);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(keepDevice('ha', { pin: PIN })).toBe(false);
    vi.restoreAllMocks();
    localStorage.setItem('so-viec-own-device', '{');
    expect(reopenable()).toBeUndefined();
  });
});
