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

  it('are those of an ended main post beside a concurrent one: that gives hours and no days', () => {
    const beside = post({ id: 'b', kind: 'concurrent', positionId: 'q' });
    const lost = ['2024-01-11', '2024-01-12'];
    expect(daysLosingDuty(DAYS, [post(), beside], [post({ toOn: '2024-01-10' }), beside])).toEqual(lost);
    const dutyFree = post({ id: 'c', fromOn: '2024-01-11', hasDutyToLog: false });
    const next = [post({ toOn: '2024-01-10' }), dutyFree, beside];
    expect(daysLosingDuty(DAYS, [post(), beside], next)).toEqual(lost);
  });

  it('are those of a secondment without the duty, while it lasts', () => {
    const away = post({ id: 's', kind: 'secondment', fromOn: '2024-01-11', toOn: '2024-01-11' });
    expect(daysLosingDuty(DAYS, [post()], [post(), { ...away, hasDutyToLog: false }])).toEqual([
      '2024-01-11',
    ]);
    expect(daysLosingDuty(DAYS, [post()], [post(), away])).toEqual([]);
  });

  it('are none where a concurrent post ends beside the main one, nor where there was none before', () => {
    const beside = post({ id: 'b', kind: 'concurrent', positionId: 'q' });
    expect(daysLosingDuty(DAYS, [post(), beside], [post()])).toEqual([]);
    expect(daysLosingDuty(DAYS, [post({ hasDutyToLog: false })], [])).toEqual([]);
    expect(daysLosingDuty(DAYS, [beside], [])).toEqual(DAYS.slice(1));
  });
});
