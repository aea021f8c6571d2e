import { describe, expect, it } from 'vitest';
import { type HandedMonths, isBetter, yearMonthsOf } from './year-months.rules.ts';

const bodyOf = (unitId: string) => unitId.split('/')[0] ?? unitId;
const decided = (month: string, unitId: string) =>
  ({ month, state: 'decided', totalHundredths: 9000, unitId }) as const;
const monthsOf = (months: ReturnType<typeof decided>[], handed: HandedMonths[] = []) =>
  yearMonthsOf(months, { bodyId: 'snv', bodyOf, handed });

describe('the months of a year', () => {
  it('of another unit of the same body need no handing over', () => {
    expect(monthsOf([decided('2026-01', 'snv/tccb')])[0]).toMatchObject({ state: 'decided', bodyId: 'snv' });
  });

  it('that nobody decided belong to no body', () => {
    const none = { month: '2026-01', state: 'pending', totalHundredths: null, unitId: null } as const;
    expect(yearMonthsOf([none], { bodyId: 'snv', bodyOf, handed: [] })).toEqual([
      { ...none, bodyId: null, handedOverOn: null },
    ]);
  });

  it('of a former body are there once that body has handed them over', () => {
    const months = [decided('2026-01', 'stc/ns'), decided('2026-02', 'stc/ns')];
    expect(monthsOf(months).map(({ state }) => state)).toEqual(['not-handed-over', 'not-handed-over']);
    const handed = [
      { bodyId: 'sct', months: ['2026-02'], on: '2026-06-01' },
      { bodyId: 'stc', months: ['2026-01'], on: '2026-07-01' },
    ];
    const [january, february] = monthsOf(months, handed);
    expect(january).toMatchObject({ state: 'decided', handedOverOn: '2026-07-01', bodyId: 'stc' });
    expect(february?.state).toBe('not-handed-over');
  });
});

it('knows the better of two levels', () => {
  expect([isBetter('excellent', 'good'), isBetter('good', 'good'), isBetter('good', 'excellent')]).toEqual([
    true,
    false,
    false,
  ]);
});
