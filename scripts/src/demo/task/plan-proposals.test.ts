import { describe, expect, it } from 'vitest';
import { randomOf } from '../seed/random.ts';
import { proposalOf } from './plan-proposals.ts';

const product = (standing: string) => ({
  ...{
    id: 'o',
    entryId: 'e',
    cadreId: 'c',
    unitId: 'u',
    positionId: 'p',
    name: 'Biên bản',
    quantity: 1,
    standing,
  },
  ...{ deliveredOn: '2026-11-12', adHocBy: 'Giám đốc', dayState: 'submitted' },
});
const outcomes = (standing: string) =>
  Array.from({ length: 200 }, (_, i) => proposalOf(product(standing), randomOf(7, 'proposal', String(i))));

describe('ad hoc work of the demo', () => {
  it('was taken with a weight before its product was accepted', () => {
    for (const { task, steps } of outcomes('accepted')) {
      expect(task.state).toBe('closed');
      expect(task.coefficientMilli).toBeGreaterThan(0);
      expect(steps.map(({ kind }) => kind)).toEqual(['proposed', 'taken', 'closed']);
    }
  });

  it('waits for the head mostly, refused with a reason here and there', () => {
    const states = outcomes('waiting').map(({ task }) => task.state);
    const refused = states.filter((state) => state === 'refused').length;
    expect(refused).toBeGreaterThan(5);
    expect(refused).toBeLessThan(60);
    const reasons = outcomes('waiting').filter(({ task }) => task.state === 'refused');
    expect(reasons.every(({ steps }) => steps.at(-1)?.reason !== '')).toBe(true);
  });
});
