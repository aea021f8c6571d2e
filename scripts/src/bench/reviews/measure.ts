import { copyFileSync, rmSync } from 'node:fs';
import { BenchBrowser, serve } from '../browser.ts';
import { BENCH_COMMITTEE, BENCH_PASSWORD, BENCH_PEOPLE } from '../organisation.ts';
import { type Timing, timeEach } from '../timing.ts';
import { REVIEWS_MONTH } from './fill.ts';

/** With the month of 1,400 people. */
export interface Reviews {
  /** Computing and beginning everybody's reviews in one go. */
  fillSeconds: number;
  filled: number;
  /** Opening one, and the list of one body. */
  one: Timing;
  unit: Timing;
}

interface Stretch {
  done: number;
  total: number;
  begun: number;
  after: string | null;
}

/** How long a month-end takes over HTTP, and opening one review after it. The filling is done on a copy. */
export async function measureReviews(path: string): Promise<Reviews> {
  const copy = `${path}.run`;
  copyFileSync(path, copy);
  const served = await serve(copy);
  const officer = new BenchBrowser(served.url);
  let turn = 0;
  try {
    await officer.signIn(BENCH_COMMITTEE, BENCH_PASSWORD);
    const start = performance.now();
    const filled = await fill(officer);
    const fillSeconds = (performance.now() - start) / 1000;
    const next = () => turn++;
    const timings = await timeEach(
      {
        one: () => officer.expect('GET', `/api/reviews/CB${(next() * 37) % BENCH_PEOPLE}/${REVIEWS_MONTH}`),
        unit: () => officer.expect('GET', `/api/review-months/${REVIEWS_MONTH}?unit=U${1 + (next() % 60)}`),
      },
      { runs: 200 },
    );
    return { fillSeconds, filled, ...timings };
  } finally {
    officer.close();
    await served.stop();
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${copy}${suffix}`, { force: true });
  }
}

async function fill(officer: BenchBrowser): Promise<number> {
  let begun = 0;
  for (let after: string | null = null; ; ) {
    const path = `/api/review-months/${REVIEWS_MONTH}/filling`;
    const stretch: Stretch = await officer.ask<Stretch>('POST', path, { unit: null, after });
    begun += stretch.begun;
    after = stretch.after;
    if (after === null) return begun;
  }
}
