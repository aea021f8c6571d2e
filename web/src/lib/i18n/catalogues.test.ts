import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROBLEM_STATUS } from '@so-viec/shared/problem/problem';
import { describe, expect, test } from 'vitest';
import { en } from './en.ts';
import { mergeTexts } from './late.ts';
import { vi as viAtOnce } from './vi.ts';
import { viLate } from './vi-late.ts';

const vi = mergeTexts(viAtOnce, viLate);

type Tree = { [key: string]: string | Tree };

/** Every text by its dotted key; English plurals count as the one key they stand for. */
function textsOf(tree: Tree, prefix = ''): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string'
      ? [[`${prefix}${key}`.replace(/_(one|other)$/, ''), value]]
      : textsOf(value, `${prefix}${key}.`),
  );
}

function keysOf(tree: Tree): string[] {
  return [...new Set(textsOf(tree).map(([key]) => key))].sort();
}

function placeholdersOf(text: string): string[] {
  return [...new Set(text.match(/\{\{\s*\w+/g) ?? [])].map((each) => each.replace(/\W/g, '')).sort();
}

/** All files of pages and features; texts that are asked for by a computed key are not seen. */
function pageFiles(): string[] {
  const root = join(import.meta.dirname, '../..');
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
    .map((file) => join(root, file));
}

describe('the message catalogues', () => {
  test('have the same keys', () => {
    expect(keysOf(en)).toEqual(keysOf(vi));
  });

  test('fill the same places', () => {
    const vietnamese = new Map(textsOf(vi));
    const different = textsOf(en).filter(
      // A singular may say "one" where the plural says the number.
      ([key, text]) =>
        !placeholdersOf(vietnamese.get(key) ?? '').every((name) => name === 'count' || text.includes(name)),
    );
    expect(different).toEqual([]);
  });

  test('have every text that a page asks for', () => {
    const known = new Set(keysOf(vi));
    const asked = pageFiles().flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(([, key]) => key ?? ''),
    );
    expect(asked.length).toBeGreaterThan(1000);
    expect([...new Set(asked)].filter((key) => !known.has(key))).toEqual([]);
  });

  test('leave no text empty', () => {
    const empty = [...textsOf(vi), ...textsOf(en)].filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
  });

  test('have a text for every refusal', () => {
    expect(Object.keys(PROBLEM_STATUS).filter((code) => !(code in vi.problem))).toEqual([]);
  });

  test('state facts in Vietnamese: no pleading, no exclamation', () => {
    expect(textsOf(vi).filter(([, text]) => /vui lòng|!/i.test(text))).toEqual([]);
  });
});
