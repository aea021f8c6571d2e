import type { PositionGroup, Sector } from '../import/words.ts';

export const COUNT_LISTS = ['2023-12', '2025-12'] as const;
export type CountList = (typeof COUNT_LISTS)[number];

/** A row of the official lists, and which positions of an edition stand against it. */
export interface OfficialCount {
  list: CountList;
  /** The row's own words, for the page's catalogue of texts. */
  row: string;
  positions: number;
  sectors: readonly Sector[];
  groups: readonly PositionGroup[];
}

const ALL = ['leadership', 'specialised', 'shared', 'support'] as const;

/**
 * position-counts.csv (lists of 2023; Nghị định 361/2025, December 2025) with our sectors and groups beside each row.
 * At commune level the 2023 list knows full-time cadres, who lead, and civil servants, who do everything else. The
 * lists of 2025 count ministries and provinces as one, government agencies with them, and shared work as professional.
 * The office of the deputies' delegation and the council has no sector of its own here: its positions are
 * administrative, so its row is shown and matched with none. Party bodies and, in 2025, service units stand in no list.
 */
export const OFFICIAL_COUNTS: readonly OfficialCount[] = [
  of('2023-12', 'administrative-leadership', 122, ['administrative'], ['leadership']),
  of('2023-12', 'administrative-specialised', 656, ['administrative'], ['specialised']),
  of('2023-12', 'administrative-shared', 40, ['administrative'], ['shared']),
  of('2023-12', 'administrative-support', 22, ['administrative'], ['support']),
  of('2023-12', 'agency-leadership', 31, ['government-agency'], ['leadership']),
  of('2023-12', 'service-leadership', 110, ['service'], ['leadership']),
  of('2023-12', 'service-specialised', 392, ['service'], ['specialised']),
  of('2023-12', 'service-shared', 30, ['service'], ['shared']),
  of('2023-12', 'service-support', 27, ['service'], ['support']),
  of('2023-12', 'commune-cadre', 11, ['commune'], ['leadership']),
  of('2023-12', 'commune-civil-servant', 6, ['commune'], ['specialised', 'shared', 'support']),
  of('2025-12', 'state-leadership', 89, ['administrative', 'government-agency'], ['leadership']),
  of(
    '2025-12',
    'state-professional',
    690,
    ['administrative', 'government-agency'],
    ['specialised', 'shared'],
  ),
  of('2025-12', 'state-support', 22, ['administrative', 'government-agency'], ['support']),
  of('2025-12', 'council-office', 28, [], []),
  of('2025-12', 'commune', 44, ['commune'], ALL),
];

function of(
  list: CountList,
  row: string,
  positions: number,
  sectors: readonly Sector[],
  groups: readonly PositionGroup[],
): OfficialCount {
  return { list, row, positions, sectors, groups };
}
