import { type ChildProcess, spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';

export type Counts = { passed: number; failed: number };

/** `isPatient`: it works where others leave the processor idle. */
export type Command = { args: string[]; folder?: string; isPatient?: boolean };

/**
 * One part of `npm test`: commands run by Node one after the other, how the tests inside are counted (throws when they
 * cannot be), and whether what it says is shown when nothing is wrong too.
 */
export type Step = { name: string; commands: Command[]; counts?: () => Counts; isShown?: boolean };

export type Outcome = Counts & { name: string; ok: boolean; seconds: number; output: string };

const running = new Set<ChildProcess>();

/** Runs a step; never throws. The step counts as one test besides those inside. */
export async function runStep(step: Step, env: NodeJS.ProcessEnv): Promise<Outcome> {
  const start = performance.now();
  let ok = true;
  let output = '';
  for (const command of step.commands) {
    const result = await runNode(command, env);
    ok &&= result.ok;
    if (!result.ok || step.isShown) output += result.output;
  }
  let inside: Counts = { passed: 0, failed: 0 };
  try {
    inside = step.counts?.() ?? inside;
  } catch (error) {
    ok = false;
    output += `${(error as Error).message}\n`;
  }
  if (inside.failed > 0) ok = false;
  return {
    name: step.name,
    ok,
    seconds: (performance.now() - start) / 1000,
    output,
    passed: inside.passed + (ok ? 1 : 0),
    failed: inside.failed + (ok ? 0 : 1),
  };
}

function runNode(
  { args, folder, isPatient }: Command,
  env: NodeJS.ProcessEnv,
): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    if (isPatient && child.pid !== undefined)
      setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    const chunks: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error) => chunks.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (code) => {
      running.delete(child);
      resolve({ ok: code === 0, output: Buffer.concat(chunks).toString() });
    });
  });
}

/** Ends what is running, for when the run itself is asked to end. */
export function stopSteps(signal: NodeJS.Signals): void {
  for (const child of running) child.kill(signal);
}
