// Runs scripts/src/<name>/main.ts with the project's own Node: arguments, terminal, signals and exit code pass through.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { prepareToolchain, root } from './toolchain.mjs';

/** `npm` and `pnpm` run scripts in the root; INIT_CWD is where the person stood, and file arguments are relative to it. */
function callersDirectory() {
  return process.cwd() === root && process.env.INIT_CWD ? process.env.INIT_CWD : process.cwd();
}

/**
 * Replaces this process, as far as Node can, by the named script; never returns to the caller's program. `command` is
 * what package.json calls it.
 */
export async function runScript(name, command = name) {
  const { node, env } = await prepareToolchain().catch(giveUp);
  const child = spawn(node, [join(root, 'scripts', 'src', name, 'main.ts'), ...process.argv.slice(2)], {
    cwd: root,
    // Reading the modules takes a command half of its time: what Node made of them is kept.
    env: { NODE_COMPILE_CACHE: join(root, '.cache', 'compiled'), ...env, INIT_CWD: callersDirectory() },
    stdio: 'inherit',
  });
  const forward = (signal) => {
    // On a terminal Ctrl-C already reaches the whole group.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, forward);
  if (process.env.npm_lifecycle_event === command) whenOrphaned(() => child.kill('SIGTERM'));
  child.on('error', giveUp);
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

/** npm passes a signal to its `sh -c` only, and some shells die of it without passing it on. */
function whenOrphaned(stop) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, 200);
}

function giveUp(error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
