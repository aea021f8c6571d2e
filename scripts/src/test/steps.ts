import { createRequire } from 'node:module';
import { join } from 'node:path';
import { playwrightCounts, vitestCounts } from './counts.ts';
import type { Step } from './step.ts';

/** What is checked together: tsconfig.json is all that runs in Node, so that nothing is checked four times over. */
const PROGRAMS = { shared: 'shared', 'what runs in Node': 'tsconfig.json', web: 'web' };

/** The parts of `npm test` in groups: groups one after the other, the steps of a group at the same time. */
export function stepsOf(root: string): Step[][] {
  const typescript = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const lint = {
    name: 'format and lint',
    commands: [{ args: [binOf(root, '@biomejs/biome'), 'ci', '--colors=off', '--diagnostic-level=error'] }],
  };
  // One checker each: several would work out the same types once per checker, for twice the processor time.
  const types = Object.entries(PROGRAMS).map(([what, path]) => ({
    name: `types, ${what}`,
    commands: [{ args: [typescript, '--noEmit', '--checkers', '1', '-p', join(root, path)] }],
  }));
  const boundaries = {
    name: 'boundaries',
    commands: [{ args: [join(root, 'scripts/src/boundaries/main.ts')] }],
  };
  const sizes = { name: 'sizes', commands: [{ args: [join(root, 'scripts/src/check/main.ts')] }] };
  const client = { name: 'client', commands: [{ args: [join(root, 'scripts/src/client/main.ts')] }] };
  const figures = {
    name: 'figures of the short forms',
    commands: [{ args: [join(root, 'scripts/src/deep/main.ts'), '--short', '--table'] }],
    isShown: true,
  };
  return [types, [lint, boundaries, sizes, client], ...testsOf(root), [figures]];
}

/** Those that test a program whose client is built. */
export function testsOf(root: string): Step[][] {
  const reports = {
    unit: join(root, '.cache', 'unit.json'),
    journeys: join(root, '.cache', 'e2e.json'),
    deep: join(root, '.cache', 'deep-short.json'),
  };
  const vitest = (report: string, projects: string) => [
    ...[join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', `--project=${projects}`],
    ...['--reporter=dot', '--reporter=json', `--outputFile=${report}`],
  ];
  const unit = {
    name: 'tests, on both databases',
    commands: [{ args: vitest(reports.unit, '!deep:*') }],
    counts: () => vitestCounts(reports.unit),
  };
  const shortForms = {
    name: 'short forms of `pnpm test:deep`',
    commands: [{ args: vitest(reports.deep, 'deep:*'), isPatient: true }],
    counts: () => vitestCounts(reports.deep),
  };
  const journeys = {
    name: 'journeys in a browser',
    commands: [{ args: [binOf(join(root, 'web'), '@playwright/test'), 'test'], folder: join(root, 'web') }],
    counts: () => playwrightCounts(reports.journeys),
  };
  return [[unit], [journeys, shortForms]];
}

/** The program of an installed package, as its package.json names it. */
function binOf(folder: string, name: string): string {
  const manifest = join(folder, 'node_modules', name, 'package.json');
  const { bin } = createRequire(manifest)(manifest) as { bin: string | Record<string, string> };
  const path = typeof bin === 'string' ? bin : Object.values(bin)[0];
  return join(folder, 'node_modules', name, path ?? '');
}
