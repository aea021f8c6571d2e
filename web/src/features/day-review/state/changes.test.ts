import { describe, expect, test } from 'vitest';
import { changesBetween } from './changes.ts';
import type { ReviewedDay } from './queries.ts';

const line = (id: string, minutes: number, note = '') => ({ id, minutes, note, outputs: [] });
const day = (...lines: ReturnType<typeof line>[]) =>
  ({ lines, minutes: lines.reduce((sum, { minutes }) => sum + minutes, 0) }) as unknown as ReviewedDay;

describe('what changed in a day', () => {
  test('is nothing when it was only submitted again', () => {
    expect(changesBetween(day(line('a', 60)), day(line('a', 60)))).toEqual([]);
  });

  test('is told line by line, with the numbers one sees', () => {
    const seen = day(line('a', 60), line('b', 105), line('c', 30));
    const now = day(line('a', 60, 'thêm một câu'), line('b', 135), line('d', 45));
    expect(changesBetween(seen, now)).toEqual([
      { kind: 'minutes', before: 195, now: 240 },
      { kind: 'line-changed', lineNumber: 1, before: 60, now: 60 },
      { kind: 'line-changed', lineNumber: 2, before: 105, now: 135 },
      { kind: 'line-added', lineNumber: 3 },
      { kind: 'line-removed', lineNumber: 3 },
    ]);
  });
});
