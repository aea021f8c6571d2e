import { describe, expect, test } from 'vitest';
import { heatOf, outlierOf, spreadOf } from './heat.rules.ts';

describe('a cell of the heat map', () => {
  test.each([
    [5.99, 1],
    [6, 2],
    [6.99, 2],
    [7, 3],
    [7.5, 4],
    [8.25, 4],
    [8.26, 5],
  ] as const)('%d hours a person are level %i', (hours, level) => {
    expect(heatOf(hours * 60 * 10, 10, { isWorking: true, isOver: true })).toMatchObject({
      kind: 'level',
      level,
    });
  });

  test('never prints a low one as if it had reached 6', () => {
    expect(heatOf(5.97 * 600, 10, { isWorking: true, isOver: true }).words).toBe('5.9');
    expect(heatOf(8.26 * 600, 10, { isWorking: true, isOver: true }).words).toBe('8.3');
  });

  test('is a day off where nobody has a day and the calendar works not', () => {
    expect(heatOf(0, 0, { isWorking: false, isOver: true }).kind).toBe('off');
    expect(heatOf(60, 0, { isWorking: false, isOver: true }).kind).toBe('off');
  });

  test('says nothing about a day that is not over', () => {
    expect(heatOf(60, 10, { isWorking: true, isOver: false }).kind).toBe('ahead');
  });

  test('is empty on a working day without people', () => {
    expect(heatOf(0, 0, { isWorking: true, isOver: true }).kind).toBe('empty');
  });
});

describe('the numbers printed in a month', () => {
  test('are those beyond 2,5 median deviations from its middle', () => {
    const month = [...Array.from({ length: 98 }, (_, index) => 7 + (index % 11) / 10), 2, 11];
    const spread = spreadOf(month);
    expect(spread.median).toBe(7.5);
    expect(month.filter((hours) => outlierOf(spread, hours))).toEqual([2, 11]);
    expect([outlierOf(spread, 2), outlierOf(spread, 11)]).toEqual(['low', 'high']);
  });

  test('are at most one cell in twenty', () => {
    const month = [
      ...Array.from({ length: 80 }, () => 7.5),
      ...Array.from({ length: 20 }, (_, index) => index / 10),
    ];
    const spread = spreadOf(month);
    expect(month.filter((hours) => outlierOf(spread, hours)).length).toBeLessThanOrEqual(5);
  });

  test('are none in a month whose cells are alike, or without cells', () => {
    const spread = spreadOf([7, 7, 7, 7]);
    expect(outlierOf(spread, 7)).toBeUndefined();
    expect(spreadOf([])).toEqual({ median: 0, reach: 0 });
  });
});
