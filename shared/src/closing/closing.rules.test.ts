import { describe, expect, it } from 'vitest';
import { treeOf, type UnitNode, type UnitTree } from '../unit/tree.rules.ts';
import {
  childrenFirst,
  daysChanged,
  kindOfUnit,
  lastWritingDay,
  type OpenDay,
  obstaclesOf,
} from './closing.rules.ts';

const node = (unitId: string, parentId: string | null, isBody = false): UnitNode => ({
  ...{ unitId, parentId, isBody, name: unitId, fromOn: '2020-01-01', toOn: null },
  ...{ block: 'party', level: 'division', weeklyPattern: null, childIds: [] },
});
const TREE: UnitTree = treeOf(
  [node('tinh', null), node('so', 'tinh', true), node('phong', 'so'), node('to', 'phong')],
  '2024-01-01',
  '2024-01-31',
);

describe('a unit', () => {
  it.each([
    ['tinh', 'top'],
    ['so', 'body'],
    ['phong', 'unit'],
    ['la', 'top'],
  ] as const)('%s is closed as %s', (unitId, kind) => {
    expect(kindOfUnit(TREE, unitId)).toBe(kind);
  });

  it('is closed after those below it', () => {
    expect(childrenFirst(TREE, ['tinh', 'so', 'phong', 'to'])).toEqual(['to', 'phong', 'so', 'tinh']);
    expect(childrenFirst(TREE, ['so', 'to'])).toEqual(['to', 'so']);
  });
});

describe('what stands in the way', () => {
  const day = (cadreId: string, state: OpenDay['state'], count = 1): OpenDay => ({
    ...{ cadreId, unitId: 'phong', state, count },
  });
  const standing = {
    ...{
      month: '2024-01',
      firstMonth: '2024-01',
      today: '2024-02-01',
      openDays: [],
      graced: [],
      openBelow: [],
    },
    nameOf: (id: string) => id.toUpperCase(),
    reviewersOf: () => ['an', 'anh'],
  };

  it('is nothing once the month is over and every day is decided', () => {
    expect(obstaclesOf(standing)).toEqual([]);
  });

  it('is a month before anybody wrote, with the first one that has something', () => {
    expect(obstaclesOf({ ...standing, month: '1900-01' })).toEqual([
      { kind: 'before-data', count: 1, who: [{ name: '01/2024', count: 1 }] },
    ]);
    expect(obstaclesOf({ ...standing, firstMonth: null })).toEqual([]);
  });

  it('is the last day of the month still', () => {
    expect(obstaclesOf({ ...standing, today: '2024-01-31' }).map(({ kind }) => kind)).toEqual([
      'month-running',
    ]);
  });

  it('names people for what they have not handed in and reviewers for what they have not decided', () => {
    const openDays = [
      day('ha', 'draft'),
      day('bao', 'returned', 2),
      day('ha', 'returned'),
      day('bao', 'submitted', 3),
    ];
    expect(obstaclesOf({ ...standing, openDays })).toEqual([
      {
        ...{ kind: 'days-unsent', count: 4 },
        who: [
          { name: 'HA', count: 2 },
          { name: 'BAO', count: 2 },
        ],
      },
      {
        ...{ kind: 'days-submitted', count: 3 },
        who: [
          { name: 'AN', count: 3 },
          { name: 'ANH', count: 3 },
        ],
      },
    ]);
  });

  it('names who is named for a confidential line that lacks their word, not the reviewers', () => {
    const openDays = [
      { ...day('bao', 'submitted', 2), voucherIds: ['tuan', 'phuc'] },
      day('bao', 'submitted'),
    ];
    expect(obstaclesOf({ ...standing, openDays })).toMatchObject([
      {
        ...{ kind: 'days-submitted', count: 3 },
        who: [
          { name: 'TUAN', count: 2 },
          { name: 'PHUC', count: 2 },
          { name: 'AN', count: 1 },
          { name: 'ANH', count: 1 },
        ],
      },
    ]);
  });

  it('names whom the most waits for first', () => {
    const openDays = [day('ha', 'draft'), day('bao', 'draft', 3), day('phuc', 'returned', 2)];
    const names = obstaclesOf({ ...standing, openDays })[0]?.who.map(({ name }) => name);
    expect(names).toEqual(['BAO', 'PHUC', 'HA']);
  });

  it('is no month that lies after the first, nor the running one by name', () => {
    expect(obstaclesOf({ ...standing, month: '2024-02', today: '2024-03-01' })).toEqual([]);
    expect(obstaclesOf({ ...standing, today: '2024-01-31' })).toEqual([
      { kind: 'month-running', count: 1, who: [] },
    ]);
  });

  it.each([
    ['one name', () => 'An'],
    ['a name that is hidden', () => ''],
  ])('are two people of %s, each with their own days', (_, nameOf) => {
    const openDays = [
      day('ha', 'draft', 2),
      day('bao', 'draft'),
      day('ha', 'returned'),
      day('bao', 'submitted'),
    ];
    const who = obstaclesOf({ ...standing, openDays, nameOf }).map((one) => one.who);
    const [name, one] = [nameOf(), { name: nameOf(), count: 1 }];
    expect(who).toEqual([
      [{ name, count: 3 }, one],
      [one, one],
    ]);
  });

  it('is who may write longer, and what others close', () => {
    const graced = [{ cadreId: 'ha', unitId: 'phong', untilOn: '2024-02-05' }];
    expect(obstaclesOf({ ...standing, graced, openBelow: ['Sở'] })).toEqual([
      { kind: 'grace', count: 1, who: [{ name: 'HA', count: 1 }] },
      { kind: 'units-open', count: 1, who: [{ name: 'Sở', count: 1 }] },
    ]);
  });
});

