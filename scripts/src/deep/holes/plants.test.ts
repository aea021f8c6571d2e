import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plantedIn } from './planted-in.ts';
import { PLANTS } from './plants.ts';

describe.each(PLANTS)('the planted hole “$hole”', ({ changes, tests }) => {
  it('still finds its place and its tests', () => {
    for (const file of new Set(changes.map((change) => change.file))) {
      const code = readFileSync(file, 'utf8');
      const made = changes.filter((change) => change.file === file);
      expect(plantedIn(code, made)).not.toBe(code);
    }
    for (const test of tests) expect(globSync(test)).not.toEqual([]);
  });
});

it('a place that is gone, or there twice, is said', () => {
  const change = { file: 'a.ts', from: 'x', to: 'y' };
  expect(plantedIn('a x b', [change])).toBe('a y b');
  for (const code of ['a b', 'x x']) expect(() => plantedIn(code, [change])).toThrow('a.ts: „x“');
});
