import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

// The server restarts when its code changes; the client reloads at http://localhost:5173 and asks the server for /api.
const root = process.cwd();
const web = join(root, 'web');
const api = `http://127.0.0.1:${process.env.PORT ?? 3000}`;
const children: ChildProcess[] = [
  start(
    ['--watch', '--watch-preserve-output', join(root, 'scripts', 'src', 'start', 'main.ts'), '--no-client'],
    root,
  ),
  start([join(web, 'node_modules', 'vite', 'bin', 'vite.js'), '--port', '5173'], web),
];

function start(args: string[], cwd: string): ChildProcess {
  return spawn(process.execPath, args, { cwd, stdio: 'inherit', env: { ...process.env, SV_API: api } });
}

function stop(): void {
  for (const child of children) child.kill('SIGTERM');
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
for (const child of children) child.on('exit', stop);
