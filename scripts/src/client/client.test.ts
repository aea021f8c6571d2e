import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { carryOver } from './build-client.ts';
import { clientInputsHash } from './inputs.ts';
import { precompress } from './precompress.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sv-client-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

describe('the inputs of the client', () => {
  test('change with a source, a name and the lockfile, and not with a test', () => {
    write('web/src/app/main.tsx', 'a');
    const before = clientInputsHash(root);
    write('web/src/app/main.test.tsx', 'test');
    write('server/src/app.ts', 'erased before the browser');
    expect(clientInputsHash(root)).toBe(before);
    const seen = new Set([before]);
    for (const path of [
      'web/src/app/other.ts',
      'shared/src/text/fold.ts',
      'pnpm-lock.yaml',
      'web/index.html',
    ]) {
      write(path, 'b');
      seen.add(clientInputsHash(root));
    }
    expect(seen.size).toBe(5);
  });
});

describe('precompressed assets', () => {
  test('unpack to the same text, and small or changing files are left alone', async () => {
    const text = 'sổ việc '.repeat(1000);
    write('assets/app.js', text);
    write('assets/tiny.js', 'a');
    write('index.html', text);
    await precompress(root);
    expect(brotliDecompressSync(readFileSync(join(root, 'assets/app.js.br'))).toString()).toBe(text);
    expect(gunzipSync(readFileSync(join(root, 'assets/app.js.gz'))).toString()).toBe(text);
    expect(['assets/tiny.js.br', 'index.html.br'].filter((path) => existsSync(join(root, path)))).toEqual([]);
  });
});

describe('a build after another', () => {
  test('keeps the files of the one before, and nothing older', () => {
    write(
      'old/.vite/manifest.json',
      JSON.stringify({ a: { file: 'assets/a-1.js', css: ['assets/a-1.css'] } }),
    );
    for (const file of ['a-1.js', 'a-1.js.br', 'a-1.css', 'older-0.js']) write(`old/assets/${file}`, 'old');
    write('new/assets/a-2.js', 'new');
    carryOver(join(root, 'old'), join(root, 'new'));
    const kept = ['a-1.js', 'a-1.js.br', 'a-1.css', 'a-2.js', 'older-0.js'];
    expect(kept.map((file) => existsSync(join(root, 'new/assets', file)))).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });
});
