import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { PAYLOADS } from '@so-viec/server/testing/payloads';
import { type Around, atLeast, counted, type Kind, never, type Outcome, type Row } from '../row.ts';

/** Writes that have to be taken with a payload in their words, columns that have to hold each payload, and pages that have to show it, or too little was looked at. */
const FEWEST_TAKEN = 10;
const FEWEST_COLUMNS = 20;
const FEWEST_HOLDING = 40;

/** A script behind every text that people wrote: on none of the pages that there are does it come to life. */
export const PAYLOAD_PAGES: Row = {
  name: 'payload-pages',
  what: 'script payloads in every text, on every page in a browser',
  on: ['sqlite', 'postgres'],
  // The short form is a journey: web/e2e/payloads.test.ts.
  short: 1,
  long: PAYLOADS.length,
  batch: 1,
  run: walkAll,
};

async function walkAll(count: number, { kind, from, tell }: Around): Promise<Outcome> {
  const faults: string[] = [];
  let [pages, live] = [0, 0];
  let [taken, columns, holding] = [Infinity, Infinity, Infinity];
  for (let n = 0; n < count; n++) {
    const walked = await walkWith(kind, from + n);
    pages += walked.pages;
    live += walked.live.length;
    taken = Math.min(taken, walked.taken);
    columns = Math.min(columns, walked.columns);
    holding = Math.min(holding, walked.holding);
    faults.push(...walked.live.slice(0, 20).map((one) => `${walked.payload.trim()}: ${one}`));
    tell(n + 1);
  }
  return {
    figures: {
      'pages opened': counted(pages),
      'writes that take a payload': atLeast(taken, FEWEST_TAKEN),
      'columns that hold a payload': atLeast(columns, FEWEST_COLUMNS),
      'pages that show one': atLeast(holding, FEWEST_HOLDING),
      live: never(live),
    },
    faults,
  };
}

interface Walked {
  payload: string;
  taken: number;
  columns: number;
  pages: number;
  holding: number;
  live: string[];
}

/** The browser is the client's: it walks in a process of its own, over the built client. */
function walkWith(kind: Kind, number: number): Promise<Walked> {
  const script = join(process.cwd(), 'web', 'e2e', 'pages', 'walk-all.ts');
  const child = spawn(process.execPath, [script, kind, `${number}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const end = () => void child.kill();
  process.once('exit', end);
  let said = '';
  child.stdout.on('data', (part: Buffer) => {
    said += part.toString();
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('exit', end);
      if (code === 0) resolve(JSON.parse(said.trim().split('\n').at(-1) ?? '') as Walked);
      else reject(new Error(`The walk over the pages ended with ${code}: build the client first.`));
    });
  });
}
