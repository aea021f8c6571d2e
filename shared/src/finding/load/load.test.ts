import { describe, expect, it } from 'vitest';
import { days, line, month, named, person, WORKING } from '../testing.ts';
import { abovePeers } from './above-peers.ts';
import { adHocHeavy } from './adhoc-heavy.ts';
import { missingDays } from './missing-days.ts';
import { offDayHours } from './off-day-hours.ts';
import { overHours } from './over-hours.ts';

const SATURDAYS = ['2024-01-06', '2024-01-13', '2024-01-20', '2024-01-27'];

describe('hours on days off', () => {
  const look = (count: number, withBasis: number) => {
    const off = SATURDAYS.slice(0, count);
    const own = person(
      'ha',
      [...WORKING, ...off].map((on) => line(on)),
      { days: days({ basis: off.slice(0, withBasis) }) },
    );
    return offDayHours.look(month([own]), offDayHours.settings);
  };
  it.each([
    [1, 0, {}],
    [2, 0, { ha: 'look' }],
    [2, 2, {}],
    [3, 3, { ha: 'note' }],
    [4, 2, { ha: 'look' }],
  ])('on %d of them, %d with a basis: %j', (count, withBasis, expected) => {
    expect(named(look(count, withBasis))).toEqual(expected);
  });
  it('rest on the lines of those days alone', () => {
    expect(look(2, 0)[0]?.evidence.map(({ day }) => day)).toEqual(SATURDAYS.slice(0, 2));
  });
});

describe('overtime', () => {
  it.each([
    [2400, 12_000, {}],
    [2401, 2401, { ha: 'look' }],
    [4801, 4801, { ha: 'look-first' }],
    [60, 12_001, { ha: 'look-first' }],
    [0, 12_001, {}],
  ])('of %d minutes in the month and %d in the year: %j', (inMonth, year, expected) => {
    const own = person('ha', [line('2024-01-12', { minutes: 600 })], { overtime: { month: inMonth, year } });
    expect(named(overHours.look(month([own]), overHours.settings))).toEqual(expected);
  });

  it('are said beside the limits they were held against', () => {
    const overtime = { month: 50 * 60, year: 60 * 60 };
    const [seen] = overHours.look(month([{ ...person('ha', []), overtime }]), {
      month: 30 * 60,
      year: 100 * 60,
    });
    expect(overHours.say(seen?.params ?? {})).toContain(
      '50 giờ trong tháng, 60 giờ từ đầu năm (mức trần 30 và 100)',
    );
    expect(overHours.say({ month: 3000, year: 3600 })).toContain('mức trần 40 và 200');
  });
});

describe('ad hoc work', () => {
  it.each([
    [8, 4, {}],
    [8, 5, { ha: 'look' }],
    [8, 7, { ha: 'look-first' }],
    [7, 7, {}],
  ])('on %d days, %d of them ad hoc: %j', (all, adHoc, expected) => {
    const lines = WORKING.slice(0, all).map((on, at) => line(on, at < adHoc ? { productId: null } : {}));
    expect(named(adHocHeavy.look(month([person('ha', lines)]), adHocHeavy.settings))).toEqual(expected);
  });
});

it('names nobody for meetings that somebody called', () => {
  const lines = WORKING.slice(0, 9).map((on) => line(on, { productId: null, isMeeting: true }));
  expect(adHocHeavy.look(month([person('ha', lines)]), adHocHeavy.settings)).toEqual([]);
});

describe('missing days', () => {
  /** Somebody who misses so many, beside others of whom each misses one. */
  const look = (missing: number, others = 1) => {
    const who = (id: string, count: number) =>
      person(id, [], { days: days({ missing: WORKING.slice(0, count) }) });
    const people = [...Array.from({ length: 20 }, (_, at) => who(`other-${at}`, others)), who('ha', missing)];
    return missingDays.look(month(people), missingDays.settings);
  };
  it.each([
    [2, 0, {}],
    [3, 0, {}],
    [4, 0, { ha: 'look' }],
    [3, 2, {}],
    [4, 2, {}],
    [5, 1, { ha: 'look' }],
    [11, 1, { ha: 'look-first' }],
  ])('%d where others miss %d: %j', (missing, others, expected) => {
    expect(named(look(missing, others))).toEqual(expected);
  });
  it('are named by their share where everybody misses many', () => {
    expect(Object.keys(named(look(7, 7)))).toHaveLength(21);
    expect(look(5, 5)).toEqual([]);
  });
});

describe('a load above comparable ones', () => {
  const worker = (id: string, minutes: number, told = {}, count = WORKING.length) =>
    person(
      id,
      WORKING.slice(0, count).map((on) => line(on, { minutes })),
      {
        ...told,
        days: days({ missing: WORKING.slice(count) }),
      },
    );
  const peers = Array.from({ length: 10 }, (_, at) => worker(`other-${at}`, 440 + 10 * (at % 6)));
  const look = (...people: ReturnType<typeof person>[]) =>
    abovePeers.look(month([...peers, ...people]), abovePeers.settings);

  it.each([
    [520, {}],
    [600, { ha: 'look' }],
    [700, { ha: 'look-first' }],
  ])('of %d minutes a day: %j', (minutes, expected) => {
    expect(named(look(worker('ha', minutes)))).toEqual(expected);
  });

  it('is compared among like positions of the block alone, and with enough of them', () => {
    expect(look(worker('ha', 700, { group: 'leaders' }))).toEqual([]);
    expect(look(worker('ha', 700, { block: 'government' }))).toEqual([]);
  });

  it('of two logged days says nothing', () => {
    expect(look(worker('ha', 700, {}, 2))).toEqual([]);
  });

  it('names a body of five and more beside others of its block, never one of three', () => {
    const body = (id: string, minutes: number, size = 6) =>
      Array.from({ length: size }, (_, at) =>
        worker(`${id}-${at}`, minutes + at, { bodyId: id, block: 'people' }),
      );
    const usual = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((id, at) => body(id, 450 + 5 * at));
    const units = (seen: ReturnType<typeof look>) =>
      seen.filter(({ subject }) => subject.kind === 'unit').map(({ subject }) => subject.id);
    expect(units(look(...usual, ...body('long', 620)))).toEqual(['long']);
    expect(units(look(...usual, ...body('long', 620, 3)))).toEqual([]);
  });

  it('says both figures', () => {
    const [seen] = look(worker('ha', 700));
    expect(abovePeers.say(seen?.params ?? {})).toBe(
      'Trung bình 11,67 giờ một ngày phải làm việc, mức giữa của nhóm tương đương là 7,67 giờ.',
    );
  });
});
