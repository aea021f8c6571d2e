import { readFileSync } from 'node:fs';
import type { Counts } from './step.ts';

/** Counts from Vitest's JSON report; none when the run did not get that far. */
export function vitestCounts(path: string): Counts {
  const report = readReport(path) as { numPassedTests?: number; numFailedTests?: number } | undefined;
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 };
}

/** Counts from Playwright's JSON report: a test that passed only when repeated has passed. */
export function playwrightCounts(path: string): Counts {
  const report = readReport(path) as
    | { stats?: { expected: number; flaky: number; unexpected: number } }
    | undefined;
  const { expected = 0, flaky = 0, unexpected = 0 } = report?.stats ?? {};
  return { passed: expected + flaky, failed: unexpected };
}

function readReport(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
