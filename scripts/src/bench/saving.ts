import { newId } from '@so-viec/shared/id/uuidv7';
import { BenchBrowser, serve } from './browser.ts';
import { BENCH_PASSWORD, BENCH_WRITERS, writerName } from './organisation.ts';
import { type Timing, time, timingOf } from './timing.ts';

export interface Savings {
  /** One after the other. */
  alone: Timing;
  /** From fifty connections at once. */
  together: Timing;
  perSecond: number;
}

interface DayAnswer {
  today: string;
  posts: { unitId: string; positionId: string }[];
}

const SECONDS = 10;

/** A line of today that is saved again and again: each time a version check, a revision, the sums and the trail. */
class Line {
  readonly #browser: BenchBrowser;
  readonly #id = newId();
  readonly #content: Record<string, unknown>;
  #version = 0;

  constructor(browser: BenchBrowser, { today, posts: [post] }: DayAnswer) {
    this.#browser = browser;
    this.#content = {
      ...{ workedOn: today, unitId: post?.unitId, positionId: post?.positionId, productId: null },
      ...{ adHocBy: 'Trưởng phòng', taskId: null, state: 'done', ordinal: 0, output: null },
    };
  }

  async save(): Promise<void> {
    const minutes = 5 + (this.#version % 5);
    const body = { ...this.#content, minutes, note: `Lần ${this.#version}`, version: this.#version };
    await this.#browser.expect('PUT', `/api/work-entries/${this.#id}`, body);
    this.#version += 1;
  }
}

async function openLines(url: string): Promise<{ browsers: BenchBrowser[]; lines: Line[] }> {
  const browsers = Array.from({ length: BENCH_WRITERS }, () => new BenchBrowser(url));
  const lines: Line[] = [];
  for (const [index, browser] of browsers.entries()) {
    await browser.signIn(writerName(index), BENCH_PASSWORD);
    const { today } = await browser.ask<{ today: string }>('GET', '/api/me');
    const line = new Line(browser, await browser.ask<DayAnswer>('GET', `/api/work-days/${today}`));
    await line.save();
    lines.push(line);
  }
  return { browsers, lines };
}

async function saveTogether(lines: Line[]): Promise<Pick<Savings, 'together' | 'perSecond'>> {
  const values: number[] = [];
  const begin = performance.now();
  const until = begin + SECONDS * 1000;
  const keepSaving = async (line: Line): Promise<void> => {
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
