import { describe, expect, it } from 'vitest';
import { CALENDAR_DAYS } from '../calendar/calendar.data.ts';
import { buildCalendar } from '../calendar/calendar.rules.ts';
import type { SchemeState } from '../scheme/scheme.rules.ts';
import {
  type BodyState,
  daysLeftOn,
  isReached,
  latenessOn,
  lengthOfPeriod,
  standingOn,
} from './campaign.rules.ts';
import { problemsOfDates } from './campaign.schema.ts';

const CALENDAR = buildCalendar(CALENDAR_DAYS);
const DRIVE = {
  goal: 'schemes-approved',
  fromOn: '2024-01-25',
  toOn: '2024-03-25',
  targetOn: '2024-03-31',
} as const;

describe('the drive of 2024', () => {
  it('is 61 days long, both ends counted', () => {
    expect(lengthOfPeriod(DRIVE.fromOn, DRIVE.toOn)).toBe(61);
  });

  it.each([
    ['2024-01-25', 61],
    ['2024-03-24', 2],
    ['2024-03-25', 1],
    ['2024-03-26', 0],
    ['2024-06-30', 0],
  ])('has on %s %i days left', (day, left) => {
    expect(daysLeftOn(day, DRIVE.toOn)).toBe(left);
  });

  it.each([
    [{ toOn: '2024-01-24' }, [{ path: 'toOn', code: 'day-before-start' }]],
    [{ targetOn: '2024-01-01' }, [{ path: 'targetOn', code: 'day-before-start' }]],
    [{ toOn: DRIVE.fromOn, targetOn: DRIVE.fromOn }, []],
  ])('with %j: %j', (dates, problems) => {
    expect(problemsOfDates({ ...DRIVE, ...dates })).toEqual(problems);
  });
});

describe('a goal', () => {
  it.each<[BodyState, boolean, boolean]>([
    ['none', false, false],
    ['draft', false, false],
    ['appraised', false, false],
    ['approved', true, false],
    ['in-force', true, true],
    ['replaced', true, true],
  ])(
    'of a body that is %s is reached: %s for a scheme, %s for descriptions',
    (state, scheme, descriptions) => {
      expect(isReached('schemes-approved', state)).toBe(scheme);
      expect(isReached('descriptions-in-force', state)).toBe(descriptions);
    },
  );
});

describe('how a dossier stood', () => {
  const step = (happenedOn: string, state: SchemeState) => ({ happenedOn, state, dueOn: null });
  const steps = [
    step('2024-02-01', 'draft'),
    step('2024-02-20', 'submitted'),
    step('2024-02-20', 'under-appraisal'),
    step('2024-03-20', 'approved'),
  ];
  it.each([
    ['2024-01-31', undefined],
    ['2024-02-01', 'draft'],
    ['2024-02-19', 'draft'],
    ['2024-02-20', 'under-appraisal'],
    ['2024-03-19', 'under-appraisal'],
    ['2026-01-01', 'approved'],
  ])('on %s: %s', (day, state) => {
    expect(standingOn(steps, day)?.state).toBe(state);
  });
});

describe('a body', () => {
  const late = (state: BodyState, day: string, dueOn: string | null = null) =>
    latenessOn(DRIVE, { state, dueOn }, day, CALENDAR);

  it('with the goal reached is never late', () => {
    expect(late('approved', '2024-12-31', '2024-03-01')).toBeNull();
  });

  it('without a dossier has until the end of the drive', () => {
    expect(late('none', '2024-03-25')).toBeNull();
    expect(late('none', '2024-03-26')).toEqual({ why: 'not-submitted', days: 1 });
    expect(late('draft', '2024-03-31')).toEqual({ why: 'not-submitted', days: 6 });
  });

  it('in any state is late after the target', () => {
    for (const state of ['none', 'submitted', 'appraised'] as const) {
      expect(late(state, '2024-03-31', null)?.why === 'past-target').toBe(false);
      expect(late(state, '2024-04-02')).toEqual({ why: 'past-target', days: 2 });
    }
  });

  it('over a deadline is late by the working days of it', () => {
    expect(late('additions-requested', '2024-03-08', '2024-03-08')).toBeNull();
    expect(late('additions-requested', '2024-03-12', '2024-03-08')).toEqual({ why: 'deadline', days: 2 });
  });
});
