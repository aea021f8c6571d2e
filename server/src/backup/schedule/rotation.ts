import { rm } from 'node:fs/promises';
import { addDays, type CivilDay, monthOf, todayIn, weekdayOf } from '@so-viec/shared/civil-day/civil-day';
import { isOurs, listCopies, manifestPath } from '../copy/manifest.ts';
import { clearAbandoned } from '../copy/on-disk.ts';

/** Of how many of the last days, weeks and months that have copies one is kept. */
export interface Keep {
  daily: number;
  weekly: number;
  monthly: number;
}

const mondayOf = (day: CivilDay): CivilDay => addDays(day, 1 - weekdayOf(day));

interface Made {
  madeAt: string;
}

/** The copies that are kept: the newest of each of the last days, weeks and months, by the calendar of Vietnam. */
export function keptOf<C extends Made>(copies: readonly C[], { daily, weekly, monthly }: Keep): Set<C> {
  const newestFirst = copies.toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
  const newestOf = (spanOf: (day: CivilDay) => string, count: number): C[] => {
    const spans = Map.groupBy(newestFirst, ({ madeAt }) => spanOf(todayIn(new Date(madeAt))));
    return [...spans.values()].slice(0, count).flatMap(([newest]) => newest ?? []);
  };
  return new Set([
    ...newestOf((day) => day, daily),
    ...newestOf(mondayOf, weekly),
    ...newestOf(monthOf, monthly),
  ]);
}

/** Takes away the copies of a folder that need not be kept. How many are there now, and how many went. */
export async function rotate(folder: string, keep: Keep): Promise<{ copies: number; cleared: number }> {
  const copies = await listCopies(folder);
  const kept = keptOf(copies, keep);
  const old = copies.filter((copy) => !kept.has(copy));
  // The manifest first: what is left when this is broken off counts as no copy.
  for (const { path } of old) for (const name of [manifestPath(path), path]) await rm(name, { force: true });
  const whole = new Set(copies.flatMap(({ file }) => [file, manifestPath(file)]));
  await clearAbandoned(folder, (name) => isOurs(name) && !whole.has(name));
  return { copies: kept.size, cleared: old.length };
}
