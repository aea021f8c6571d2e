/** Milliseconds of repeated runs. */
export interface Timing {
  p50: number;
  p99: number;
  runs: number;
}

/** The value below which a share of the sorted values lies. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export function timingOf(values: number[]): Timing {
  const sorted = [...values].sort((a, b) => a - b);
  return { p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99), runs: sorted.length };
}

/** Runs something until so many runs or seconds are over, after a tenth as many to warm up. */
export async function time(run: () => unknown, { runs = 300, seconds = 15 } = {}): Promise<Timing> {
  for (let i = 0; i < runs / 10; i++) await run();
  const values: number[] = [];
  const until = performance.now() + seconds * 1000;
  while (values.length < runs && performance.now() < until) {
    const start = performance.now();
    await run();
    values.push(performance.now() - start);
  }
  return timingOf(values);
}
