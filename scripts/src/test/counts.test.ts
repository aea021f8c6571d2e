import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { playwrightCounts, vitestCounts } from './counts.ts';
import { runStep } from './step.ts';

const folder = mkdtempSync(join(tmpdir(), 'counts-'));
afterAll(() => rmSync(folder, { recursive: true }));

function reportSaying(text: string): string {
  const path = join(folder, 'report.json');
  writeFileSync(path, text);
  return path;
}

describe('the counts of a report', () => {
  test('are those of Vitest', () => {
    const path = reportSaying('{"numPassedTests":3,"numFailedTests":1}');
    expect(vitestCounts(path)).toEqual({ passed: 3, failed: 1 });
  });

  test('of Playwright count a test repeated until it passed as passed', () => {
    const path = reportSaying('{"stats":{"expected":3,"flaky":1,"unexpected":2}}');
    expect(playwrightCounts(path)).toEqual({ passed: 4, failed: 2 });
  });

  test.each(['', '{"numPas', 'null', '{}', '{"stats":{}}', '{"numPassedTests":"3"}'])(
    'are not made up from %j',
    (text) => {
      const path = reportSaying(text);
      expect(() => vitestCounts(path)).toThrow(path);
      expect(() => playwrightCounts(path)).toThrow(path);
    },
  );

  test.each([vitestCounts, playwrightCounts])('that is missing fails its step (%o)', async (countsOf) => {
    const path = join(folder, 'never-written.json');
    const commands = [{ args: ['-e', ''] }];
    const outcome = await runStep({ name: 'unit', commands, counts: () => countsOf(path) }, process.env);
    expect(outcome).toMatchObject({ ok: false, passed: 0, failed: 1, output: `No report in ${path}\n` });
  });
});
