import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays, type CivilDay, monthOf, todayIn, weekdayOf } from '@so-viec/shared/civil-day/civil-day';
import { isOurs, listCopies, manifestPath } from '../copy/manifest.ts';

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
  await clearBrokenOff(folder, new Set(copies.map(({ path }) => path)));
  return { copies: kept.size, cleared: old.length };
}

const DAY_MS = 24 * 3_600_000;

/** What is left of copies that were broken off; a day later none of it is under way any more. */
async function clearBrokenOff(folder: string, whole: ReadonlySet<string>): Promise<void> {
  for (const name of (await readdir(folder)).filter(isOurs)) {
    const path = join(folder, name);
    if (whole.has(path) || whole.has(path.replace(/\.json$/, ''))) continue;
    const found = await stat(path).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > DAY_MS) await rm(path, { force: true });
  }
}
