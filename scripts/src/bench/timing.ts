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
  await repeat(run, runs, seconds / 2);
  return timingOf(await repeat(run, runs, seconds));
}

async function repeat(run: () => unknown, runs: number, seconds: number): Promise<number[]> {
  const values: number[] = [];
  const until = performance.now() + seconds * 1000;
  while (values.length < runs && performance.now() < until) {
    const start = performance.now();
    await run();
    values.push(performance.now() - start);
  }
  return values;
}
