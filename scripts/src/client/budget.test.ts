import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

type Chunk = { file: string; imports?: string[]; dynamicImports?: string[]; isEntry?: boolean };

const KILOBYTE = 1000;
const WEB = join(import.meta.dirname, '..', '..');
/** What the page of the day is made of; the second list is fetched before one can type. */
const DAY = ['index.html', 'src/pages/today/today-page.tsx'];
const TYPING = ['../shared/src/work-entry/sentence.rules.ts'];

let folder = '';
let manifest: Record<string, Chunk> = {};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sv-bundle-'));
  const vite = join(WEB, 'node_modules', 'vite', 'bin', 'vite.js');
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync(process.execPath, [vite, 'build', '--outDir', folder, '--logLevel', 'error'], {
    cwd: WEB,
    env,
  });
  manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The files that a browser must have before these modules run. */
function filesOf(modules: string[], seen = new Set<string>()): Set<string> {
  for (const name of modules) {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`${name} is not in the manifest`);
    if (seen.has(chunk.file)) continue;
    seen.add(chunk.file);
    filesOf(chunk.imports ?? [], seen);
  }
  return seen;
}

function gzipped(modules: string[]): number {
  const sizes = [...filesOf(modules)].map((file) => gzipSync(readFileSync(join(folder, file))).length);
  return sizes.reduce((sum, size) => sum + size, 0) / KILOBYTE;
}

describe('the JavaScript of the entry page', () => {
  test('is at most 185 kB gzipped before the day shows', () => {
    expect(gzipped(DAY)).toBeLessThanOrEqual(185);
  });

  test('is at most 235 kB gzipped until one can type', () => {
    expect(gzipped([...DAY, ...TYPING])).toBeLessThanOrEqual(235);
  });

  test('leaves charts, the calendar and Mantine for when they are asked for', () => {
    const code = [...filesOf(DAY)].map((file) => readFileSync(join(folder, file), 'utf8')).join('');
    expect(code).not.toMatch(/mantine-DatePicker|recharts-wrapper|mantine-Modal/);
  });
});
