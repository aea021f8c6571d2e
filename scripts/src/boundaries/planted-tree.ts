import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

type Listed = { ours?: string[]; npm?: string[]; dev?: string[] };

/** What each package of the little house lists, as in the real one. */
const LISTED: Record<string, Listed> = {
  shared: { npm: ['zod'], dev: ['vitest', 'fast-check'] },
  db: { ours: ['shared'], npm: ['kysely', 'better-sqlite3', 'pg'], dev: ['vitest'] },
  server: { ours: ['shared', 'db'], npm: ['hono', 'pino'], dev: ['vitest'] },
  web: { ours: ['shared', 'server'], npm: ['react', 'hono'], dev: ['vitest', 'vite'] },
  scripts: { ours: ['shared', 'db', 'server'], dev: ['vitest'] },
};

/** Installed but listed by nobody. */
const UNLISTED = ['left-pad'];

/** A small house in a temporary folder with the given files in it; the packages from npm are empty. */
export function plantTree(files: Record<string, string>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'sv-boundaries-')));
  for (const [name, { ours = [], npm = [], dev = [] }] of Object.entries(LISTED)) {
    for (const own of ours) link(join(root, name, 'node_modules', '@so-viec', own), join(root, own));
    for (const foreign of [...npm, ...dev]) plantPackage(join(root, name, 'node_modules', foreign), foreign);
    write(root, join(name, 'package.json'), JSON.stringify(manifest(name, { ours, npm, dev })));
  }
  for (const name of UNLISTED) plantPackage(join(root, 'node_modules', name), name);
  write(root, 'package.json', '{ "name": "little-house", "private": true }');
  for (const [path, text] of Object.entries(files)) write(root, path, text);
  return root;
}

function manifest(name: string, { ours, npm, dev }: Required<Listed>): unknown {
  const versions = (names: string[]) => Object.fromEntries(names.map((each) => [each, '1.0.0']));
  const entries = {
    '.': './src/index.ts',
    './testing': './src/testing/index.ts',
    './app-type': './src/app-type.ts',
  };
  return {
    name: `@so-viec/${name}`,
    exports: name === 'shared' ? { './*': './src/*.ts' } : entries,
    dependencies: { ...versions(ours.map((own) => `@so-viec/${own}`)), ...versions(npm) },
    devDependencies: versions(dev),
  };
}

function plantPackage(folder: string, name: string): void {
  write(
    folder,
    'package.json',
    JSON.stringify({ name, version: '1.0.0', type: 'module', exports: './index.js' }),
  );
  write(folder, 'index.js', 'export {};\n');
}

function link(path: string, target: string): void {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path, 'junction');
}

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
