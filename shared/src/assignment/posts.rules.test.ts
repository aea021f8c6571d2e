import { describe, expect, it } from 'vitest';
import { HALF_SATURDAY } from '../calendar/weekly-pattern.ts';
import type { Assignment } from './held.rules.ts';
import { clashOf, homeOf, liesWithin, meet, runAround, succeed } from './posts.rules.ts';

const held = (more: Partial<Assignment> = {}): Assignment => ({
  ...{ id: 'a', cadreId: 'ha', unitId: 'ccvc', positionId: 'cv', kind: 'primary' },
  ...{ fromOn: '2024-01-01', toOn: null, dailyMinutes: 480, hasDutyToLog: true, weeklyPattern: null },
  ...more,
});

describe('two stretches of days', () => {
  it.each([
    ['2024-01-01', '2024-01-14', '2024-01-15', null, false],
    ['2024-01-01', '2024-01-15', '2024-01-15', null, true],
    ['2024-01-01', null, '2023-01-01', null, true],
    ['2024-01-01', null, '2023-01-01', '2023-12-31', false],
  ])('%s–%s and %s–%s share a day: %s', (aFrom, aTo, bFrom, bTo, expected) => {
    const [a, b] = [
      { fromOn: aFrom, toOn: aTo },
      { fromOn: bFrom, toOn: bTo },
    ];
    expect([meet(a, b), meet(b, a)]).toEqual([expected, expected]);
  });

  it.each([
    ['2024-01-01', '2024-06-30', '2024-01-01', '2024-06-30', true],
    ['2024-01-01', null, '2020-01-01', null, true],
    ['2024-01-01', null, '2020-01-01', '2024-06-30', false],
    ['2019-12-31', '2020-02-01', '2020-01-01', null, false],
    ['2024-01-01', '2024-07-01', '2020-01-01', '2024-06-30', false],
  ])('%s–%s lies within %s–%s: %s', (fromOn, toOn, outerFrom, outerTo, expected) => {
    expect(liesWithin({ fromOn, toOn }, { fromOn: outerFrom, toOn: outerTo })).toBe(expected);
  });
});

describe('the days around a day', () => {
  const stretch = (fromOn: string, toOn: string | null) => ({ fromOn, toOn });
  const first = stretch('2023-01-01', '2024-01-14');
  const next = stretch('2024-01-15', null);
  it.each([
    ['of stretches that follow each other', [next, first], '2023-05-01', stretch('2023-01-01', null)],
    ['from the later one too', [first, next], '2024-02-01', stretch('2023-01-01', null)],
    ['up to a gap', [first, stretch('2024-01-16', null)], '2023-05-01', first],
    ['where one lies within another', [next, stretch('2024-02-01', '2024-02-09')], '2024-02-05', next],
    ['that nothing covers', [first], '2024-01-15', undefined],
  ])('are those %s', (_what, stretches, day, expected) => {
    expect(runAround(stretches, day)).toEqual(expected);
  });
});

describe('a post beside another', () => {
  it.each([
    ['primary', 'primary', {}, true],
    ['primary', 'secondment', {}, false],
    ['primary', 'concurrent', {}, true],
    ['primary', 'concurrent', { unitId: 'stc' }, false],
    ['concurrent', 'primary', {}, true],
    ['secondment', 'secondment', { unitId: 'stc' }, true],
    ['concurrent', 'concurrent', {}, true],
    ['concurrent', 'concurrent', { unitId: 'stc' }, false],
    ['concurrent', 'concurrent', { positionId: 'ld' }, false],
  ] as const)('%s, then %s %j clashes: %s', (first, second, more, expected) => {
    const wanted = held({ id: 'b', kind: second, fromOn: '2024-03-01', ...more });
    expect(clashOf([held({ kind: first })], wanted) !== undefined).toBe(expected);
  });

  it('after it has ended does not clash', () => {
    expect(clashOf([held({ toOn: '2024-02-29' })], held({ id: 'b', fromOn: '2024-03-01' }))).toBeUndefined();
  });
});

describe('a post that goes on elsewhere', () => {
  const next = { id: 'b', unitId: 'stc', positionId: 'ns', dailyMinutes: 420, weeklyPattern: HALF_SATURDAY };

  it('ends the day before; the new one lasts as long as the old one would have', () => {
    const made = succeed(held({ toOn: '2024-12-31' }), { ...next, fromOn: '2024-01-15', hasDutyToLog: true });
    expect(made?.ended).toMatchObject({ id: 'a', unitId: 'ccvc', toOn: '2024-01-14', dailyMinutes: 480 });
    expect(made?.begun).toMatchObject({ id: 'b', unitId: 'stc', fromOn: '2024-01-15', toOn: '2024-12-31' });
  });

  it('from its first day on is corrected and keeps its id', () => {
    const made = succeed(held(), { ...next, fromOn: '2024-01-01', hasDutyToLog: true });
    expect([made?.ended, made?.begun.id, made?.begun.dailyMinutes]).toEqual([null, 'a', 420]);
  });

  it.each(['2023-12-31', '2025-01-01'])('cannot do so on %s, when it is not held', (fromOn) => {
    expect(succeed(held({ toOn: '2024-12-31' }), { ...next, fromOn, hasDutyToLog: true })).toBeUndefined();
  });
});

describe('a secondment at home', () => {
  const post = (kind: string, unitId: string, toOn: string | null = null) => ({
    ...{ kind, unitId, fromOn: '2024-01-01', toOn },
  });

  it.each([
    ['to the unit of the primary post', post('primary', 'a'), post('secondment', 'a'), true],
    ['of one whose primary post comes there', post('secondment', 'a'), post('primary', 'a'), true],
    ['elsewhere', post('primary', 'a'), post('secondment', 'b'), false],
    ['beside a concurrent post', post('concurrent', 'a'), post('secondment', 'a'), false],
    ['after the primary post there', post('primary', 'a', '2023-12-31'), post('secondment', 'a'), false],
  ])('%s', (_what, known, wanted, isHome) => {
    expect(homeOf([known], wanted) !== undefined).toBe(isHome);
  });
});
