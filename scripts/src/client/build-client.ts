import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { clientInputsHash } from './inputs.ts';
import { precompress } from './precompress.ts';

/** Whether web/dist is what the sources now say. */
export function isClientBuilt(root: string): boolean {
  const stamp = join(root, 'web', 'dist', '.vite', 'inputs');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === clientInputsHash(root);
}

/** Builds web/dist with precompressed assets; beside the old one first, so that a running server never meets half a client. */
export async function buildClient(root: string): Promise<void> {
  const hash = clientInputsHash(root);
  const web = join(root, 'web');
  const fresh = join(root, '.cache', `client-${process.pid}`);
  mkdirSync(fresh, { recursive: true });
  const vite = join(web, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn'];
  const env = { ...process.env, NODE_ENV: 'production' };
  try {
    await promisify(execFile)(process.execPath, args, { cwd: web, env, maxBuffer: 1 << 26 });
    await precompress(fresh);
    mkdirSync(join(fresh, '.vite'), { recursive: true });
    writeFileSync(join(fresh, '.vite', 'inputs'), hash);
    rmSync(join(web, 'dist'), { recursive: true, force: true });
    renameSync(fresh, join(web, 'dist'));
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}
