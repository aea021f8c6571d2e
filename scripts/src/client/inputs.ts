import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = ['web/src', 'web/public', 'shared/src'];
const FILES = [
  'web/index.html',
  'web/vite.config.ts',
  'web/worker.config.ts',
  'web/package.json',
  'web/tsconfig.json',
  'pnpm-lock.yaml',
];

/** One hash over everything the built client is made of (tests left out), so that a build runs only when it must. */
export function clientInputsHash(root: string): string {
  const inFolders = FOLDERS.flatMap((folder) =>
    globSync(`${folder}/**/*`, { cwd: root, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const single = FILES.map((file) => join(root, file)).filter((path) => existsSync(path));
  const hash = createHash('sha256');
  for (const path of [...inFolders, ...single].sort()) {
    hash.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}
