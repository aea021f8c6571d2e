import type { ReviewedDay, ReviewedLine } from './queries.ts';

/** One thing that is not as it was when the reviewer opened the day. */
export type Change =
  | { kind: 'minutes'; before: number; now: number }
  | { kind: 'line-added'; lineNumber: number }
  | { kind: 'line-removed'; lineNumber: number }
  | { kind: 'line-changed'; lineNumber: number; before: number; now: number };

const words = (line: ReviewedLine): string =>
  JSON.stringify([line.productName, line.adHocBy, line.note, line.minutes, line.state, line.outputs]);

/** What changed between the day that was seen and the day as it is now, line by line. */
export function changesBetween(seen: ReviewedDay, now: ReviewedDay): Change[] {
  const changes: Change[] = [];
  if (seen.minutes !== now.minutes) changes.push({ kind: 'minutes', before: seen.minutes, now: now.minutes });
  now.lines.forEach((line, index) => {
    const before = seen.lines.find((old) => old.id === line.id);
    const lineNumber = index + 1;
    if (!before) changes.push({ kind: 'line-added', lineNumber });
    else if (words(before) !== words(line)) {
      changes.push({ kind: 'line-changed', lineNumber, before: before.minutes, now: line.minutes });
    }
  });
  seen.lines.forEach((line, index) => {
    const isGone = !now.lines.some((next) => next.id === line.id);
    if (isGone) changes.push({ kind: 'line-removed', lineNumber: index + 1 });
  });
  return changes;
}
