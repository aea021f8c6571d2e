import { describe, expect, it } from 'vitest';
import { leaveInput, leaveRequestInput } from './leave.schema.ts';
import { canFollow, LEAVE_REQUEST_STATES, overlapping } from './leave-request.rules.ts';

const TODAY = '2024-01-12';

describe('a request for leave', () => {
  it.each([
    ['asked', '2024-01-15', ['granted', 'refused', 'withdrawn']],
    ['asked', '2024-01-10', ['granted', 'refused', 'withdrawn']],
    ['granted', '2024-01-13', ['withdrawn']],
    ['granted', '2024-01-12', []],
    ['refused', '2024-01-15', []],
    ['withdrawn', '2024-01-15', []],
  ] as const)('that is %s from %s may be %j', (state, fromOn, expected) => {
    const next = LEAVE_REQUEST_STATES.filter((step) => canFollow({ state, fromOn }, step, TODAY));
    expect(next).toEqual(expected);
  });
});

describe('days of leave', () => {
  const known = [{ id: 'a', fromOn: '2024-01-10', toOn: '2024-01-12', isHalf: false }];
  it.each([
    ['2024-01-08', '2024-01-09', undefined],
    ['2024-01-08', '2024-01-10', 'a'],
    ['2024-01-11', '2024-01-11', 'a'],
    ['2024-01-13', '2024-01-20', undefined],
    ['2024-01-01', '2024-01-31', 'a'],
  ])('%s–%s lie over %s', (fromOn, toOn, expected) => {
    expect(overlapping(known, { fromOn, toOn, isHalf: false })?.id).toBe(expected);
  });

  it('share nothing where one takes the mornings and the other the afternoons', () => {
    const days = { fromOn: '2024-01-10', toOn: '2024-01-12', isHalf: true };
    const mornings = [{ ...days, half: 'morning' as const }];
    expect(overlapping(mornings, { ...days, half: 'afternoon' })).toBeUndefined();
    expect(overlapping(mornings, { ...days, half: 'morning' })).toBe(mornings[0]);
    expect(overlapping(mornings, days)).toBe(mornings[0]);
    expect(overlapping(mornings, { ...days, isHalf: false, half: 'afternoon' })).toBe(mornings[0]);
  });

  it('run forward, and not over more than a year', () => {
    const input = { fromOn: '2024-01-10', toOn: '2024-01-10', kind: 'annual', isHalf: false };
    expect(leaveInput.safeParse({ ...input, version: 0 }).success).toBe(true);
    expect(leaveInput.safeParse({ ...input, version: 0, toOn: '2024-01-09' }).success).toBe(false);
    expect(leaveRequestInput.safeParse({ ...input, reason: '', toOn: '2025-03-01' }).success).toBe(false);
  });
});
