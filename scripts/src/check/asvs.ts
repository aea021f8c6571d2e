import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The list, from the root of the project. */
export const ASVS = 'docs/asvs.csv';
export const HEAD = 'id,level,what,state,shown,why';
const PARTED = ' › ';

/** How each requirement of one chapter and level stands. */
export interface Requirement {
  id: string;
  level: string;
  what: string;
  state: string;
  shown: string;
  why: string;
}

/** The rows below the head; no field holds a comma, so that any tool reads them. */
export function readAsvs(text: string): Requirement[] {
  const [head, ...lines] = text.trimEnd().split('\n');
  if (head !== HEAD) throw new Error(`${ASVS} begins with "${head}" and not with "${HEAD}"`);
  return lines.map((line) => {
    const fields = line.split(',');
    const [id = '', level = '', what = '', state = '', shown = '', why = ''] = fields;
    if (fields.length !== 6) throw new Error(`${id} has ${fields.length} fields and not 6`);
    return { id, level, what, state, shown, why };
  });
}

const TITLES = [
  /\b(?:it|test|describe)\b[^\n]*?\(\s*(['"`])(.*?)\1,/g,
  /\]\)\(\s*(['"`])(.*?)\1,/g,
  /^ {2}what:\s*(['"`])(.*?)\1,/gm,
];

/** The names of the tests in a file, and of the rows of `test:deep` that it runs. */
export function titlesOf(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  const rows = [...text.matchAll(/from '(\.\/[^']+\.row\.ts)'/g)].map(([, row]) =>
    join(dirname(path), row ?? ''),
  );
  const texts = [text, ...rows.map((row) => readFileSync(row, 'utf8'))].join('\n');
  return TITLES.flatMap((pattern) => [...texts.matchAll(pattern)].map(([, , title]) => title ?? ''));
}

/** What is wrong with a row, in words; undefined where nothing is. */
export function faultOf({ id, what, state, shown, why }: Requirement, root: string): string | undefined {
  if (what === '') return `${id} says nothing of what is asked`;
  if (state === 'n/a' || state === 'open')
    return why === '' ? `${id} is ${state} without a reason` : undefined;
  if (state !== 'done') return `${id} is "${state}"`;
  const [path = '', name = ''] = shown.split(PARTED);
  if (!/\.test\.tsx?$/.test(path) || name === '') return `${id} is done and names no test: "${shown}"`;
  if (!existsSync(join(root, path))) return `${id} names a test file that is not there: ${path}`;
  const isThere = titlesOf(join(root, path)).some((title) => title.includes(name));
  return isThere ? undefined : `${id}: no test of ${path} is called "${name}"`;
}
