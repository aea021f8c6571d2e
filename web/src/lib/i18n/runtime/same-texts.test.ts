import { createRequire } from 'node:module';
import type { i18n } from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { en } from '../en.ts';
import { mergeTexts } from '../late.ts';
import { vi as viAtOnce } from '../vi.ts';
import { viLate } from '../vi-late.ts';
import own from './i18next.ts';
import type { Tree } from './texts.rules.ts';

// The package itself, whose place our own takes in the client.
const real = createRequire(import.meta.url)('i18next') as i18n;
const vi = mergeTexts(viAtOnce, viLate) as unknown as Tree;
const english = en as unknown as Tree;

const resources = { vi: { translation: vi }, en: { translation: english } };
beforeAll(async () => {
  const options = { lng: 'vi', fallbackLng: 'vi', resources, interpolation: { escapeValue: false } };
  await real.init({ ...options, initAsync: false });
  await own.init(options);
});

/** Every key with its text, and those that its plural and context forms stand for. */
function keysOf(tree: Tree, prefix = ''): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : keysOf(value, `${prefix}${key}.`),
  );
}

const COUNTS = [0, 1, 2, 1234];
/** Values for every place of a text, one of them with braces of its own. */
function valuesOf(text: string, count: number): Record<string, unknown> {
  const names = [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name = '']) => name);
  const values = Object.fromEntries(
    names.map((name, index) => [name, index === 0 ? 'Sở <Nội vụ> {{x}}' : index]),
  );
  return { ...values, count };
}

describe.each(['vi', 'en'])('every text in %s', (language) => {
  test('is said as the package would say it', () => {
    const ours = own.getFixedT(language);
    const theirs = real.getFixedT(language) as unknown as typeof ours;
    const different: string[] = [];
    let said = 0;
    for (const [key, text] of [...keysOf(vi), ...keysOf(english)]) {
      const base = key.replace(/_(zero|one|other)$/, '');
      for (const count of COUNTS) {
        const values = valuesOf(text, count);
        said++;
        if (ours(base, values) !== theirs(base, values)) different.push(`${base} ${count}`);
      }
      const [, stem, context] = /^(.*)_([^_.]+)$/.exec(key) ?? [];
      if (stem && context && ours(stem, { context }) !== theirs(stem, { context }))
        different.push(`${key}: ${ours(stem, { context })} | ${theirs(stem, { context })}`);
    }
    expect(said).toBeGreaterThan(20_000);
    expect(different).toEqual([]);
  });
});

test.each<[string | string[], Record<string, unknown>?]>([
  ['no.such.text'],
  ['no.such.text', { defaultValue: 'Thay {{what}}', what: 'vào' }],
  ['problem'],
  [['no.such', 'common.cancel', 'problem.offline']],
  [['no.such', 'nor.this']],
  ['problem.offline.deeper', { defaultValue: '' }],
  ['app.offline.held'],
  ['app.offline.held', { count: '3' }],
  ['app.offline.held', { count: null }],
])('%j with %j is said as the package would say it', (key, values) => {
  const theirs = real.t as unknown as typeof own.t;
  const isTree = key === 'problem';
  expect(own.t(key, values)).toBe(isTree ? 'problem' : theirs(key, values));
});

test('texts that come late are merged into those that are there, in both', () => {
  const late = { app: { offline: { later: 'muộn' } } };
  own.addResourceBundle('vi', 'translation', late);
  real.addResourceBundle('vi', 'translation', late, true, true);
  for (const each of [own, real]) {
    expect(each.exists('app.offline.later' as 'app.name')).toBe(true);
    expect(each.exists('app.offline.never' as 'app.name')).toBe(false);
    expect((each as typeof own).t('app.offline.later')).toBe('muộn');
    expect((each as typeof own).t('app.name')).toBe('Sổ Việc');
  }
});
