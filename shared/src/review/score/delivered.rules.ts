import type { Delivered } from './score-input.ts';

/** A fault or a delay that was found, of how many of the quantity; an objective cause confirmed takes some of them off. */
export interface Finding {
  kind: 'fault' | 'delay';
  count: number;
  excused?: number;
  /** How many items come before the first it concerns; none where nobody said. */
  after?: number;
}

/**
 * A quantity of like products with its checks, as groups with faults and delays each: twenty are twenty products.
 * A later check concerns products that an earlier one did (what failed is what is checked again); as every fault takes
 * the same quarter this decides nothing until a product has lost all (rules §3).
 */
export function deliveredOf(
  quantity: number,
  findings: readonly Finding[],
  coefficientMilli?: number,
): Delivered[] {
  const spans = (kind: Finding['kind']) =>
    findings
      .filter((finding) => finding.kind === kind)
      .map(({ count, excused = 0, after = 0 }) => ({
        after,
        to: Math.min(quantity, after + count - excused),
      }))
      .filter(({ after, to }) => to > after);
  const [faults, delays] = [spans('fault'), spans('delay')];
  const edges = [...faults, ...delays].flatMap(({ after, to }) => [after, to]);
  const ends = [...new Set([...edges, quantity])].filter((end) => end > 0).sort((x, y) => x - y);
  const on = (of: typeof faults, end: number) =>
    of.filter(({ after, to }) => after < end && to >= end).length;
  return ends.map((end, place) => ({
    faults: on(faults, end),
    delays: on(delays, end),
    count: end - (ends[place - 1] ?? 0),
    ...(coefficientMilli !== undefined && { coefficientMilli }),
  }));
}
