import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../civil-day/civil-day.ts';
import {
  changeFrom,
  coversAll,
  endFrom,
  type Timeline,
  type UnitVersionFacts,
  versionOn,
} from './timeline.rules.ts';

function version(fromOn: string, toOn: string | null, name = fromOn): UnitVersionFacts {
  return {
    ...{ id: `v-${fromOn}`, unitId: 'snv', fromOn, toOn, name, parentId: 'tinh', block: 'government' },
    ...{ level: 'body', isBody: 1, documentStyle: 'state', officialRoles: 0, weeklyPattern: null },
    decision: null,
  };
}

const lasting: Timeline = [version('2020-01-01', null, 'Sở Nội vụ')];
const rename = (timeline: Timeline, on: string, name: string) =>
  changeFrom(timeline, on, { content: { name }, decision: 'QĐ 12/QĐ-UBND', newId: () => `v-${on}` });
const names = (result: ReturnType<typeof rename>) =>
  'timeline' in result
    ? result.timeline.map(({ fromOn, toOn, name }) => [fromOn, toOn, name])
    : result.problem;

describe('a change from a day', () => {
  it('ends what held the day before and keeps the rest', () => {
    const result = rename(lasting, '2025-07-01', 'Sở Nội vụ và Lao động');
    expect(names(result)).toEqual([
      ['2020-01-01', '2025-06-30', 'Sở Nội vụ'],
      ['2025-07-01', null, 'Sở Nội vụ và Lao động'],
    ]);
    expect('timeline' in result && result.timeline[1]).toMatchObject({
      decision: 'QĐ 12/QĐ-UBND',
      parentId: 'tinh',
    });
  });

  it('mends the version that begins on that very day', () => {
    expect(names(rename(lasting, '2020-01-01', 'Ban Tổ chức'))).toEqual([
      ['2020-01-01', null, 'Ban Tổ chức'],
    ]);
  });

  it('keeps the last day of a unit whose end is planned', () => {
    expect(names(rename([version('2020-01-01', '2026-12-31')], '2025-07-01', 'B'))).toEqual([
      ['2020-01-01', '2025-06-30', '2020-01-01'],
      ['2025-07-01', '2026-12-31', 'B'],
    ]);
  });

  it.each([
    ['before the unit began', lasting, '2019-12-31', { code: 'unit-changes-later', on: '2020-01-01' }],
    ['after it ended', [version('2020-01-01', '2024-12-31')], '2025-01-01', { code: 'unit-not-standing' }],
    [
      'before a change that is there already',
      [version('2020-01-01', '2025-06-30'), version('2025-07-01', null)],
      '2025-03-01',
      { code: 'unit-changes-later', on: '2025-07-01' },
    ],
  ])('is refused %s', (_what, timeline, on, problem) => {
    expect(names(rename(timeline, on, 'B'))).toEqual(problem);
  });

  it('never changes what held on an earlier day', () => {
    const days = fc.integer({ min: 1, max: 3000 }).map((days) => addDays('2020-01-01', days));
    fc.assert(
      fc.property(fc.array(days, { maxLength: 6 }), days, days, (changes, on, earlier) => {
        fc.pre(earlier < on);
        let timeline = lasting;
        for (const day of changes.sort()) {
          const result = rename(timeline, day, `tên ${day}`);
          if ('timeline' in result) timeline = result.timeline;
        }
        const result = rename(timeline, on, 'tên mới');
        fc.pre('timeline' in result);
        if (!('timeline' in result)) return;
        expect(versionOn(result.timeline, earlier)?.name).toBe(versionOn(timeline, earlier)?.name);
        expect(versionOn(result.timeline, on)?.name).toBe('tên mới');
      }),
    );
  });
});

describe('the end of a unit', () => {
  it('is the day before', () => {
    expect(names(endFrom(lasting, '2025-07-01'))).toEqual([['2020-01-01', '2025-06-30', 'Sở Nội vụ']]);
  });

  it('is refused on the day on which its last version begins', () => {
    expect(names(endFrom(lasting, '2020-01-01'))).toEqual({ code: 'unit-just-begun', on: '2020-01-01' });
  });
});

describe('a unit stands', () => {
  const broken = [version('2020-01-01', '2023-12-31'), version('2024-01-01', '2024-12-31')];
  it.each([
    ['2020-01-01', '2024-12-31', true],
    ['2023-12-31', '2024-01-01', true],
    ['2019-12-31', '2024-01-01', false],
    ['2024-06-01', '2025-01-01', false],
    ['2024-06-01', null, false],
  ])('from %s to %s: %s', (fromOn, toOn, stands) => {
    expect(coversAll(broken, fromOn, toOn)).toBe(stands);
  });

  it('for good when its last version has no end', () => {
    expect(coversAll([...broken, version('2025-01-01', null)], '2020-01-01', null)).toBe(true);
    expect(coversAll([...broken, version('2025-01-02', null)], '2020-01-01', null)).toBe(false);
  });
});
