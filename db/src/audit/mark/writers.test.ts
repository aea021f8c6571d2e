import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { MARKED_TABLES } from './marked.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Writers whose table or SQL only running tells, and that mark what they write. */
const BY_SQL = [
  ...['endLeading', 'insertRatingBasis', 'updateRatingBasis'],
  ...['moveLinesBack', 'restoreRows', 'tieOutputsToPlans'],
];
/** Writers without a mark, by why that is right. */
const BESIDE: Record<string, readonly string[]> = {
  'the caller gives the mark, or marks after': [
    ...['entryInsert', 'entryUpdate', 'revisionInsert', 'outputInsert', 'outputUpdate', 'keptUpdate'],
    // Of `insertMany` and `applyWrites`.
    ...['boundInsert', 'documentInsert', 'statementFor', 'updateRow'],
  ],
  'no mark tells of the version of a product, when a page was opened, the step of a code, a lock': [
    ...['touchOutput', 'touchWorkDay', 'takeStep', 'lockAccount'],
  ],
  'letters and messages bear no mark': ['changeWaiting'],
  'what speed is measured on is verified by nobody': ['insertBenchLines', 'insertBenchOutputs'],
};

/** Changers that tell of no row that was changed behind the program, by why that is right. */
const UNTOLD: Record<string, readonly string[]> = {
  'rows that no act of somebody changes one by one': ['tieOutputsToPlans', 'resealDevices'],
};

const MARKED = `(?:${MARKED_TABLES.join('|')})`;
const BUILT = '(?:insertInto|updateTable|replaceInto|mergeInto)\\(\\s*';
const PLAIN = new RegExp(`${BUILT}'${MARKED}(?:'| as )`);
const HIDDEN = new RegExp(
  [
    `${BUILT}(?!')`,
    `\\b(?:insert\\s+into|replace\\s+into|merge\\s+into|update)\\s+(?:only\\s+)?(?:\\$\\{|"?${MARKED}\\b)`,
    `\\b(?:sql|CompiledQuery)\\.raw\\(\\s*(?!['"\`])`,
  ].join('|'),
  'i',
);
const MARKS = /\b(?:withMarks?|markOf|remark\w*)\(/;
const CHANGES = /\bupdateTable\(|\bdoUpdateSet\(|`\s*update\b/;
const TELLS = /\btellForeign\w*\(/;
const COMMENTS = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm;
const BEGINS = /^(?:export )?(?:async )?(?:function|const) (\w+)/m;

/** Functions that write rows of a table that has marks, or may; whether they name it to Kysely, and mark the rows. */
const writersIn = (source: string) =>
  source
    .replace(COMMENTS, '')
    .split(/^(?=(?:export )?(?:async )?(?:function|const) \w+)/m)
    .filter((part) => PLAIN.test(part) || HIDDEN.test(part))
    .map((part) => ({
      name: BEGINS.exec(part)?.[1] ?? 'no function',
      isPlain: !HIDDEN.test(part),
      // Its own name is no call.
      marks: MARKS.test(part.replace(BEGINS, '')),
      isUntold: CHANGES.test(part) && !TELLS.test(part),
    }));

it('whoever writes a row that has a mark marks it, but for those that are named, each with its reason', () => {
  const files = globSync('**/*.ts', { cwd: ROOT, exclude: ['**/*.test.ts', 'migrations', 'testing'] });
  expect(files.length).toBeGreaterThan(200);
  const writers = files.flatMap((file) => writersIn(readFileSync(join(ROOT, file), 'utf8')));
  const named = (those: typeof writers) => those.map(({ name }) => name).sort();
  expect(named(writers.filter(({ marks }) => !marks))).toEqual(Object.values(BESIDE).flat().sort());
  expect(named(writers.filter(({ isPlain, marks }) => marks && !isPlain))).toEqual([...BY_SQL].sort());
});

it('whoever changes a row that has a mark tells of one that was changed behind the program', () => {
  const files = globSync('**/*.ts', { cwd: ROOT, exclude: ['**/*.test.ts', 'migrations', 'testing'] });
  const writers = files.flatMap((file) => writersIn(readFileSync(join(ROOT, file), 'utf8')));
  const untold = writers.filter(({ marks, isUntold }) => marks && isUntold).map(({ name }) => name);
  expect(untold.sort()).toEqual(Object.values(UNTOLD).flat().sort());
});

it('a writer without a mark is seen, however it writes; a word about marks is none', () => {
  const planted = `export async function insertTask(trx: Trx, task: NewTask) {
  // Whoever calls marks it: remark(trx).
  await trx.insertInto('task').values(task).execute();
}
export async function remarkLeave(trx: Trx) {
  await trx.updateTable('leave').set({}).execute();
}
export async function endLeave(trx: Trx) {
  await trx.updateTable('leave').set({}).execute();
  await remark(trx, 'leave', []);
}
export async function endTasks(trx: Trx, marked: string) {
  await trx.updateTable('task as t').set({ marked }).execute();
}
export async function tieLines(trx: Trx) {
  await sql\`update work_entry as e set "taskId" = null\`.execute(trx);
}
export async function writeBack(trx: Trx, table: string) {
  await sql\`insert into \${sql.table(table)} default values\`.execute(trx);
}
export const insertAny = (trx: Trx, table: 'task') => trx.insertInto(table).values({});
const run = (trx: Trx, text: string) => trx.executeQuery(CompiledQuery.raw(text, []));
const sum = (trx: Trx) => sql\`insert into cadre_day values (1) on conflict do update set x = 1\`.execute(trx);
`;
  expect(writersIn(planted).map(({ name, isPlain, marks }) => [name, isPlain, marks])).toEqual([
    ...[
      ['insertTask', true, false],
      ['remarkLeave', true, false],
      ['endLeave', true, true],
      ['endTasks', true, false],
    ],
    ...['tieLines', 'writeBack', 'insertAny', 'run'].map((name) => [name, false, false]),
  ]);
});
