import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Outcome, runStep, stopSteps } from './step.ts';
import { stepsOf } from './steps.ts';
import { testEnvironment } from './test-environment.ts';

const root = process.cwd();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    stopSteps(signal);
    process.exit(1);
  });
}

mkdirSync(join(root, '.cache'), { recursive: true });
for (const report of ['unit.json', 'e2e.json', 'deep-short.json'])
  rmSync(join(root, '.cache', report), { force: true });
rmSync(join(root, '.cache', 'deep-short'), { recursive: true, force: true });

const outcomes: Outcome[] = [];
for (const group of stepsOf(root)) {
  const done = group.map(async (step) => {
    const outcome = await runStep(step, testEnvironment());
    outcomes.push(outcome);
    show(outcome);
  });
  await Promise.all(done);
}

const sum = (key: 'passed' | 'failed') => outcomes.reduce((total, outcome) => total + outcome[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;

function show({ name, ok, seconds, output, passed, failed }: Outcome): void {
  const inside = passed + failed > 1 ? `, ${passed} passed, ${failed} failed` : '';
  console.log(`${ok ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s${inside})`);
  if (output) console.log(output.trimEnd().replaceAll(/^/gm, '    '));
}
