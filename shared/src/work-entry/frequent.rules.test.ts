import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CivilDay, weekdayOf } from '../civil-day/civil-day.ts';
import { frequentWork, type PastLine } from './frequent.rules.ts';

const line = (workedOn: string, productId: string | null, minutes = 60): PastLine => ({
  workedOn,
  positionId: 'cv',
  productId,
  minutes,
});

describe('frequent work', () => {
  it('puts what is done most first, with the usual time of the person', () => {
    const lines = [
      line('2024-01-11', 'tham-dinh', 150),
      line('2024-01-10', 'tham-dinh', 90),
      line('2024-01-09', 'tham-dinh', 120),
      line('2024-01-11', 'tra-loi', 45),
    ];
    expect(frequentWork(lines, '2024-01-12')).toEqual([
      { productId: 'tham-dinh', positionId: 'cv', times: 3, usualMinutes: 120, isWeekly: false },
      { productId: 'tra-loi', positionId: 'cv', times: 1, usualMinutes: 45, isWeekly: false },
    ]);
  });

  it('lets recent work outweigh what was done often long ago', () => {
    const lines = [...Array.from({ length: 3 }, () => line('2023-11-13', 'cu')), line('2024-01-10', 'moi')];
    expect(frequentWork(lines, '2024-01-12').map((work) => work.productId)).toEqual(['moi', 'cu']);
  });

  it('takes the lower median and leaves ad hoc work out', () => {
    const lines = [line('2024-01-11', 'hop', 30), line('2024-01-10', 'hop', 90), line('2024-01-10', null)];
    expect(frequentWork(lines, '2024-01-12')).toEqual([
      { productId: 'hop', positionId: 'cv', times: 2, usualMinutes: 30, isWeekly: false },
    ]);
  });

  it('knows the same product in two posts apart', () => {
    const other = { ...line('2024-01-11', 'hop'), positionId: 'kiem-nhiem' };
    expect(frequentWork([line('2024-01-11', 'hop'), other], '2024-01-12')).toHaveLength(2);
  });

  describe('whatever was written', () => {
    const ON = '2024-03-01';
    const drawn = fc.array(
      fc.record({
        workedOn: fc.integer({ min: 1, max: 60 }).map((ago): CivilDay => addDays(ON, -ago)),
        productId: fc.constantFrom('hop', 'tham-dinh', 'tra-loi', null),
        positionId: fc.constantFrom('cv', 'kiem-nhiem'),
        minutes: fc.integer({ min: 1, max: 720 }),
      }),
      { maxLength: 40 },
    );

    it('offers each work of the list once, with all its lines, and no other', () => {
      fc.assert(
        fc.property(drawn, (lines) => {
          const key = (one: { productId: string | null; positionId: string }) =>
            `${one.productId} ${one.positionId}`;
          const found = frequentWork(lines, ON);
          const named = lines.filter(({ productId }) => productId !== null);
          expect(found.map(key).toSorted()).toEqual([...new Set(named.map(key))].toSorted());
          for (const work of found)
            expect(work.times).toBe(named.filter((one) => key(one) === key(work)).length);
        }),
      );
    });

    it('puts what recurs on the weekday first, on three such days at least, with a time that it took there', () => {
      fc.assert(
        fc.property(drawn, (lines) => {
          const found = frequentWork(lines, ON);
          const flags = found.map(({ isWeekly }) => isWeekly);
          expect(flags).toEqual(flags.toSorted((a, b) => Number(b) - Number(a)));
          for (const { productId, positionId, isWeekly, usualMinutes } of found) {
            const own = lines.filter((one) => one.productId === productId && one.positionId === positionId);
            const there = own.filter(({ workedOn }) => weekdayOf(workedOn) === weekdayOf(ON));
            const measured = isWeekly ? there : own;
            expect(measured.map(({ minutes }) => minutes)).toContain(usualMinutes);
            if (isWeekly)
              expect(new Set(there.map(({ workedOn }) => workedOn)).size).toBeGreaterThanOrEqual(3);
          }
        }),
      );
    });
  });

  describe('of a weekday', () => {
    const MONDAYS = ['2024-01-08', '2024-01-15', '2024-01-22', '2024-01-29'];
    const WEDNESDAYS = ['2024-01-10', '2024-01-17', '2024-01-24', '2024-01-31'];
    const usual = [...MONDAYS, ...WEDNESDAYS].flatMap((day) => [
      line(day, 'tra-loi'),
      line(day, 'tham-dinh'),
    ]);
    const on = (days: string[], minutes = 60) => days.map((day) => line(day, 'giao-ban', minutes));
    const first = (lines: PastLine[], day: string) => frequentWork(lines, day)[0];

    it('comes first on that day, with the time it takes on it, and on no other', () => {
      const lines = [...usual, ...on(MONDAYS, 45), line('2024-01-31', 'giao-ban', 240)];
      expect(first(lines, '2024-02-05')).toMatchObject({
        productId: 'giao-ban',
        usualMinutes: 45,
        isWeekly: true,
      });
      expect(frequentWork(lines, '2024-02-07').some(({ isWeekly }) => isWeekly)).toBe(false);
    });

    it.each([
      ['twice alone', on(MONDAYS.slice(0, 2)), false],
      ['three times of four', on(MONDAYS.slice(0, 3)), true],
      ['as often on other days', [...on(MONDAYS), ...on(WEDNESDAYS)], false],
      [
        'several lines of one day',
        [...on(MONDAYS.slice(0, 1)), ...on(MONDAYS.slice(0, 1)), ...on(MONDAYS.slice(0, 1))],
        false,
      ],
    ])('%s', (_, lines, isWeekly) => {
      const found = frequentWork([...usual, ...lines], '2024-02-05');
      expect(found.find(({ productId }) => productId === 'giao-ban')?.isWeekly).toBe(isWeekly);
    });
  });
});
