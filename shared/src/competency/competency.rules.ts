export const COMPETENCY_GROUPS = ['general', 'professional', 'management'] as const;
export type CompetencyGroup = (typeof COMPETENCY_GROUPS)[number];

export const COMPETENCY_LEVELS = [1, 2, 3, 4, 5] as const;

/** What a position asks for: somebody at `levelFrom` or above has it. */
export interface RequiredLevel {
  competencyId: string;
  levelFrom: number;
  levelTo: number;
}

/** One competency of a person beside their position: `gap` levels below the range; null while nothing was assessed. */
export interface Standing extends RequiredLevel {
  level: number | null;
  gap: number | null;
}

/** How far below the range a level is; 0 within or above it. */
export function gapOf({ levelFrom }: Pick<RequiredLevel, 'levelFrom'>, level: number): number {
  return Math.max(0, levelFrom - level);
}

/** Everything a position asks for beside what a person was last assessed at. */
export function standingsOf(
  required: readonly RequiredLevel[],
  assessed: ReadonlyMap<string, number>,
): Standing[] {
  return required.map((asked) => {
    const level = assessed.get(asked.competencyId) ?? null;
    return { ...asked, level, gap: level === null ? null : gapOf(asked, level) };
  });
}

/** A range as descriptions write it: "3" or "2-3". */
export const levelText = ({ levelFrom, levelTo }: Pick<RequiredLevel, 'levelFrom' | 'levelTo'>): string =>
  levelFrom === levelTo ? String(levelFrom) : `${levelFrom}-${levelTo}`;

/** Reads "3", "2-3", "2 – 3"; undefined when it is no range of the five levels. */
export function parseLevels(text: string): { levelFrom: number; levelTo: number } | undefined {
  const [, first, last] = /^\s*([1-5])(?:\s*[-–—]\s*([1-5]))?\s*$/.exec(text) ?? [];
  if (first === undefined) return undefined;
  const [levelFrom, levelTo] = [Number(first), Number(last ?? first)];
  return levelFrom <= levelTo ? { levelFrom, levelTo } : undefined;
}
