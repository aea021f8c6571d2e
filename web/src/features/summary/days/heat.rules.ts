/** A cell of the heat map: a level 1–5, a day off, a day on which nobody had to work, or one that is not over. */
export interface HeatCell {
  kind: 'level' | 'off' | 'empty' | 'ahead';
  level: 1 | 2 | 3 | 4 | 5;
  /** Hours with one place: "5.9" is below 6, never "6.0". */
  words: string;
  hours: number;
}

/** Hours per person per day from which each level begins (look, heat map). */
const LEVELS = [6, 7, 7.5, 8.25] as const;

/** The cell of a unit on a day. */
export function heatOf(
  minutes: number,
  personDays: number,
  day: { isWorking: boolean; isOver: boolean },
): HeatCell {
  const none = { level: 1, words: '0', hours: 0 } as const;
  if (personDays === 0) return { kind: day.isWorking ? 'empty' : 'off', ...none };
  if (!day.isOver) return { kind: 'ahead', ...none };
  const hours = minutes / 60 / personDays;
  // Just above 8,25 begins the last level; the others begin at their mark.
  const passed = LEVELS.filter((mark, index) => (index === 3 ? hours > mark : hours >= mark)).length;
  const level = (passed + 1) as HeatCell['level'];
  const words = (level === 1 ? Math.floor(hours * 10) / 10 : hours).toFixed(1);
  return { kind: 'level', level, words, hours };
}

/** How far from the middle of the month a cell may lie before its number is printed. */
export interface Spread {
  median: number;
  reach: number;
}

const REACH_IN_DEVIATIONS = 2.5;
/** However the month lies, no more of its cells than this are printed. */
const MOST_PRINTED = 0.05;

function medianOf(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** The middle of a month's cells and 2,5 median absolute deviations, wider where more than 5 % lie beyond. */
export function spreadOf(hours: readonly number[]): Spread {
  const median = medianOf([...hours].sort((a, b) => a - b));
  const deviations = hours.map((value) => Math.abs(value - median)).sort((a, b) => a - b);
  const most = deviations[deviations.length - 1 - Math.floor(deviations.length * MOST_PRINTED)] ?? 0;
  return { median, reach: Math.max(REACH_IN_DEVIATIONS * medianOf(deviations), most) };
}

/** Whether a cell lies beyond the spread of its month, and on which side. */
export function outlierOf({ median, reach }: Spread, hours: number): 'low' | 'high' | undefined {
  if (Math.abs(hours - median) <= reach) return undefined;
  return hours < median ? 'low' : 'high';
}
