import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
    carryOver(join(web, 'dist'), fresh);
    rmSync(join(web, 'dist'), { recursive: true, force: true });
    renameSync(fresh, join(web, 'dist'));
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

type Listed = { file: string; css?: string[]; assets?: string[] };

/** Files of the build before: pages that are open go on asking for theirs until they are loaded anew. */
export function carryOver(before: string, fresh: string): void {
  const list = join(before, '.vite', 'manifest.json');
  if (!existsSync(list)) return;
  const chunks = Object.values(JSON.parse(readFileSync(list, 'utf8')) as Record<string, Listed>);
  const files = new Set(chunks.flatMap(({ file, css = [], assets = [] }) => [file, ...css, ...assets]));
  for (const file of files) {
    for (const name of [file, `${file}.br`, `${file}.gz`]) {
      const isNeeded = existsSync(join(before, name)) && !existsSync(join(fresh, name));
      if (isNeeded) cpSync(join(before, name), join(fresh, name));
    }
  }
}
