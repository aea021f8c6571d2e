import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Schema } from '../schema.ts';
import {
  type Fixture,
  insertFixture,
  insertRows,
  openTestDatabase,
  rowsFor,
  type TestDatabase,
} from '../testing/index.ts';
import {
  listDaysOfPeople,
  listImportedLinesFrom,
  listLinesByImportKey,
  listLinesOfDays,
  listLinesOfMonth,
  listLinesOfTasks,
  listOutputsOfLines,
  listTasksOpenOn,
  listTiesOfOutputs,
} from './lines.queries.ts';

let database: TestDatabase;
let fixture: Fixture;
let rows: ReturnType<typeof rowsFor>;
beforeAll(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
  rows = rowsFor(fixture);
});
afterAll(() => database.close());

const idsOf = (found: { id: string }[]) => found.map(({ id }) => id).toSorted();

/** Ids that nobody has, as many as asked for: more than one statement takes. */
const strangers = (count: number) => Array.from({ length: count }, (_, i) => `nobody-${i}`);

async function insertLines(prefix: string, changes: (i: number) => Partial<Schema['work_entry']>) {
  const people = ['ha', 'bao'] as const;
  const days = ['01-31', '02-01', '02-29'].flatMap((on) =>
    people.map((who) => rows.day(who, 'snv', `${prefix}-${on}`, { id: `${who} ${prefix}-${on}` })),
  );
  const lines = days.map((day, i) => rows.line(day, { id: `line of ${day.id}`, ...changes(i) }));
  await insertRows(database.db, { work_day: days, work_entry: lines });
  return { days, lines };
}

describe('what an import looks up', () => {
  it('is the lines of people in a month, typed or imported', async () => {
    await insertLines('2020', (i) => ({ importKey: i % 2 === 0 ? `2020-${i}` : null }));
    const { ha, bao } = fixture.cadreIds;
    expect(idsOf(await listLinesOfMonth(database.db, '2020-02', [ha, bao]))).toEqual([
      ...['line of bao 2020-02-01', 'line of bao 2020-02-29'],
      ...['line of ha 2020-02-01', 'line of ha 2020-02-29'],
    ]);
    expect(idsOf(await listLinesOfMonth(database.db, '2020-01', [ha]))).toEqual(['line of ha 2020-01-31']);
    expect(await listLinesOfMonth(database.db, '2020-02', [])).toEqual([]);
  });

  it('is the imported lines of people from a day on, through all later months', async () => {
    await insertLines('2016', (i) => ({ importKey: i === 4 ? null : `2016-${i}` }));
    const { ha, bao } = fixture.cadreIds;
    const from = async (day: string, ...cadreIds: string[]) =>
      idsOf(await listImportedLinesFrom(database.db, cadreIds, day)).filter((id) => id.includes('2016'));
    expect(await from('2016-02-01', ha, bao)).toEqual([
      ...['line of bao 2016-02-01', 'line of bao 2016-02-29', 'line of ha 2016-02-01'],
    ]);
    expect(await from('2016-01-31', ha)).toEqual(['line of ha 2016-01-31', 'line of ha 2016-02-01']);
    expect(await from('2016-02-02', ha)).toEqual([]);
  });

  it('is the days of people from a day to a day', async () => {
    await insertLines('2012', () => ({}));
    const { ha, bao } = fixture.cadreIds;
    const between = (fromOn: string, toOn: string, ...cadreIds: string[]) =>
      listDaysOfPeople(database.db, cadreIds, { fromOn, toOn });
    expect(idsOf(await between('2012-01-31', '2012-02-01', ha))).toEqual(['ha 2012-01-31', 'ha 2012-02-01']);
    expect(await between('2012-01-31', '2012-02-29', ha, bao)).toHaveLength(6);
    expect(await between('2012-02-02', '2012-02-28', ha, bao)).toEqual([]);
  });

  it('is found whatever the number of people, keys, days and tasks asked for', async () => {
    const { days, lines } = await insertLines('2008', (i) => ({ importKey: `2008-${i}` }));
    const { ha, bao } = fixture.cadreIds;
    const people = [ha, ...strangers(2500), bao];
    const month = await listLinesOfMonth(database.db, '2008-02', people);
    expect(idsOf(month)).toHaveLength(4);
    const keys = ['2008-0', ...strangers(40_000), '2008-5'];
    expect(idsOf(await listLinesByImportKey(database.db, keys))).toEqual(idsOf([lines[0]!, lines[5]!]));
    const dayIds = [days[0]!.id, ...strangers(40_000), days[5]!.id];
    expect(idsOf(await listLinesOfDays(database.db, dayIds))).toEqual(idsOf([lines[0]!, lines[5]!]));
    expect(await listLinesOfTasks(database.db, strangers(40_000))).toEqual([]);
    expect(await listLinesByImportKey(database.db, [])).toEqual([]);
  });
});

