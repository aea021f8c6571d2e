import { join } from 'node:path';
import { runProcess } from './run-process.ts';

/** Runs tests in a process of their own; gives its exit code and what it said last. */
export function runVitest(args: readonly string[], settings: NodeJS.ProcessEnv) {
  const vitest = join(process.cwd(), 'node_modules', 'vitest', 'vitest.mjs');
  return runProcess(process.execPath, [vitest, 'run', ...args], settings);
}
