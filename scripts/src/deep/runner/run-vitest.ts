import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Runs tests in a process of its own, which ends with this one; gives its exit code and what it said last. */
export function runVitest(
  args: readonly string[],
  settings: NodeJS.ProcessEnv,
): Promise<{ code: number | null; said: string }> {
  const vitest = join(process.cwd(), 'node_modules', 'vitest', 'vitest.mjs');
  const { SV_TEST_DB: _, SV_TEST_POSTGRES_URL: __, ...env } = process.env;
  const child = spawn(process.execPath, [vitest, 'run', ...args], {
    env: { ...env, ...settings, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = () => void child.kill();
  process.once('exit', end);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => {
      said = (said + part.toString()).slice(-100_000);
    });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('exit', end);
      resolve({ code, said });
    });
  });
}
