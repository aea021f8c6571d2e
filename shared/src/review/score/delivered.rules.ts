import type { Delivered } from './score-input.ts';

/** A fault or a delay that was found, of how many of the quantity; an objective cause confirmed takes some of them off. */
export interface Finding {
  kind: 'fault' | 'delay';
  count: number;
  excused?: number;
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
  const counts = (kind: Finding['kind']) =>
    findings
      .filter((finding) => finding.kind === kind)
      .map(({ count, excused = 0 }) => Math.min(quantity, Math.max(0, count - excused)));
  const [faults, delays] = [counts('fault'), counts('delay')];
  const ends = [...new Set([...faults, ...delays, quantity])].filter((end) => end > 0).sort((x, y) => x - y);
  return ends.map((end, place) => ({
    faults: faults.filter((count) => count >= end).length,
    delays: delays.filter((count) => count >= end).length,
    count: end - (ends[place - 1] ?? 0),
    ...(coefficientMilli !== undefined && { coefficientMilli }),
  }));
}
