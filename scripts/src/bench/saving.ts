import { BenchBrowser, serve } from './browser.ts';
import { FREE_DAY } from './database.ts';
import { BenchLine } from './line.ts';
import { BENCH_PASSWORD, BENCH_WRITERS, writerName } from './organisation.ts';
import { type Timing, time, timingOf } from './timing.ts';

export interface Savings {
  /** One after the other. */
  alone: Timing;
  /** From fifty connections at once. */
  together: Timing;
  perSecond: number;
}

const SECONDS = 10;

async function openLines(url: string): Promise<{ browsers: BenchBrowser[]; lines: BenchLine[] }> {
  const browsers = Array.from({ length: BENCH_WRITERS }, () => new BenchBrowser(url));
  const lines: BenchLine[] = [];
  for (const [index, browser] of browsers.entries()) {
    await browser.signIn(writerName(index), BENCH_PASSWORD);
    lines.push(await BenchLine.open(browser, FREE_DAY));
  }
  return { browsers, lines };
}

async function saveTogether(lines: BenchLine[]): Promise<Pick<Savings, 'together' | 'perSecond'>> {
  const values: number[] = [];
  const begin = performance.now();
  const until = begin + SECONDS * 1000;
  const keepSaving = async (line: BenchLine): Promise<void> => {
    while (performance.now() < until) {
      const start = performance.now();
      await line.save();
      values.push(performance.now() - start);
    }
  };
  await Promise.all(lines.map(keepSaving));
  const seconds = (performance.now() - begin) / 1000;
  return { together: timingOf(values), perSecond: values.length / seconds };
}

/** How long one durable save takes, and how many there are in a second from fifty connections. */
export async function measureSaving(path: string): Promise<Savings> {
  const served = await serve(path);
  const { browsers, lines } = await openLines(served.url);
  try {
    const [first] = lines;
    const alone = await time(() => first?.save(), { runs: 200, seconds: SECONDS });
    return { alone, ...(await saveTogether(lines)) };
  } finally {
    for (const browser of browsers) browser.close();
    await served.stop();
  }
}
