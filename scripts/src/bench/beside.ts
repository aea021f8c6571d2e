import { BenchBrowser, serve } from './browser.ts';
import { watchMemory } from './memory.ts';
import { BENCH_COMMITTEE, BENCH_PASSWORD, writerName } from './organisation.ts';
import { type Timing, time, timingOf } from './timing.ts';

/** Long work of a server, and what it is to others meanwhile. */
export interface Beside<T> {
  seconds: number;
  /** The server's memory at its highest, all threads together; null where the system does not tell. */
  megabytes: number | null;
  /** My day over HTTP before, and meanwhile. */
  dayBefore: Timing;
  dayMeanwhile: Timing;
  made: T;
}

const READERS = 5;
/** Each reader opens their day so often; a hundred people do not do more. */
const PAUSE = 50;

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Lets somebody of the committee do long work in a server that has done nothing else, while five people open a day. */
export async function measureBeside<T>(
  path: string,
  day: string,
  work: (committee: BenchBrowser) => Promise<T>,
): Promise<Beside<T>> {
  const served = await serve(path);
  const committee = new BenchBrowser(served.url);
  const readers = Array.from({ length: READERS }, () => new BenchBrowser(served.url));
  const read = (reader: BenchBrowser | undefined) => reader?.expect('GET', `/api/work-days/${day}`);
  try {
    await committee.signIn(BENCH_COMMITTEE, BENCH_PASSWORD);
    for (const [index, reader] of readers.entries()) await reader.signIn(writerName(index), BENCH_PASSWORD);
    const dayBefore = await time(() => read(readers[0]), { runs: 300 });
    const memory = watchMemory(served.pid);
    const reading = keepReading(readers, read);
    const begin = performance.now();
    const made = await work(committee);
    const seconds = (performance.now() - begin) / 1000;
    return { seconds, megabytes: memory.stop(), dayBefore, dayMeanwhile: await reading.stop(), made };
  } finally {
    for (const browser of [committee, ...readers]) browser.close();
    await served.stop();
  }
}

/** People who open their day again and again until they are stopped. */
function keepReading(
  readers: readonly BenchBrowser[],
  open: (reader: BenchBrowser) => Promise<unknown> | undefined,
): { stop(): Promise<Timing> } {
  const values: number[] = [];
  let isOn = true;
  const read = async (reader: BenchBrowser) => {
    while (isOn) {
      const start = performance.now();
      await open(reader);
      values.push(performance.now() - start);
      await rest(PAUSE);
    }
  };
  const all = Promise.all(readers.map(read));
  return {
    async stop() {
      isOn = false;
      await all;
      return timingOf(values);
    },
  };
}
