import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';

let child: ChildProcess | undefined;
afterEach(() => child?.kill('SIGKILL'));

/** How a server that is watched closely ends when something happens to it, or "lives" after two seconds. */
function endOf(what: 'nothing' | 'loop' | 'database'): Promise<string> {
  const started = fork(join(import.meta.dirname, 'watched.fork.ts'), [what], { silent: true });
  child = started;
  let said = '';
  started.stderr?.on('data', (text: Buffer) => {
    said += text.toString();
  });
  return new Promise((resolve) => {
    started.once('exit', (code, signal) => resolve(`${signal ?? code} ${said}`));
    started.once('message', () => setTimeout(resolve, 2000, 'lives'));
  });
}

it.each(['loop', 'database'] as const)('a hung %s ends the process, and says so', async (what) => {
  expect(await endOf(what)).toMatch(/^SIGKILL .*Sổ Việc không còn đáp sau 0\.5 giây: dừng hẳn/s);
});

it('a process that answers lives on', async () => {
  expect(await endOf('nothing')).toBe('lives');
});
