import { describe, expect, test } from 'vitest';
import { runStep } from './step.ts';

const says = (text: string, code: number) => ({
  args: ['-e', `console.log('${text}'); process.exitCode = ${code}`],
});

describe('a step of npm test', () => {
  test('counts as one test beside those inside', async () => {
    const step = { name: 'unit', commands: [says('ok', 0)], counts: () => ({ passed: 3, failed: 0 }) };
    expect(await runStep(step, process.env)).toMatchObject({ ok: true, passed: 4, failed: 0, output: '' });
  });

  test('fails with its own output only, and goes on to its next command', async () => {
    const step = { name: 'types', commands: [says('wrong', 2), says('fine', 0), says('bad', 1)] };
    const outcome = await runStep(step, process.env);
    expect(outcome).toMatchObject({ ok: false, passed: 0, failed: 1, output: 'wrong\nbad\n' });
  });

  test('says what it found when it is asked to, though nothing is wrong', async () => {
    const step = { name: 'figures', commands: [says('0 lost', 0)], isShown: true };
    expect(await runStep(step, process.env)).toMatchObject({ ok: true, output: '0 lost\n' });
  });

  test('fails when a test inside failed, whatever the exit code says', async () => {
    const step = { name: 'unit', commands: [says('ok', 0)], counts: () => ({ passed: 1, failed: 2 }) };
    expect(await runStep(step, process.env)).toMatchObject({ ok: false, passed: 1, failed: 3 });
  });

  test('fails, and does not throw, when its program is not there', async () => {
    const outcome = await runStep(
      { name: 'gone', commands: [{ args: ['/nowhere/at-all.mjs'] }] },
      process.env,
    );
    expect(outcome).toMatchObject({ ok: false, passed: 0, failed: 1 });
    expect(outcome.output).toContain('at-all.mjs');
  });
});
