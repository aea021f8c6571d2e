import { expect, it } from 'vitest';
import { averagesOf } from './row-sums.rules.ts';

const row = {
  ...{ personDays: 44, dutyHalves: 86, minutes: 19_800, daysLogged: 40, daysMissing: 3 },
  ...{ outputsDelivered: 9, outputsAccepted: 8, minutesWithoutOutput: 0 },
};

it('a unit’s line divides by its people, a person’s by one', () => {
  expect(averagesOf({ ...row, headcount: 2 })).toMatchObject({
    ...{ dutyDays: '43', hoursPerPersonMonth: '165.00', hoursPerPersonDay: '7.50', hoursPerDutyDay: '7.67' },
  });
  expect(averagesOf(row).hoursPerPersonMonth).toBe('330.00');
});

it('a line of a running month takes a day’s averages from the days that are over', () => {
  const soFar = { minutesSoFar: 900, personDaysSoFar: 2, dutyHalvesSoFar: 4 };
  expect(averagesOf({ ...row, ...soFar })).toMatchObject({
    over: { minutes: 900, personDays: 2, dutyDays: '2' },
    ...{ hoursPerPersonDay: '7.50', hoursPerDutyDay: '7.50', hoursPerPersonMonth: '330.00' },
  });
});

it('nobody’s line has no average', () => {
  const nothing = { ...row, headcount: 0, personDays: 0, dutyHalves: 0, minutes: 0 };
  expect(averagesOf(nothing)).toMatchObject({
    ...{ hoursPerPersonMonth: null, hoursPerPersonDay: null, hoursPerDutyDay: null },
  });
});
