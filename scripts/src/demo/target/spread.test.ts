import { describe, expect, it } from 'vitest';
import { randomOf } from '../seed/random.ts';
import { type Movable, spreadTo } from './spread.ts';

const days = (count: number): Movable[] =>
  Array.from({ length: count }, (_, i) => ({ minutes: 400 + (i % 5) * 20, least: 300, most: 600 }));
const sum = (totals: Movable[]): number => totals.reduce((all, total) => all + total.minutes, 0);

describe('spreading a difference', () => {
  it('reaches the target exactly and nobody moves by more than a step more than others', () => {
    const totals = days(100);
    const before = totals.map((total) => total.minutes);
    spreadTo(sum(totals) - 1235, totals, 5, randomOf('spread'));
    const moves = totals.map((total, i) => total.minutes - (before[i] ?? 0));
    expect(moves.reduce((a, b) => a + b, 0)).toBe(-1235);
    expect(new Set(moves)).toEqual(new Set([-10, -15]));
  });

  it('keeps every total between its ends', () => {
    const totals = days(10);
    spreadTo(10 * 600, totals, 5, randomOf('spread'));
    expect(totals.every((total) => total.minutes === 600)).toBe(true);
  });

  it('says when there is no room', () => {
    expect(() => spreadTo(10 * 600 + 5, days(10), 5, randomOf('x'))).toThrow('no room');
    expect(() => spreadTo(4001, days(10), 5, randomOf('x'))).toThrow('not steps');
  });
});
