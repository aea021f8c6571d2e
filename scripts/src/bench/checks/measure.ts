import { fork } from 'node:child_process';
import { join } from 'node:path';
import { type Judged, judge, labelledMonths } from './judge.ts';
import { type ChecksBeside, measureChecksBeside } from './run-beside.ts';

/** The checks of months of so many people: lines, seconds, and the most memory the process held, in MB. */
export interface ChecksRun {
  people: number;
  lines: number;
  seconds: number;
  megabytes: number;
}

/** How well and how fast the checks look. */
export interface ChecksBench {
  /** Labelled months that they were judged on. */
  months: number;
  rules: Judged[];
  honest: number;
  honestNamed: number;
  runs: ChecksRun[];
  /** In a server, on a database of 1.4 million lines. */
  beside: ChecksBeside;
}

/** So many that a person more or less moves no figure by a per cent. */
const MONTHS_JUDGED = 20;
const PEOPLE = 1412;

/** Labelled months judged, then months of 1, 3 and 10 times the people, each in a process of its own. */
export async function measureChecks(yearPath: string): Promise<ChecksBench> {
  const judged = judge(labelledMonths(MONTHS_JUDGED));
  const runs: ChecksRun[] = [];
  for (const times of [1, 3, 10]) runs.push(await runApart(PEOPLE * times));
  return { ...judged, runs, beside: await measureChecksBeside(yearPath) };
}

function runApart(people: number): Promise<ChecksRun> {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'run.ts'), [String(people)]);
    child.once('message', (run) => resolve(run as ChecksRun));
    child.once('error', reject);
    child.once('exit', (code) => code !== 0 && reject(new Error(`The checks ended with ${code}`)));
  });
}
