import { readFileSync } from 'node:fs';
import type { Counts } from './step.ts';

/** Counts from Vitest's JSON report. Throws when there is none: the run did not get that far. */
export function vitestCounts(path: string): Counts {
  const { numPassedTests, numFailedTests } = readReport(path);
  return { passed: whole(path, numPassedTests), failed: whole(path, numFailedTests) };
}

/** Counts from Playwright's JSON report: a test that passed only when repeated has passed. Throws when there is none. */
export function playwrightCounts(path: string): Counts {
  const { expected, flaky, unexpected } = (readReport(path).stats ?? {}) as Record<string, unknown>;
  return { passed: whole(path, expected) + whole(path, flaky), failed: whole(path, unexpected) };
}

function readReport(path: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new Error(`No report in ${path}`, { cause: error });
  }
}

function whole(path: string, count: unknown): number {
  if (!Number.isInteger(count)) throw new Error(`No counts in ${path}`);
  return count as number;
}