it.each([
  ['without an end', null, null, null, null],
  ['to the deadline', null, '2024-02-05', null, '2024-02-05'],
  ['longer by grace', null, '2024-02-05', '2024-02-07', '2024-02-07'],
  ['never shorter by grace', null, '2024-02-05', '2024-02-01', '2024-02-05'],
  ['to the end of a reopening, whatever the deadline', '2024-03-01', '2024-02-05', null, '2024-03-01'],
  ['without an end though there is grace', null, null, '2024-02-07', null],
])('a month is written %s', (_, reopenedUntil, dueOn, graceUntil, last) => {
  expect(lastWritingDay({ reopenedUntil, dueOn, graceUntil })).toBe(last);
});

describe('what a change of a post or leave touches', () => {
  const of = (fromOn: string, toOn: string | null) => ({ fromOn, toOn });
  it.each([
    ['a new one: all of it', null, of('2024-01-05', null), false, [of('2024-01-05', null)]],
    [
      'one taken away: all of it',
      of('2024-01-05', '2024-01-09'),
      null,
      false,
      [of('2024-01-05', '2024-01-09')],
    ],
    [
      'an end that comes: the days after it',
      of('2023-01-01', null),
      of('2023-01-01', '2024-03-31'),
      false,
      [of('2024-04-01', null)],
    ],
    [
      'an end that moves: the days between',
      of('2023-01-01', '2024-01-10'),
      of('2023-01-01', '2024-01-20'),
      false,
      [of('2024-01-11', '2024-01-20')],
    ],
    [
      'a first day that moves: the days between',
      of('2024-01-05', null),
      of('2024-01-08', null),
      false,
      [of('2024-01-05', '2024-01-07')],
    ],
    [
      'other content: both',
      of('2024-01-05', null),
      of('2024-01-08', null),
      true,
      [of('2024-01-05', null), of('2024-01-08', null)],
    ],
    [
      'both ends that move: the days before and the days after',
      of('2024-01-05', '2024-01-20'),
      of('2024-01-03', '2024-01-25'),
      false,
      [of('2024-01-03', '2024-01-04'), of('2024-01-21', '2024-01-25')],
    ],
    ['what was not and is not: nothing', null, null, false, []],
    ['nothing', of('2024-01-05', null), of('2024-01-05', null), false, []],
  ])('%s', (_, before, after, isOther, days) => {
    expect(daysChanged(before, after, isOther)).toEqual(days);
  });
});
