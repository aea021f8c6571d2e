import { describe, expect, it } from 'vitest';
import { COUNT_LISTS, OFFICIAL_COUNTS } from './position-counts.data.ts';
import { type PositionPlace, reconcile } from './reconcile.rules.ts';

/** position-counts.csv as it was published. */
const PUBLISHED = `edition,sector,group,positions
2023-12,administrative agencies,leadership and management,122
2023-12,administrative agencies,specialised professional,656
2023-12,administrative agencies,shared professional,40
2023-12,administrative agencies,support and service,22
2023-12,government agencies,leadership and management,31
2023-12,public service units,leadership and management,110
2023-12,public service units,specialised professional title,392
2023-12,public service units,shared professional title,30
2023-12,public service units,support and service,27
2023-12,commune level,full-time cadre,11
2023-12,commune level,commune civil servant,6
2025-12,ministries and provinces,leadership and management,89
2025-12,ministries and provinces,professional,690
2025-12,ministries and provinces,support and service,22
2025-12,office of the National Assembly delegation and People's Council,all,28
2025-12,commune level,all,44`;

const published = PUBLISHED.split('\n')
  .slice(1)
  .map((line) => [line.slice(0, 7), Number(line.split(',').at(-1))]);

function places(count: number, place: PositionPlace): PositionPlace[] {
  return Array.from({ length: count }, () => place);
}

const rowOf = (list: (typeof COUNT_LISTS)[number], row: string, positions: PositionPlace[]) =>
  reconcile(list, positions).rows.find((found) => found.row === row);

describe('the official lists', () => {
  it('are the published counts, row by row', () => {
    expect(OFFICIAL_COUNTS.map(({ list, positions }) => [list, positions])).toEqual(published);
  });

  it('sum to 840, 31, 559 and 17 in 2023', () => {
    const sum = (sector: string) =>
      OFFICIAL_COUNTS.filter((c) => c.list === '2023-12' && c.sectors.includes(sector as 'commune')).reduce(
        (total, { positions }) => total + positions,
        0,
      );
    const sectors = ['administrative', 'government-agency', 'service', 'commune'];
    expect(sectors.map(sum)).toEqual([840, 31, 559, 17]);
  });

  it.each(COUNT_LISTS)('of %s have at most one row for a sector and a group', (list) => {
    const pairs = OFFICIAL_COUNTS.filter((c) => c.list === list).flatMap(({ sectors, groups }) =>
      sectors.flatMap((sector) => groups.map((group) => `${sector} ${group}`)),
    );
    expect(new Set(pairs).size).toBe(pairs.length);
  });
});

describe('an edition beside a list', () => {
  it.each([
    ['2023-12', 'administrative-leadership', 120, 'administrative', 'leadership', 2],
    ['2023-12', 'administrative-shared', 41, 'administrative', 'shared', -1],
    ['2023-12', 'commune-civil-servant', 6, 'commune', 'specialised', 0],
    ['2023-12', 'commune-civil-servant', 2, 'commune', 'support', 4],
    ['2023-12', 'commune-cadre', 11, 'commune', 'leadership', 0],
    ['2025-12', 'state-professional', 40, 'administrative', 'shared', 650],
    ['2025-12', 'state-leadership', 90, 'government-agency', 'leadership', -1],
    ['2025-12', 'commune', 44, 'commune', 'support', 0],
  ] as const)('%s %s: %i of %s %s leave %i missing', (list, row, count, sector, group, missing) => {
    const found = rowOf(list, row, places(count, { sector, group }));
    expect(found).toMatchObject({ inEdition: count, missing });
  });

  it('names a row that no sector of ours stands for, and counts nothing in it', () => {
    expect(rowOf('2025-12', 'council-office', [])).toEqual({
      ...{ row: 'council-office', official: 28, inEdition: null, missing: null },
    });
  });

  it('counts positions that stand in no row', () => {
    const party = places(3, { sector: 'party', group: 'specialised' });
    const agency = places(2, { sector: 'government-agency', group: 'specialised' });
    const service = places(4, { sector: 'service', group: 'shared' });
    const all = [...party, ...agency, ...service];
    expect(COUNT_LISTS.map((list) => reconcile(list, all).outside)).toEqual([5, 7]);
  });
});
