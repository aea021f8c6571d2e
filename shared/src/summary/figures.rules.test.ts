import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FigureSums, figuresOf, officialDayAverage } from './figures.rules.ts';

const NOTHING: FigureSums = {
  headcount: 0,
  workingDays: 22,
  personDays: 0,
  dutyHalves: 0,
  minutes: 0,
  minutesAccepted: 0,
  minutesWaiting: 0,
  cadresLogged: 0,
  daysMissing: 0,
  outputsDelivered: 0,
  outputsAccepted: 0,
  entriesWithoutOutput: 0,
  minutesWithoutOutput: 0,
  minutesUnderWay: 0,
  daysLogged: 0,
};

describe('the figures of a month', () => {
  it('divide hours by people, by person-days and by duty days', () => {
    const sums = { ...NOTHING, headcount: 3, personDays: 60, dutyHalves: 115, minutes: 27_000 };
    expect(figuresOf(sums)).toMatchObject({
      hoursPerPersonMonth: '150.00',
      hoursPerPersonDay: '7.50',
      hoursPerDutyDay: '7.83',
      hoursPerPersonOfficialDay: '6.82',
      dutyDays: '57.5',
      personDays: 60,
    });
  });

  it('are null where there is nothing to divide by, and zero where nothing was logged', () => {
    expect(figuresOf(NOTHING)).toMatchObject({
      dutyDays: '0',
      hoursPerPersonMonth: null,
      hoursPerPersonDay: null,
      hoursPerDutyDay: null,
      hoursPerPersonOfficialDay: null,
    });
    expect(figuresOf({ ...NOTHING, headcount: 1, personDays: 22, dutyHalves: 44 })).toMatchObject({
      hoursPerPersonMonth: '0.00',
      hoursPerPersonDay: '0.00',
      hoursPerDutyDay: '0.00',
      hoursPerPersonOfficialDay: '0.00',
    });
    expect(
      figuresOf({ ...NOTHING, headcount: 1, minutes: 60, workingDays: 0 }).hoursPerPersonOfficialDay,
    ).toBeNull();
  });

  it('of a day are made of the days that are over while a month runs, of a month of all', () => {
    const all = { ...NOTHING, headcount: 2, personDays: 44, dutyHalves: 88, minutes: 6000 };
    expect(figuresOf(all).over).toEqual({ minutes: 6000, personDays: 44, dutyDays: '44' });
    const soFar = { minutesSoFar: 5400, personDaysSoFar: 12, dutyHalvesSoFar: 23 };
    expect(figuresOf({ ...all, ...soFar })).toMatchObject({
      over: { minutes: 5400, personDays: 12, dutyDays: '11.5' },
      dutyDays: '44',
      hoursPerPersonMonth: '50.00',
      hoursPerPersonDay: '7.50',
      hoursPerDutyDay: '7.83',
    });
    const none = { minutesSoFar: 0, personDaysSoFar: 0, dutyHalvesSoFar: 0 };
    expect(figuresOf({ ...all, ...none })).toMatchObject({ hoursPerPersonDay: null, hoursPerDutyDay: null });
  });

  it('carry every other sum through and no halves', () => {
    const sums = {
      ...NOTHING,
      minutesWaiting: 60,
      daysMissing: 4,
      outputsDelivered: 20,
      minutesUnderWay: 30,
      daysLogged: 7,
    };
    const figures = figuresOf(sums);
    expect(figures).toMatchObject({
      minutesWaiting: 60,
      daysMissing: 4,
      outputsDelivered: 20,
      minutesUnderWay: 30,
      daysLogged: 7,
    });
    expect(figures).not.toHaveProperty('dutyHalves');
  });

  it('never lose a hundredth to binary fractions', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000_000), fc.integer({ min: 1, max: 1_500_000 }), (minutes, personDays) => {
        const printed = BigInt(
          (figuresOf({ ...NOTHING, minutes, personDays }).hoursPerPersonDay ?? '').replace('.', ''),
        );
        const exact = 100n * BigInt(minutes);
        const unit = 60n * BigInt(personDays);
        expect(2n * (printed * unit - exact) <= unit && 2n * (exact - printed * unit) < unit).toBe(true);
      }),
    );
  });
});

describe('hours per person per month over official working days', () => {
  it.each([
    ['157.98', 22, '7.18'],
    ['116.08', 16, '7.26'],
    ['130.71', 21, '6.22'],
  ])('%s ÷ %i is %s', (printed, days, expected) => {
    expect(officialDayAverage(printed, days)).toBe(expected);
  });

  it('starts from the printed two places, not from the sums', () => {
    const sums = { ...NOTHING, headcount: 1000, minutes: 6_964_799, workingDays: 16 };
    expect(figuresOf(sums).hoursPerPersonMonth).toBe('116.08');
    expect(figuresOf(sums).hoursPerPersonOfficialDay).toBe('7.26');
    expect((6_964_799 / 60_000 / 16).toFixed(5)).toBe('7.25500');
  });
});
