import { describe, expect, it } from 'vitest';
import { newId } from '../id/uuidv7.ts';
import { acceptanceInput, DAYS_AT_ONCE, undoInput } from './day-review.schema.ts';

const day = () => ({ id: newId(), workDayId: newId(), version: 2, checks: [] as unknown[] });
const messages = (value: unknown) =>
  acceptanceInput.safeParse(value).error?.issues.map((issue) => issue.message);

describe('a request to accept days', () => {
  it('takes several days with their checks', () => {
    const check = { outputId: newId(), degree: 75, reason: ' Chậm\r\n1 ngày ' };
    const asked = acceptanceInput.parse({ days: [day(), { ...day(), checks: [check] }] });
    expect(asked.days[1]?.checks).toEqual([{ ...check, faults: 0, delays: 0, reason: 'Chậm\n1 ngày' }]);
  });

  it('is refused empty, too long, or with one day, step or product twice', () => {
    const one = day();
    const outputId = newId();
    const twice = { outputId, degree: 100, reason: '' };
    expect(messages({ days: [] })).toEqual(['missing']);
    expect(messages({ days: Array.from({ length: DAYS_AT_ONCE + 1 }, day) })).toEqual(['too-many:100']);
    expect(messages({ days: [one, { ...day(), id: one.id }] })).toEqual(['duplicate-id']);
    expect(messages({ days: [one, { ...day(), workDayId: one.workDayId }] })).toEqual(['duplicate-id']);
    expect(messages({ days: [{ ...one, checks: [twice, twice] }] })).toEqual(['duplicate-id']);
  });

  it.each([25, 1, -50, '100', null])('knows no degree %j', (degree) => {
    expect(messages({ days: [{ ...day(), checks: [{ outputId: newId(), degree, reason: '' }] }] })).toEqual([
      'bad-degree',
    ]);
  });

  it('may be taken back in the same shape without checks', () => {
    expect(undoInput.safeParse({ days: [day()] }).success).toBe(true);
    expect(undoInput.safeParse({ days: [{ ...day(), version: -1 }] }).success).toBe(false);
  });
});
