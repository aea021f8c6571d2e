import type { PositionGroup, Sector } from '../import/words.ts';
import { type CountList, OFFICIAL_COUNTS } from './position-counts.data.ts';

export interface PositionPlace {
  sector: Sector;
  group: PositionGroup;
}

/** One row of a list: how many it names, how many the edition has, and what is missing (below 0: too many). */
export interface Reconciled {
  row: string;
  official: number;
  /** Null where no sector of ours stands for the row. */
  inEdition: number | null;
  missing: number | null;
}

/** An edition beside an official list, row by row, and its positions that stand in no row of it. */
export function reconcile(
  list: CountList,
  positions: readonly PositionPlace[],
): { rows: Reconciled[]; outside: number } {
  const rows = OFFICIAL_COUNTS.filter((count) => count.list === list);
  const stands = (place: PositionPlace, row: (typeof rows)[number]) =>
    row.sectors.includes(place.sector) && row.groups.includes(place.group);
  return {
    rows: rows.map((row) => {
      const isMatched = row.sectors.length > 0;
      const inEdition = isMatched ? positions.filter((place) => stands(place, row)).length : null;
      const missing = inEdition === null ? null : row.positions - inEdition;
      return { row: row.row, official: row.positions, inEdition, missing };
    }),
    outside: positions.filter((place) => !rows.some((row) => stands(place, row))).length,
  };
}
