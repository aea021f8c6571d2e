import { addDays, type CivilDay, weekdayOf } from '../civil-day/civil-day.ts';
import { foldText } from '../text/fold.ts';

/** The Monday of a day's week. */
export const mondayOf = (day: CivilDay): CivilDay => addDays(day, 1 - weekdayOf(day));

/** The seven days of a week, Monday first. */
export const daysOfWeek = (day: CivilDay): CivilDay[] =>
  Array.from({ length: 7 }, (_, index) => addDays(mondayOf(day), index));

/** What of a line decides in which row of its week it stands. */
export interface WorkOfLine {
  unitId: string;
  positionId: string;
  productId: string | null;
  /** The work of many days, or given by a head, that it belongs to. */
  taskId: string | null;
  /** The work as it is typed: of ad hoc work its title, else what is looked for while nothing is chosen. */
  title: string;
  /** Who asked for ad hoc work; null for other work. */
  adHocBy: string | null;
}

/**
 * The row of a week's grid that a line stands in. One row is one post with: ad hoc work of one title and asker, whatever
 * task was made of it; else one task; else one product or duty; else one title that is not chosen from the list yet. What
 * was done and what came out are of the line, not of its row.
 */
export function rowKeyOf(line: WorkOfLine): string {
  const { unitId, positionId, productId, taskId, title, adHocBy } = line;
  const work =
    adHocBy !== null
      ? ['ad-hoc', foldText(title), foldText(adHocBy)]
      : taskId !== null
        ? ['task', taskId]
        : productId !== null
          ? ['product', productId]
          : ['title', foldText(title)];
  return JSON.stringify([unitId, positionId, ...work]);
}

/** The rows of a week in order: those known keep their place, new ones follow as they come day by day. */
export function orderRows(known: readonly string[], ...lists: readonly (readonly string[])[]): string[] {
  const there = new Set(lists.flat());
  return [...new Set([...known.filter((key) => there.has(key)), ...lists.flat()])];
}
