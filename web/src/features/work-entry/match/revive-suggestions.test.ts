import { expect, test } from 'vitest';
import type { LastDay } from './fetch-suggestions.ts';
import { lastDayOf } from './revive-suggestions.ts';

const dayOf = (day: string, lines: number): LastDay => ({ day, entries: Array(lines).fill({ note: day }) });

test('the last day to copy is the latest with lines before this one, of those kept and the one offered', () => {
  const kept = [dayOf('2024-01-12', 2), dayOf('2024-01-11', 0), dayOf('2024-01-15', 1)];
  const offered = dayOf('2024-01-10', 3);
  expect(lastDayOf(kept, offered, '2024-01-15')?.day).toBe('2024-01-12');
  expect(lastDayOf(kept, offered, '2024-01-12')?.day).toBe('2024-01-10');
  expect(lastDayOf([], null, '2024-01-12')).toBeNull();
});
