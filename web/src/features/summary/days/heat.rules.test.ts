import { describe, expect, test } from 'vitest';
import { heatOf } from './heat.rules.ts';

describe('a cell of the heat map', () => {
  test.each([
    [5.99, 1, true],
    [6, 2, false],
    [6.99, 2, false],
    [7, 3, false],
    [7.5, 4, false],
    [8.25, 4, false],
    [8.26, 5, true],
  ] as const)('%d hours a person are level %i', (hours, level, isOutlier) => {
    expect(heatOf(hours * 60 * 10, 10, { isWorking: true, isOver: true })).toMatchObject({
      kind: 'level',
      level,
      isOutlier,
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
