import { describe, expect, it } from 'vitest';
import { line, month, named, person, WORKING } from '../testing.ts';
import { standardFit } from './standard-fit.ts';

/** Totals as honest days have them, now and then by chance just what the day asks. */
const HONEST = [
  465, 480, 500, 455, 510, 490, 440, 475, 485, 470, 505, 480, 460, 495, 450, 515, 482, 478, 488, 463, 472,
  498,
];
/** A person whose nth day has this total, in two lines. */
const worker = (id: string, totals: readonly number[], first = 185) =>
  person(
    id,
    totals.flatMap((total, at) => {
      const on = WORKING[at] ?? '';
      return [line(on, { minutes: first }), line(on, { minutes: total - first })];
    }),
  );
const colleagues = Array.from({ length: 10 }, (_, who) =>
  worker(
    `other-${who}`,
    HONEST.map((_, at) => HONEST[(at + 3 * who) % HONEST.length] ?? 0),
  ),
);
const look = (...people: ReturnType<typeof person>[]) =>
  standardFit.look(month([...colleagues, ...people]), standardFit.settings);

describe('days that hit the standard', () => {
  it.each([
    [8, 2, {}],
    [22, 4, {}],
    [22, 12, {}],
    [22, 17, { ha: 'look' }],
    [22, 22, { ha: 'look-first' }],
    [7, 7, {}],
    [8, 8, { ha: 'look' }],
    [2, 2, {}],
  ])('of %d days %d: %j', (all, exact, expected) => {
    const totals = HONEST.slice(0, all).map((total, at) => (at < exact ? 480 : total === 480 ? 477 : total));
    expect(named(look(worker('ha', totals)))).toEqual(expected);
  });

  it('in one line or in six are the same', () => {
    const six = WORKING.map((on) => [91, 67, 83, 102, 79, 58].map((minutes) => line(on, { minutes })));
    const one = WORKING.map((on) => line(on, { minutes: 480 }));
    expect(named(look(person('ha', six.flat()), person('bao', one)))).toEqual({
      bao: 'look-first',
      ha: 'look-first',
    });
  });

  it('are measured by what each day asks, half a day of leave and shorter hours too', () => {
    const short = person(
      'ha',
      WORKING.map((on) => line(on, { minutes: 425 })),
    );
    const days = short.days.map((day) => ({ ...day, asked: Math.min(day.asked, 425) }));
    expect(look(short)).toEqual([]);
    expect(named(look({ ...short, days }))).toEqual({ ha: 'look-first' });
  });

  it('in a body where everybody does so name them all, for others are the measure', () => {
    const body = Array.from({ length: 9 }, (_, who) =>
      worker(
        `pad-${who}`,
        HONEST.map(() => 480),
      ),
    );
    expect(Object.keys(named(look(...body)))).toHaveLength(9);
  });

  it('of who writes in whole hours are likely, until nearly all do', () => {
    const hours = (exact: number) =>
      worker(
        'ha',
        WORKING.map((_, at) => (at < exact ? 480 : at % 2 ? 420 : 540)),
        240,
      );
    const namedFor = (seen: ReturnType<typeof look>) => seen.map(({ params }) => params);
    expect(namedFor(look(hours(14)))).toEqual([{ percent: 100 }]);
    expect(namedFor(look(hours(22)))).toEqual([{ exact: 22, days: 22 }]);
  });
});

describe('days that are rounded to half an hour', () => {
  const rounded = (id: string, exact: number, away: number) =>
    worker(
      id,
      HONEST.map((_, at) => (at < exact ? 480 : at % 2 ? 480 - away : 480 + away)),
      180,
    );
  it('hit the standard the more often by chance the nearer the others lie to it', () => {
    expect(look(rounded('ha', 18, 30))).toEqual([]);
    expect(named(look(rounded('ha', 18, 150)))).toEqual({ ha: 'look' });
  });
});

describe('hours in round blocks', () => {
  const blocks = (count: number) => {
    const totals = [420, 540, 360, 480];
    return person(
      'ha',
      WORKING.slice(0, count).flatMap((on, at) => {
        const total = totals[at % 4] ?? 0;
        return [line(on, { minutes: 120 }), line(on, { minutes: total - 120 })];
      }),
    );
  };
  it('are a note, from enough lines on', () => {
    expect(named(look(blocks(20)))).toEqual({ ha: 'note' });
    expect(look(blocks(7))).toEqual([]);
  });

  it('say how many lines', () => {
    const [seen] = look(blocks(20));
    expect(standardFit.say(seen?.params ?? {})).toBe('100 % số dòng được ghi thành khối giờ tròn.');
  });
});
