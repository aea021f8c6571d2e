import { describe, expect, it } from 'vitest';
import { begunAt, type Failure, outcomeOf } from './outbox.rules.ts';

const AT = '2024-01-12T01:00:00.000Z';
const at = (minutes: number) => new Date(Date.parse(AT) + minutes * 60_000);
const iso = (minutes: number) => at(minutes).toISOString();
const REFUSED = { error: '550 nobody', isOfServer: false };
const AWAY = { error: 'ECONNREFUSED', isOfServer: true };
const WAITS = [1, 60];

function becomes(tries: number, failure: Failure | null, minutes: number, of: object = {}) {
  const { isSpared = false, most } = of as { isSpared?: boolean; most?: number };
  const patience = { waits: WAITS, ...(most !== undefined && { most }) };
  return outcomeOf({ tries, at: AT }, failure, { now: at(minutes), isSpared, patience });
}

describe('what waited to be sent', () => {
  it('and went has one try more, and waits no longer', () => {
    expect(becomes(1, null, 3)).toEqual({ tries: 2, nextAt: null, sentAt: iso(3), error: null });
  });

  it('and was refused is tried again after each wait, then given up', () => {
    const said = { sentAt: null, error: '550 nobody' };
    expect([0, 1, 2].map((tries) => becomes(tries, REFUSED, 10))).toEqual([
      { tries: 1, nextAt: iso(11), ...said },
      { tries: 2, nextAt: iso(70), ...said },
      { tries: 3, nextAt: null, ...said },
    ]);
  });

  it('while its server is away is charged no try; what the server was asked with goes after the others', () => {
    expect(becomes(0, AWAY, 10)).toMatchObject({ tries: 0, nextAt: iso(16) });
    expect(becomes(2, AWAY, 10, { isSpared: true })).toMatchObject({ tries: 2, nextAt: iso(15) });
    expect(becomes(0, AWAY, 9999)).toMatchObject({ tries: 0, nextAt: iso(9999 + 6) });
  });

  it('is given up when it would come too late', () => {
    expect(becomes(0, AWAY, 54, { most: 60 })).toMatchObject({ nextAt: iso(60) });
    expect(becomes(0, AWAY, 55, { most: 60 })).toMatchObject({ nextAt: null, error: 'ECONNREFUSED' });
    expect(becomes(0, REFUSED, 60, { most: 60 })).toMatchObject({ tries: 1, nextAt: null });
  });

  it('and is being sent has a try more, and its time has not come', () => {
    expect(begunAt({ tries: 1, at: AT }, at(10))).toEqual({ tries: 2, nextAt: iso(15) });
  });
});
