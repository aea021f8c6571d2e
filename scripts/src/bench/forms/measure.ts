import { newId } from '@so-viec/shared/id/uuidv7';
import { BenchBrowser, serve } from '../browser.ts';
import { BENCH_COMMITTEE, BENCH_PASSWORD, writerName } from '../organisation.ts';
import { type Timing, time, timingOf } from '../timing.ts';
import { FORMS_MONTH } from './fill.ts';
import { watchMemory } from './memory.ts';

/** A file of everybody's forms, made while others open their day. */
export interface FormsMade {
  seconds: number;
  /** The server's memory at its highest, all threads together; null where the system does not tell. */
  megabytes: number | null;
  fileMegabytes: number;
  /** My day over HTTP before, and meanwhile. */
  dayBefore: Timing;
  dayMeanwhile: Timing;
}
export type Forms = Record<'pdf' | 'docx' | 'xlsx', FormsMade>;

interface View {
  state: string;
  total: number;
  done: number;
  size: number;
}

const READERS = 5;
/** Each reader opens their day so often; a hundred people do not do more. */
const PAUSE = 50;
const LOOK_EVERY = 250;
const DAY = `/api/work-days/${FORMS_MONTH}-20`;

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** How long everybody's forms take, in a server that has done nothing else, while five people keep opening their day. */
export async function measureForms(path: string): Promise<Forms> {
  return {
    pdf: await measureFormat(path, 'pdf'),
    docx: await measureFormat(path, 'docx'),
    xlsx: await measureFormat(path, 'xlsx'),
  };
}

async function measureFormat(path: string, format: keyof Forms): Promise<FormsMade> {
  const served = await serve(path);
  const committee = new BenchBrowser(served.url);
  const readers = Array.from({ length: READERS }, () => new BenchBrowser(served.url));
  try {
    await committee.signIn(BENCH_COMMITTEE, BENCH_PASSWORD);
    for (const [index, reader] of readers.entries()) await reader.signIn(writerName(index), BENCH_PASSWORD);
    const dayBefore = await time(() => readers[0]?.expect('GET', DAY), { runs: 300 });
    const memory = watchMemory(served.pid);
    const reading = keepReading(readers);
    const made = await makeFile(committee, format);
    return { ...made, megabytes: memory.stop(), dayBefore, dayMeanwhile: await reading.stop() };
  } finally {
    for (const browser of [committee, ...readers]) browser.close();
    await served.stop();
  }
}

async function makeFile(browser: BenchBrowser, format: string) {
  const begin = performance.now();
  const wanted = { id: newId(), period: FORMS_MONTH, unit: null, format };
  let view = await browser.ask<View>('POST', '/api/form-files', wanted);
  while (view.state === 'working') {
    await rest(LOOK_EVERY);
    view = await browser.ask<View>('GET', `/api/form-files/${wanted.id}`);
  }
  if (view.state !== 'done' || view.done !== view.total) throw new Error(`Tệp không lập được: ${view.state}`);
  const bytes = await browser.expect('GET', `/api/form-files/${wanted.id}/content`);
  if (bytes.length !== view.size) throw new Error('Tệp tải về không đủ.');
  return { seconds: (performance.now() - begin) / 1000, fileMegabytes: bytes.length / 1e6 };
}

/** People who open their day again and again until they are stopped. */
function keepReading(readers: readonly BenchBrowser[]): { stop(): Promise<Timing> } {
  const values: number[] = [];
  let isOn = true;
  const read = async (reader: BenchBrowser) => {
    while (isOn) {
      const start = performance.now();
      await reader.expect('GET', DAY);
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