describe('the tasks that an import continues', () => {
  it('are those of the people not delivered before the day', async () => {
    const task = (id: string, deliveredOn: string | null, who: 'ha' | 'yen' = 'ha') =>
      rows.task(who, 'ccvc', { id, deliveredOn });
    const tasks = [
      task('open', null),
      task('delivered that day', '2024-02-05'),
      task('delivered later', '2024-02-06'),
      task('delivered before', '2024-02-02'),
      task('of another', null, 'yen'),
    ];
    await insertRows(database.db, { task: tasks });
    const open = await listTasksOpenOn(database.db, [fixture.cadreIds.ha], '2024-02-05');
    expect(idsOf(open)).toEqual(['delivered later', 'delivered that day', 'open']);
  });

  it('come with their lines', async () => {
    const day = rows.day('tuan', 'snv', '2024-02-05');
    const task = rows.task('tuan', 'snv', { id: 'with lines' });
    const lines = [rows.line(day, { taskId: task.id }), rows.line(day, { taskId: task.id, ordinal: 1 })];
    const beside = rows.line(day, { ordinal: 2 });
    await insertRows(database.db, { work_day: [day], task: [task], work_entry: [...lines, beside] });
    expect(idsOf(await listLinesOfTasks(database.db, ['with lines', 'open']))).toEqual(idsOf(lines));
  });
});

describe('the products of lines', () => {
  it('come with each line, and their lines in the order of time', async () => {
    const days = ['2024-03-05', '2024-03-04'].map((on) => rows.day('duyen', 'ccvc', on));
    const lines = [
      rows.line(days[0]!, { id: 'last', ordinal: 2 }),
      rows.line(days[0]!, { id: 'second', ordinal: 1 }),
      rows.line(days[1]!, { id: 'first', ordinal: 7 }),
      rows.line(days[0]!, { id: 'third, by its id', ordinal: 1 }),
    ];
    const [joint, single] = [rows.output(days[0]!, { id: 'joint' }), rows.output(days[1]!, { id: 'single' })];
    const ties = lines.map(({ id }) => ({ outputId: 'joint', entryId: id }));
    ties.push({ outputId: 'single', entryId: 'first' });
    await insertRows(database.db, {
      work_day: days,
      work_entry: lines,
      output: [joint, single],
      output_entry: ties,
    });
    const tied = await listTiesOfOutputs(database.db, ['joint']);
    expect(tied.map(({ entryId }) => entryId)).toEqual(['first', 'second', 'third, by its id', 'last']);
    const found = await listOutputsOfLines(database.db, ['first', 'last', 'none']);
    const pairs = found.map(({ entryId, id }) => `${entryId}: ${id}`).toSorted();
    expect(pairs).toEqual(['first: joint', 'first: single', 'last: joint']);
    const { entryId: _, ...row } = found.find(({ id }) => id === 'single')!;
    expect(row).toMatchObject(single);
  });
});
