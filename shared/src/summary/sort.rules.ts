import { type FigureSums, overDays } from './figures.rules.ts';
import { parseSort, type UnitSort } from './summary-words.ts';

/** What a row must tell to be sorted; `order` is its place in the alphabet, `block` a word. */
type Sortable = FigureSums & { order: string; block?: string | null };

/** A quotient as a pair of integers, so that it is compared exactly. */
type Quotient = readonly [above: number, below: number];

const QUOTIENTS: Record<Exclude<UnitSort, 'name' | 'block'>, (row: FigureSums) => Quotient> = {
  headcount: (row) => [row.headcount, 1],
  minutes: (row) => [row.minutes, 1],
  'per-month': (row) => [row.minutes, row.headcount],
  'per-day': (row) => [overDays(row).minutes, overDays(row).personDays],
  'per-duty-day': (row) => [overDays(row).minutes, overDays(row).dutyHalves],
  logging: (row) => [row.daysLogged, row.daysLogged + row.daysMissing],
  missing: (row) => [row.daysMissing, 1],
  delivered: (row) => [row.outputsDelivered, 1],
  accepted: (row) => [row.outputsAccepted, row.outputsDelivered],
  unclear: (row) => [row.minutesWithoutOutput, row.minutes],
};

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function comparator(by: UnitSort, isDown: boolean): (a: Sortable, b: Sortable) => number {
  const sign = isDown ? -1 : 1;
  if (by === 'name') return (a, b) => sign * compareText(a.order, b.order);
  if (by === 'block') return (a, b) => sign * compareText(a.block ?? '', b.block ?? '');
  const quotient = QUOTIENTS[by];
  return (a, b) => {
    const [aAbove, aBelow] = quotient(a);
    const [bAbove, bBelow] = quotient(b);
    if (aBelow === 0 || bBelow === 0) return Number(aBelow === 0) - Number(bBelow === 0);
    return sign * (aAbove * bBelow - bAbove * aBelow);
  };
}

/** Rows in the order asked for ("-per-day": highest first); equals by name, rows without a quotient last. */
export function sortRows<R extends Sortable>(rows: readonly R[], sort: string): R[] {
  const { by, isDown } = parseSort(sort) ?? { by: 'name' as const, isDown: false };
  const compare = comparator(by, isDown);
  return [...rows].sort((a, b) => compare(a, b) || compareText(a.order, b.order));
}
