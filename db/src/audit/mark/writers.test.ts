import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { MARKED_TABLES } from './marked.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Statements whose caller gives the mark, and those that write what no mark tells of: the version of a product, when a page was opened, the step of a code. */
const BESIDE = [
  ...[
    'outputInsert',
    'outputUpdate',
    'entryInsert',
    'entryUpdate',
    'revisionInsert',
    'keptUpdate',
    'touchOutput',
    'touchWorkDay',
  ],
  ...['updateRow', 'lockAccount', 'takeStep'],
];
const WRITES = new RegExp(`(?:insertInto|updateTable)\\(\\s*'(?:${MARKED_TABLES.join('|')})'`);
const BEGINS = /^(?:export )?(?:async )?(?:function|const) (\w+)/m;

/** Functions that write rows of a table that has marks, and none of their marks. */
function unmarkedIn(source: string): string[] {
  return source
    .split(/^(?=(?:export )?(?:async )?(?:function|const) \w+)/m)
    .filter((part) => WRITES.test(part) && !/\b(?:re)?mark/i.test(part.replace(/withMarks?|markOf/g, 'mark')))
    .flatMap((part) => BEGINS.exec(part)?.[1] ?? 'no function');
}

it('whoever writes a row that has a mark marks it', () => {
  const files = globSync('**/*.ts', { cwd: ROOT, exclude: ['**/*.test.ts', 'migrations', 'testing'] });
  expect(files.length).toBeGreaterThan(200);
  const found = files.flatMap((file) => {
    const source = readFileSync(join(ROOT, file), 'utf8');
    return unmarkedIn(source)
      .filter((name) => !BESIDE.includes(name))
      .map((name) => `${file}: ${name}`);
  });
  expect(found).toEqual([]);
});

it('a writer without a mark is seen', () => {
  const planted = `export async function insertTask(trx: Trx, task: NewTask) {
  await trx.insertInto('task').values(task).execute();
}
export async function remarked(trx: Trx) {
  await trx.updateTable('leave').set({}).execute();
  await remark(trx, 'leave', []);
}
`;
  expect(unmarkedIn(planted)).toEqual(['insertTask']);
});
