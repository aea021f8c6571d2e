import { describe, expect, it } from 'vitest';
import { groupOfOwn, isPressing } from './own-work.rules.ts';

const TODAY = '2026-11-20';
const task = (more: object = {}) => ({
  ...{ state: 'open', quantity: 1, dueOn: null, deliveredOn: null, delivered: 0, faulty: 0, minutes: 0 },
  ...more,
});

describe('a person finds their work', () => {
  it.each([
    ['assigned', {}],
    ['assigned', { dueOn: '2026-11-24' }],
    ['soon', { dueOn: '2026-11-23' }],
    ['soon', { dueOn: '2026-11-20', minutes: 60 }],
    ['late', { dueOn: '2026-11-19', minutes: 60 }],
    ['late', { dueOn: '2026-11-19', quantity: 2, delivered: 1, deliveredOn: '2026-11-18' }],
    ['underWay', { minutes: 60 }],
    ['underWay', { quantity: 4, delivered: 1 }],
    ['waiting', { delivered: 1, deliveredOn: '2026-11-20', dueOn: '2026-11-10' }],
    ['waiting', { delivered: 3, quantity: 2 }],
    ['mend', { delivered: 1, faulty: 1 }],
    ['mend', { state: 'refused' }],
    ['proposed', { state: 'proposed', delivered: 1, dueOn: '2026-11-01' }],
  ])('under %s', (group, more) => {
    expect(groupOfOwn(task(more), TODAY)).toBe(group);
  });

  it('and is told of what presses only', () => {
    expect((['mend', 'late', 'soon', 'underWay', 'waiting'] as const).map(isPressing)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
