import type { FindingCounts } from '../queries.ts';

type Count = FindingCounts['rows'][number];

/** Findings of one unit, or of one kind, by state. */
export interface Tally {
  key: string;
  name: string;
  /** What the name is to be told apart by. */
  beside: string;
  states: Partial<Record<string, number>>;
  /** Those to be looked at first that are not closed. */
  first: number;
  total: number;
}

/** Counts added up by what they have in common, the most first. */
export function tallyBy(
  rows: readonly Count[],
  of: (row: Count) => { key: string; name: string; beside?: string },
): Tally[] {
  const found = new Map<string, Tally>();
  for (const row of rows) {
    const { key, name, beside = '' } = of(row);
    const tally = found.get(key) ?? { key, name, beside, states: {}, first: 0, total: 0 };
    found.set(key, tally);
    tally.states[row.state] = (tally.states[row.state] ?? 0) + row.count;
    tally.total += row.count;
    if (row.severity === 'look-first' && row.state !== 'closed') tally.first += row.count;
  }
  return [...found.values()].sort((a, b) => b.total - a.total || a.name.localeCompare(b.name, 'vi'));
}
