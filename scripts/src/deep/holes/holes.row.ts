import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Around, counted, never, type Outcome, type Row } from '../row.ts';
import { runVitest } from '../runner/run-vitest.ts';
import type { Plant } from './planted-in.ts';
import { PLANTS } from './plants.ts';

/** Each class of hole that is known from other timesheets is made in turn: tests go red, or it would come unnoticed. */
export const HOLES: Row = {
  name: 'holes',
  what: 'planted holes that their tests notice',
  on: ['sqlite'],
  short: PLANTS.length,
  long: PLANTS.length,
  batch: 5,
  run: plantSome,
};

async function plantSome(count: number, { from, tell }: Around): Promise<Outcome> {
  const faults: string[] = [];
  for (const [index, plant] of PLANTS.slice(from, from + count).entries()) {
    const fault = await faultOf(plant);
    if (fault) faults.push(`${plant.hole}: ${fault}`);
    tell(index + 1);
  }
  return { figures: { planted: counted(count), unnoticed: never(faults.length) }, faults };
}

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { message: string; assertionResults: unknown[] }[];
}

/** What is wrong with a plant; undefined where a test noticed it. A file that could not even be read is no test. */
async function faultOf(plant: Plant): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'sv-hole-'));
  const path = join(folder, 'report.json');
  try {
    const said = await runTests(plant, path);
    const report = readReport(path);
    if (!report) return said.slice(-500);
    const unread = report.testResults.find(({ assertionResults }) => assertionResults.length === 0);
    if (unread) return unread.message.slice(0, 500);
    return report.numFailedTests > 0 ? undefined : `${report.numPassedTests} tests pass`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(path: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Report;
  } catch {
    return undefined;
  }
}

/** Gives what was said. */
async function runTests({ hole }: Plant, report: string): Promise<string> {
  const config = join(import.meta.dirname, 'vitest.config.ts');
  const args = ['--config', config, '--reporter=json', `--outputFile=${report}`];
  return (await runVitest(args, { SV_HOLE: hole })).said;
}
