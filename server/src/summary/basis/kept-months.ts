import type { Db } from '@so-viec/db';
import type { Month } from '@so-viec/shared/civil-day/civil-day';
import type { OrganisationToday } from '../../access/organisation.ts';
import { loadMonthBasis, type MonthBasis } from './month-basis.ts';

const MOST_MONTHS = 24;
/** About 150 MB: a year of 60,000 people. */
const MOST_ROWS = 800_000;

interface Kept {
  changeCount: number;
  months: Map<Month, Promise<MonthBasis>>;
  sizes: Map<Month, number>;
}

const keptOf = new WeakMap<Db, Kept>();

function keptFor(db: Db, changeCount: number): Kept {
  const known = keptOf.get(db);
  if (known?.changeCount === changeCount) return known;
  const fresh: Kept = { changeCount, months: new Map(), sizes: new Map() };
  keptOf.set(db, fresh);
  return fresh;
}

function forget(kept: Kept, month: Month): void {
  kept.months.delete(month);
  kept.sizes.delete(month);
}

/** Drops what was asked for longest ago, never the month just read. */
function makeRoom(kept: Kept): void {
  const rows = () => [...kept.sizes.values()].reduce((sum, size) => sum + size, 0);
  for (const month of [...kept.months.keys()].slice(0, -1)) {
    if (kept.months.size <= MOST_MONTHS && rows() <= MOST_ROWS) return;
    forget(kept, month);
  }
}

/**
 * The denominators of a month, worked out once and kept while the change counter stands. The counter is read with
 * every request, so other servers' changes count at once.
 */
export function monthBasis(db: Db, organisation: OrganisationToday, month: Month): Promise<MonthBasis> {
  const kept = keptFor(db, organisation.changeCount);
  const known = kept.months.get(month);
  kept.months.delete(month);
  const basis = known ?? loadMonthBasis(db, organisation, month);
  kept.months.set(month, basis);
  if (!known) {
    basis.then(
      ({ rows }) => {
        kept.sizes.set(month, rows.length);
        makeRoom(kept);
      },
      () => forget(kept, month),
    );
  }
  return basis;
}
