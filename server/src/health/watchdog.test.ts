import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const started: ChildProcess[] = [];
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
});

/** How a server that is watched closely ends when something happens to it, or "lives" after three times as long. */
function endOf(what: 'nothing' | 'loop' | 'database'): Promise<string> {
  const child = fork(join(import.meta.dirname, 'watched.fork.ts'), [what], { silent: true });
  started.push(child);
  let said = '';
  child.stderr?.on('data', (text: Buffer) => {
    said += text.toString();
  });
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(`${signal ?? code} ${said}`));
    child.once('message', () => setTimeout(resolve, what === 'nothing' ? 6000 : 30_000, 'lives'));
  });
}

describe.concurrent('a process that is watched', () => {
  it.each(['loop', 'database'] as const)('ends where its %s hangs, and says so', async (what) => {
    expect(await endOf(what)).toMatch(/^SIGKILL .*Sổ Việc không còn đáp sau 2 giây: dừng hẳn/s);
  });

  it('lives on where it answers', async () => {
    expect(await endOf('nothing')).toBe('lives');
  });
});
