/** A past line, as far as habit goes. */
export interface PastLine {
  workedOn: string;
  positionId: string;
  productId: string | null;
  minutes: number;
}

/** Work a person does often: with its usual minutes (the median of their own lines). */
interface FrequentWork {
  productId: string;
  positionId: string;
  times: number;
  usualMinutes: number;
}

const HALF_LIFE_DAYS = 14;
const DAY_MS = 86_400_000;

/**
 * The products a person names most, the recent ones weighing more (half as much every 14 days), the
 * heaviest first. Ad hoc work is not frequent work.
 */
export function frequentWork(lines: readonly PastLine[], beforeOn: string): FrequentWork[] {
  const groups = new Map<string, PastLine[]>();
  for (const line of lines) {
    if (line.productId === null) continue;
    const key = `${line.productId} ${line.positionId}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  const found = [...groups.values()].map((group) => ({
    weight: weightOf(group, beforeOn),
    ...describe(group),
  }));
  found.sort((a, b) => b.weight - a.weight || (a.productId < b.productId ? -1 : 1));
  return found.map(({ weight: _, ...work }) => work);
}

function describe(group: readonly PastLine[]): FrequentWork {
  const { productId, positionId } = group[0] as PastLine & { productId: string };
  return {
    productId,
    positionId,
    times: group.length,
    usualMinutes: median(group.map((line) => line.minutes)),
  };
}

function weightOf(group: readonly PastLine[], beforeOn: string): number {
  const at = Date.parse(beforeOn);
  return group.reduce((sum, l) => sum + 0.5 ** ((at - Date.parse(l.workedOn)) / DAY_MS / HALF_LIFE_DAYS), 0);
}

/** The lower median, in whole minutes. */
function median(minutes: number[]): number {
  const sorted = minutes.sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
