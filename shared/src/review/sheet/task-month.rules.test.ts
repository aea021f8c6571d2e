import { describe, expect, it } from 'vitest';
import { type DueMove, dueThatCounts } from './task-month.rules.ts';

describe('a due day that was moved', () => {
  const moved = (on: string, from: string | null): DueMove => ({ on, from });

  it.each<[string, string | null, DueMove[], string | null]>([
    ['never counts as it stands', '2026-11-20', [], '2026-11-20'],
    ['within its month counts as moved', '2026-12-10', [moved('2026-11-30', '2026-11-20')], '2026-12-10'],
    ['after its month stays in it', '2026-12-10', [moved('2026-12-01', '2026-11-20')], '2026-11-20'],
    [
      'in time and then too late stays where it was last',
      '2027-01-10',
      [moved('2026-11-10', '2026-11-20'), moved('2027-01-02', '2026-12-15')],
      '2026-12-15',
    ],
    ['from no day counts as moved', '2026-12-10', [moved('2026-12-01', null)], '2026-12-10'],
    ['taken away in time counts no more', null, [moved('2026-11-10', '2026-11-20')], null],
    ['taken away too late still counts', null, [moved('2026-12-10', '2026-11-20')], '2026-11-20'],
  ])('that %s', (_, dueOn, moves, counts) => {
    expect(dueThatCounts(dueOn, moves)).toBe(counts);
  });
});
