import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { Entry } from '../../line/entry.ts';
import { type Said, saidOf } from '../../line/said.ts';
import type { Suggestions } from '../../match/suggestions.ts';
import { copiesOf } from '../../offers/copies.ts';
import type { Lock, WeekDay } from './actions.ts';
import { lineOfWork, rowKeyOfSaid, type WeekRow } from './cells.ts';

/** A line of the other week that was not copied: to which day, and why. */
export type NotCopied = { day: CivilDay; work: string; why: Lock | 'has-hours' };

export type WeekCopy = { lines: { day: WeekDay; said: Said }[]; left: NotCopied[] };

/** The works of another week, as rows without hours. */
export function worksOf(
  entries: readonly Entry[],
  openTasks: Suggestions['openTasks'],
  days: readonly WeekDay[],
): Said[] {
  const posts = days.find(({ posts }) => posts.length > 0)?.posts ?? [];
  const works = copiesOf([...entries], posts, openTasks).map((said) => lineOfWork(said, ''));
  return [...new Map(works.map((work) => [rowKeyOfSaid(work), work])).values()];
}

type Ground = { days: readonly WeekDay[]; rows: readonly WeekRow[] };

/**
 * The lines of another week, each to its own weekday: only onto days that may be written and cells that have no hours yet,
 * so that the same week copied twice is there once. What is left out is named.
 */
export function copyOfWeek(
  from: readonly { day: CivilDay; entries: readonly Entry[] }[],
  { days, rows, openTasks }: Ground & { openTasks: Suggestions['openTasks'] },
): WeekCopy {
  const saids = from.map(({ entries }, column) => {
    const held = days[column]?.posts ?? [];
    // Without a post that day its own post is what the refusal names.
    return copiesOf([...entries], held.length > 0 ? held : entries.map(saidOf), openTasks);
  });
  return placeLines(saids, { days, rows });
}

/** Lines by weekday, Monday first, in the cells where they can stand. */
export function placeLines(byDay: readonly (readonly Said[])[], { days, rows }: Ground): WeekCopy {
  const copy: WeekCopy = { lines: [], left: [] };
  for (const [column, saids] of byDay.entries()) {
    const day = days[column];
    if (!day) continue;
    for (const said of saids) {
      const key = rowKeyOfSaid(lineOfWork(said, ''));
      const hasHours = rows.some((row) => row.key === key && (row.cells[column]?.length ?? 0) > 0);
      const why = day.lockOf(said) ?? (hasHours ? ('has-hours' as const) : undefined);
      if (why) copy.left.push({ day: day.day, work: said.work, why });
      else copy.lines.push({ day, said });
    }
  }
  return copy;
}
