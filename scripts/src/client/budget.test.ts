import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildClient, isClientBuilt } from './build-client.ts';

type Chunk = { file: string; imports?: string[]; dynamicImports?: string[]; isEntry?: boolean };

const KILOBYTE = 1000;
const ROOT = join(import.meta.dirname, '..', '..', '..');
const DIST = join(ROOT, 'web', 'dist');
/** What the page of the day is made of; the second list is fetched before one can type. */
const DAY = ['index.html', 'src/pages/today/today-page.tsx'];
const TYPING = ['../shared/src/work-entry/sentence.rules.ts'];

let manifest: Record<string, Chunk> = {};

beforeAll(async () => {
  if (!isClientBuilt(ROOT)) await buildClient(ROOT);
  manifest = JSON.parse(readFileSync(join(DIST, '.vite', 'manifest.json'), 'utf8'));
});

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
  const sizes = [...filesOf(modules)].map((file) => gzipSync(readFileSync(join(DIST, file))).length);
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
    const code = [...filesOf(DAY)].map((file) => readFileSync(join(DIST, file), 'utf8')).join('');
    expect(code).not.toMatch(/mantine-DatePicker|recharts-wrapper|mantine-Modal/);
  });
});
