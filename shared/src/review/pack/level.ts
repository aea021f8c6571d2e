/** Levels of a rating, the best first. */
export const LEVELS = ['excellent', 'good', 'satisfactory', 'unsatisfactory'] as const;
export type Level = (typeof LEVELS)[number];

/** The lower of two levels. */
export function lowerLevel(one: Level, other: Level): Level {
  return LEVELS.indexOf(one) >= LEVELS.indexOf(other) ? one : other;
}
