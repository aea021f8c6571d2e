import { type Db, listPointSums, type PointSums } from '@so-viec/db';
import type { Scope } from '@so-viec/shared/access/scope';
import type { Month } from '@so-viec/shared/civil-day/civil-day';
import { wholeUnits } from '../access/scopes.ts';

/** Adding up every product of a province takes longer than all else on the page: once a minute is enough. */
const KEPT_FOR = 60_000;
const MOST_MONTHS = 24;

type Kept = { at: number; sums: Promise<PointSums[]> };
const keptOf = new WeakMap<Db, Map<Month, Kept>>();

/** The points of a month for a page to look at: for whoever oversees everybody at most a minute old. */
export function pointsSeen(db: Db, scope: Scope, month: Month): Promise<PointSums[]> {
  if (!scope.all) return listPointSums(db, wholeUnits(scope), month);
  const months = keptOf.get(db) ?? new Map<Month, Kept>();
  keptOf.set(db, months);
  const known = months.get(month);
  const now = performance.now();
  if (known && now - known.at < KEPT_FOR) return known.sums;
  if (months.size >= MOST_MONTHS) months.clear();
  const sums = listPointSums(db, wholeUnits(scope), month);
  months.set(month, { at: now, sums });
  sums.catch(() => months.delete(month));
  return sums;
}
