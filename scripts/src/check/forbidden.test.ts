import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FORBIDDEN, forbiddenAt, forbiddenIn, sourcesUnder } from './forbidden.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

describe('what opens holes', () => {
  test('no source holds', () => {
    const sources = sourcesUnder(ROOT);
    expect(sources.length).toBeGreaterThan(1000);
    expect(sources.flatMap((path) => forbiddenAt(ROOT, path))).toEqual([]);
  });

  test.each([
    ['code run from text', 'const run = new Function("a", typed);'],
    ['text put into a page as HTML', '<p dangerouslySetInnerHTML={{ __html: note }} />'],
    ['text put into a page as HTML', 'box.innerHTML = note;'],
    ['chance that can be guessed', 'const token = Math.random().toString(36);'],
    ['a weak hash', "createHash('sha1').update(text)"],
    ['a weak cipher', "createCipheriv('aes-256-cbc', key, iv)"],
    ['a service that nobody vouches for', 'tls: { rejectUnauthorized: false }'],
  ])('%s is found where it is planted', (name, planted) => {
    expect(forbiddenIn(planted)).toEqual([name]);
  });

  test('is looked for under a name each', () => {
    expect(new Set(FORBIDDEN.map(([name]) => name)).size).toBe(FORBIDDEN.length);
    expect(forbiddenIn("hash('sha256', token); randomBytes(32)")).toEqual([]);
  });
});
