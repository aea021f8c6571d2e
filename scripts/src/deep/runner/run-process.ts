import { type SpawnOptions, spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { testEnvironment } from '../../test/test-environment.ts';

/**
 * Runs a program behind everything else that the machine does, until this process ends at the latest; gives its exit code
 * and what it said last. `settings` are of the environment.
 */
export function runProcess(
  command: string,
  args: readonly string[],
  settings: NodeJS.ProcessEnv,
  options: SpawnOptions = {},
): Promise<{ code: number | null; said: string }> {
  const { SV_TEST_DB: _, SV_TEST_POSTGRES_URL: __, ...env } = testEnvironment();
  const child = spawn(command, args, {
    ...options,
    env: { ...env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (child.pid) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  const end = () => void child.kill();
  process.once('exit', end);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => {
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
