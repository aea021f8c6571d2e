import { describe, expect, it } from 'vitest';
import { daysLosingDuty } from './duty.rules.ts';
import type { Assignment } from './held.rules.ts';

const post = (more: Partial<Assignment> = {}): Assignment => ({
  ...{ id: 'a', cadreId: 'ha', unitId: 'u', positionId: 'p', kind: 'primary', dailyMinutes: 480 },
  ...{ fromOn: '2024-01-01', toOn: null, hasDutyToLog: true, weeklyPattern: null },
  ...more,
});
const DAYS = ['2023-12-29', '2024-01-10', '2024-01-11', '2024-01-12'];

describe('days that lose the duty to log', () => {
  it('are those after an earlier end', () => {
    expect(daysLosingDuty(DAYS, [post()], [post({ toOn: '2024-01-10' })])).toEqual([
      '2024-01-11',
      '2024-01-12',
    ]);
  });

  it('are those of a post that goes on without the duty', () => {
    const after = [
      post({ toOn: '2024-01-11' }),
      post({ id: 'b', fromOn: '2024-01-12', hasDutyToLog: false }),
    ];
    expect(daysLosingDuty(DAYS, [post()], after)).toEqual(['2024-01-12']);
  });

  it('are none where another post carries it, nor where there was none before', () => {
    const beside = post({ id: 'b', kind: 'concurrent', positionId: 'q' });
    expect(daysLosingDuty(DAYS, [post(), beside], [post({ toOn: '2024-01-10' }), beside])).toEqual([]);
    expect(daysLosingDuty(DAYS, [post({ hasDutyToLog: false })], [])).toEqual([]);
  });
});
