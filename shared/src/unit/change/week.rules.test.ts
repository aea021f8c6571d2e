import { describe, expect, it } from 'vitest';
import { HALF_SATURDAY, MONDAY_TO_SATURDAY } from '../../calendar/weekly-pattern.ts';
import type { UnitVersionFacts } from './timeline.rules.ts';
import { weekBetween } from './week.rules.ts';

const facts = {
  ...{ unitId: 'mc', name: 'Một cửa', parentId: 'hcc', block: 'government', level: 'division', isBody: 0 },
  ...{ documentStyle: 'state', officialRoles: 0, weeklyPattern: null },
};
const version = (id: string, fromOn: string, toOn: string | null, more = {}): UnitVersionFacts => ({
  ...{ ...facts, id, fromOn, toOn, decision: id },
  ...more,
});
const CHANGE = { on: '2026-12-01', until: null, weeklyPattern: HALF_SATURDAY, decision: 'D' };

function timelineAfter(timeline: UnitVersionFacts[], change: Partial<typeof CHANGE> | { until: string }) {
  let made = 0;
  const result = weekBetween(timeline, { ...CHANGE, ...change, newId: () => `new-${++made}` });
  if ('problem' in result) return result.problem.code;
  return result.timeline.map((v) => [v.id, v.fromOn, v.toOn, v.name, v.weeklyPattern, v.decision].join('|'));
}

const OLD = version('a', '2020-01-01', null);

describe('another week of a unit', () => {
  it('for good holds from its day on; the days before stay', () => {
    expect(timelineAfter([OLD], {})).toEqual([
      'a|2020-01-01|2026-11-30|Một cửa||a',
      `new-1|2026-12-01||Một cửa|${HALF_SATURDAY}|D`,
    ]);
  });

  it('to a day goes back to the week before it', () => {
    expect(timelineAfter([OLD], { until: '2026-12-31' })).toEqual([
      'a|2020-01-01|2026-11-30|Một cửa||a',
      `new-1|2026-12-01|2026-12-31|Một cửa|${HALF_SATURDAY}|D`,
      'new-2|2027-01-01||Một cửa||D',
    ]);
  });

  it('from the first day of what holds mends it', () => {
    const own = version('a', '2026-12-01', null, { weeklyPattern: MONDAY_TO_SATURDAY });
    expect(timelineAfter([own], { until: '2026-12-06' })).toEqual([
      `a|2026-12-01|2026-12-06|Một cửa|${HALF_SATURDAY}|D`,
      `new-1|2026-12-07||Một cửa|${MONDAY_TO_SATURDAY}|D`,
    ]);
  });

  it('leaves another name, parent and decision of later days as they are', () => {
    const renamed = version('b', '2026-12-15', null, { name: 'Phòng Một cửa' });
    expect(timelineAfter([version('a', '2020-01-01', '2026-12-14'), renamed], {})).toEqual([
      'a|2020-01-01|2026-11-30|Một cửa||a',
      `new-1|2026-12-01|2026-12-14|Một cửa|${HALF_SATURDAY}|D`,
      `b|2026-12-15||Phòng Một cửa|${HALF_SATURDAY}|b`,
    ]);
  });

  it('of a unit that ends ends with it', () => {
    expect(timelineAfter([version('a', '2020-01-01', '2026-12-20')], { until: '2026-12-31' })).toEqual([
      'a|2020-01-01|2026-11-30|Một cửa||a',
      `new-1|2026-12-01|2026-12-20|Một cửa|${HALF_SATURDAY}|D`,
    ]);
  });

  it('that it has already changes nothing', () => {
    const timeline = [version('a', '2020-01-01', null, { weeklyPattern: HALF_SATURDAY })];
    expect(weekBetween(timeline, { ...CHANGE, newId: () => 'n' })).toEqual({ timeline });
  });

  it('is not for a day on which the unit does not stand', () => {
    expect(timelineAfter([version('a', '2027-01-01', null)], {})).toBe('unit-not-standing');
  });
});
