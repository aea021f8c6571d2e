import { describe, expect, it } from 'vitest';
import { FREE_TRIES_FROM_NETWORK, NETWORK_STEP } from '../limits.ts';
import { crowdWaitAfter, slowDownAfter } from './slow-down.rules.ts';

const OF_NETWORK = { free: FREE_TRIES_FROM_NETWORK, step: NETWORK_STEP };
const START = Date.parse('2024-01-12T01:00:00Z');
const at = (minute: number) => new Date(START + minute * 60_000);
const wrongAt = (...minutes: number[]) => minutes.map((m) => ({ at: at(m).toISOString(), succeeded: false }));
const rightAt = (minute: number) => ({ at: at(minute).toISOString(), succeeded: true });

describe('wrong tries', () => {
  it('leave five, then a minute to wait', () => {
    expect(slowDownAfter([], at(0))).toEqual({ wrong: 0, waitSeconds: 0, triesLeft: 5 });
    expect(slowDownAfter(wrongAt(0, 0, 0), at(0))).toEqual({ wrong: 3, waitSeconds: 0, triesLeft: 2 });
    expect(slowDownAfter(wrongAt(0, 0, 0, 0), at(0))).toEqual({ wrong: 4, waitSeconds: 0, triesLeft: 1 });
    expect(slowDownAfter(wrongAt(0, 0, 0, 0, 0), at(0))).toEqual({ wrong: 5, waitSeconds: 60, triesLeft: 0 });
    expect(slowDownAfter(wrongAt(0, 0, 0, 0, 0), at(0.5)).waitSeconds).toBe(30);
    expect(slowDownAfter(wrongAt(0, 0, 0, 0, 0), at(1)).waitSeconds).toBe(0);
  });

  it('made at the same moment do not make each other wait, whichever is looked at first', () => {
    const later = new Date(START + 7).toISOString();
    expect(slowDownAfter([{ at: later, succeeded: false }], at(0)).waitSeconds).toBe(0);
    expect(slowDownAfter([{ at: later, succeeded: true }], at(0)).waitSeconds).toBe(0);
  });

  it.each([
    [6, 2],
    [7, 4],
    [8, 8],
    [9, 15],
    [20, 15],
  ])('that number %i make the next one wait %i minutes', (count, minutes) => {
    const tries = wrongAt(...Array.from({ length: count }, () => 0));
    expect(slowDownAfter(tries, at(0)).waitSeconds).toBe(minutes * 60);
  });

  it('go on doubling as long as each follows its wait within a quarter of an hour', () => {
    const tries = wrongAt(0, 0, 0, 0, 0, 1, 3, 7, 15, 45);
    expect(slowDownAfter(tries, at(45))).toEqual({ wrong: 10, waitSeconds: 15 * 60, triesLeft: 0 });
  });

  it('are forgotten after fifteen quiet minutes', () => {
    expect(slowDownAfter(wrongAt(0, 0, 0, 0), at(15.1)).triesLeft).toBe(5);
    expect(slowDownAfter(wrongAt(0, 0, 0, 0, 20), at(20)).triesLeft).toBe(4);
    expect(slowDownAfter(wrongAt(0, 0, 0, 0, 0), at(16.1)).triesLeft).toBe(5);
  });

  it('are forgotten with the right password', () => {
    const tries = [...wrongAt(0, 0, 0, 0), rightAt(1), ...wrongAt(2)];
    expect(slowDownAfter(tries, at(2))).toEqual({ wrong: 1, waitSeconds: 0, triesLeft: 4 });
  });
});

describe('wrong tries of a network', () => {
  it.each([
    [0, null, 0, 0],
    [199, 0, 0, 0],
    [200, 0, 0, 10],
    [200, 0, 4, 6],
    [200, 0, 10, 0],
    [5000, 0, 0, 10],
  ])('%i, the last one at second %s, at second %i wait %i more', (count, last, second, wait) => {
    const lastAt = last === null ? null : at(last / 60).toISOString();
    expect(crowdWaitAfter({ count, lastAt }, OF_NETWORK, at(second / 60))).toBe(wait);
  });
});
