/** A cell of the heat map: a level 1–5, a day off, a day on which nobody had to work, or one that is not over. */
interface HeatCell {
  kind: 'level' | 'off' | 'empty' | 'ahead';
  level: 1 | 2 | 3 | 4 | 5;
  /** Hours with one place: "5.9" is below 6, never "6.0". */
  words: string;
  /** Printed in the cell: below 6 and above 8,25 hours. */
  isOutlier: boolean;
}

/** Hours per person per day from which each level begins (look, heat map). */
const LEVELS = [6, 7, 7.5, 8.25] as const;

/** The cell of a unit on a day. */
export function heatOf(
  minutes: number,
  personDays: number,
  day: { isWorking: boolean; isOver: boolean },
): HeatCell {
  const none = { level: 1, words: '0', isOutlier: false } as const;
  if (personDays === 0) return { kind: day.isWorking ? 'empty' : 'off', ...none };
  if (!day.isOver) return { kind: 'ahead', ...none };
  const hours = minutes / 60 / personDays;
  // Just above 8,25 begins the last level; the others begin at their mark.
  const passed = LEVELS.filter((mark, index) => (index === 3 ? hours > mark : hours >= mark)).length;
  const level = (passed + 1) as HeatCell['level'];
  const words = (level === 1 ? Math.floor(hours * 10) / 10 : hours).toFixed(1);
  return { kind: 'level', level, words, isOutlier: level === 1 || level === 5 };
}
