/** Milliseconds of repeated runs. */
export interface Timing {
  p50: number;
  p99: number;
  runs: number;
}

/** The value below which a share of the sorted values lies. */
function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export function timingOf(values: number[]): Timing {
  const sorted = [...values].sort((a, b) => a - b);
  return { p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99), runs: sorted.length };
}

/** Runs something so many times, or for so many seconds; as often before, unmeasured, until the engine is warm. */
export async function time(run: () => unknown, { runs = 1000, seconds = 15 } = {}): Promise<Timing> {
  const { it } = await timeEach({ it: run }, { runs, seconds });
  return it;
}

interface How {
  runs?: number;
  seconds?: number;
  /** Runs before each turn, unmeasured. */
  before?: () => unknown;
}

/** Times several things in turns, so that whatever else the machine does slows all of them alike. */
export async function timeEach<K extends string>(
  things: Record<K, () => unknown>,
  { runs = 1000, seconds = 30, before = () => undefined }: How = {},
): Promise<Record<K, Timing>> {
  await inTurns(things, { runs, seconds: seconds / 2, before });
  const values = await inTurns(things, { runs, seconds, before });
  const names = Object.keys(things) as K[];
  return Object.fromEntries(names.map((name) => [name, timingOf(values[name])])) as Record<K, Timing>;
}

async function inTurns<K extends string>(
  things: Record<K, () => unknown>,
  { runs, seconds, before }: Required<How>,
): Promise<Record<K, number[]>> {
  const names = Object.keys(things) as K[];
  const values = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<K, number[]>;
  const until = performance.now() + seconds * 1000;
  for (let run = 0; run < runs && performance.now() < until; run++) {
    await before();
    for (const name of names) {
      const start = performance.now();
      await things[name]();
      values[name].push(performance.now() - start);
    }
  }
  return values;
}
