import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { mergeTexts } from './late.ts';
import { vi } from './vi.ts';
import { viLate } from './vi-late.ts';

type Texts = { [name: string]: string | Texts };
type Module = { imports: string[]; fetches: string[]; uses: string[]; brings: Texts };

const SRC = join(import.meta.dirname, '..', '..');
const ENTRY = join(SRC, 'app', 'main.tsx');
const FULL = mergeTexts(vi, viLate) as unknown as Texts;
const FIRST = vi as unknown as Texts;

const at = (texts: Texts, key: string): string | Texts | undefined =>
  key.split('.').reduce<string | Texts | undefined>((found, part) => {
    if (typeof found !== 'object') return undefined;
    return found[part] ?? found[`${part}_one`] ?? found[`${part}_other`];
  }, texts);

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found]) => found as string);

/** What a file hands to `bringTexts`, by the catalogues that it imports. */
async function broughtBy(file: string, text: string): Promise<Texts> {
  const [, handed] = /bringTexts\((\{[\s\S]*?\})\);/.exec(text) ?? [];
  if (!handed) return {};
  const scope: Record<string, unknown> = {};
  for (const [, from] of text.matchAll(/import \{[^}]+\} from '([^']*\/(?:vi\/[^']+|refusals\.ts))'/g))
    Object.assign(scope, await import(join(dirname(file), from as string)));
  return new Function(...Object.keys(scope), `return ${handed}`)(...Object.values(scope)) as Texts;
}

async function read(file: string): Promise<Module> {
  const text = readFileSync(file, 'utf8');
  const toFile = (from: string) => join(dirname(file), from);
  const statics = /^(?:import|export) (?!type )(?:[^'"]*? from )?'(\.[^']+\.tsx?)'/gm;
  const keys = matches(text, /['`]([a-z][A-Za-z]*(?:\.[\w-]+)+)['`]/g);
  const stems = matches(text, /`([a-z][A-Za-z]*(?:\.[\w-]+)*)\.\$\{/g);
  return {
    imports: matches(text, statics).map(toFile),
    fetches: matches(text, /import\('(\.[^']+\.tsx?)'\)/g).map(toFile),
    // Words of refusals come when they are met: lib/problem.ts.
    uses: [...keys, ...stems].filter((key) => !/^(problem|field)\b/.test(key) && at(FULL, key) !== undefined),
    brings: await broughtBy(file, text),
  };
}

const modules = new Map<string, Module>();
for (const file of globSync('**/*.{ts,tsx}', { cwd: SRC }))
  if (!/\.test\.|^testing|^lib\/i18n\/(vi|en)/.test(file))
    modules.set(join(SRC, file), await read(join(SRC, file)));

/** What comes with a file in one go. */
function chunkOf(root: string, seen = new Set<string>()): Set<string> {
  if (!seen.has(root) && modules.has(root)) {
    seen.add(root);
    for (const next of modules.get(root)?.imports ?? []) chunkOf(next, seen);
  }
  return seen;
}

/** Whether what a use may need is there: a text, or all that pages bring of a stem, or as much of it as a file brings. */
function isThere(key: string, texts: Texts): boolean {
  const [full, first, found] = [at(FULL, key), at(FIRST, key), at(texts, key)];
  if (typeof full === 'string' || found === undefined) return found !== undefined;
  const count = (of: string | Texts | undefined) => Object.keys(typeof of === 'object' ? of : {}).length;
  return count(first) === count(full) || count(found) > count(first);
}

/** The texts that are there whenever a chunk is, by whichever way it was fetched. */
function textsByChunk(): Map<string, Texts> {
  const ways = new Map<string, Set<string>>([[ENTRY, new Set()]]);
  for (const [root] of ways)
    for (const file of chunkOf(root))
      for (const next of modules.get(file)?.fetches ?? [])
        ways.set(next, (ways.get(next) ?? new Set()).add(root));
  const files = new Map([...ways.keys()].map((root) => [root, chunkOf(root)]));
  const there = new Map(
    [...ways.keys()].map((root) => [root, root === ENTRY ? files.get(ENTRY) : undefined]),
  );
  for (let isNew = true; isNew; ) {
    isNew = false;
    for (const [root, from] of ways) {
      const before = [...from].flatMap((each) => there.get(each) ?? []);
      if (before.length === 0) continue;
      const [least, ...others] = before;
      const common = [...(least ?? [])].filter((file) => others.every((other) => other.has(file)));
      const now = new Set([...common, ...(files.get(root) ?? [])]);
      isNew ||= now.size !== there.get(root)?.size;
      there.set(root, now);
    }
  }
  const textsOf = (seen: ReadonlySet<string> = new Set()) =>
    [...seen].reduce<Texts>(
      (texts, file) => mergeTexts(texts, modules.get(file)?.brings ?? {}) as Texts,
      FIRST,
    );
  return new Map([...there].map(([root, seen]) => [root, textsOf(seen)]));
}

test('whatever a page says is brought with the page or before it', () => {
  const missing = [...textsByChunk()].flatMap(([root, texts]) =>
    [...chunkOf(root)].flatMap((file) =>
      (modules.get(file)?.uses ?? [])
        .filter((key) => !isThere(key, texts))
        .map(
          (key) => `${file.slice(SRC.length + 1)}: ${key}, where ${root.slice(SRC.length + 1)} is fetched`,
        ),
    ),
  );
  expect(missing).toEqual([]);
});

test('whatever the rules refuse in a cell of the week has its words there', () => {
  const line = join(SRC, 'features', 'work-entry', 'line', 'refusals.ts');
  const codes = matches(readFileSync(line, 'utf8'), /code: '([\w-]+)'/g);
  expect(codes).toEqual(expect.arrayContaining(['secret-task', 'voucher-missing', 'too-long']));
  const texts = textsByChunk().get(join(SRC, 'pages', 'week', 'week-page.tsx')) ?? {};
  const said = (code: string) =>
    ['workEntry.refusal', 'problem', 'field'].some((stem) => at(texts, `${stem}.${code}`) !== undefined);
  expect(codes.filter((code) => !said(code))).toEqual([]);
});
