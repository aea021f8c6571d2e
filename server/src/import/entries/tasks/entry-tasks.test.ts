import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  loadEntries,
  snapshot,
  storedLines,
  storedOutputs,
  storedTasks,
} from '../../../testing/entry-lines.ts';
import { type Imported, openImported } from '../../../testing/imported.ts';

let imported: Imported;

beforeEach(async () => {
  imported = await openImported();
});
afterEach(() => imported.close());

const load = (...lines: Parameters<typeof loadEntries>[1][]) => loadEntries(imported, ...lines);
const BEGUN = { on: '10/01/2024', product: 'BC', state: 'đang làm', note: 'Thu thập' };
const GOES_ON = { on: '11/01/2024', product: 'BC', state: 'đang làm', note: 'Viết' };
const ENDED = { on: '15/01/2024', product: 'BC', note: 'Trình ký', output: 'Báo cáo B', number: '3/BC' };

/** The task of each line by its title, or '' for a line that is no work of many days. */
async function works(): Promise<string[]> {
  const titles = new Map((await storedTasks(imported)).map((t) => [t.id, `${t.title} ${t.openedOn}`]));
  return (await storedLines(imported)).map((e) => (e.taskId === null ? '' : (titles.get(e.taskId) ?? '?')));
}

describe('work of many days', () => {
  test('is the lines under way up to the line that is done, which delivers its product', async () => {
    await load(BEGUN, GOES_ON, ENDED, { on: '16/01/2024', product: 'BC', note: 'Báo cáo nhanh' });
    const tasks = await storedTasks(imported);
    expect(tasks).toMatchObject([
      { title: 'Báo cáo B', openedOn: '2024-01-10', deliveredOn: '2024-01-15', origin: 'routine' },
    ]);
    expect(await works()).toEqual([
      'Báo cáo B 2024-01-10',
      'Báo cáo B 2024-01-10',
      'Báo cáo B 2024-01-10',
      '',
    ]);
    expect(await storedOutputs(imported)).toMatchObject([
      { name: 'Báo cáo B', taskId: tasks[0]?.id, deliveredOn: '2024-01-15', degree: 100 },
    ]);
  });

  test('stays open while no line says done, and its product is planned', async () => {
    await load({ ...BEGUN, output: 'Báo cáo B', quantity: '2' });
    expect(await storedTasks(imported)).toMatchObject([{ title: 'Báo cáo B', deliveredOn: null }]);
    expect(await storedOutputs(imported)).toMatchObject([
      { quantity: 2, deliveredOn: null, workDayId: null, degree: null },
    ]);
    const months = await imported.db.selectFrom('cadre_month').selectAll().execute();
    expect(months).toMatchObject([{ minutesUnderWay: 120, minutesWithoutOutput: 0, outputsDelivered: 0 }]);
  });

  test('has one product however many of its lines name it', async () => {
    await load({ ...BEGUN, output: 'Dự thảo' }, { ...GOES_ON, output: 'Báo cáo B' }, ENDED);
    expect(await storedOutputs(imported)).toMatchObject([
      { name: 'Báo cáo B', quantity: 1, deliveredOn: '2024-01-15' },
    ]);
    expect(await imported.db.selectFrom('output_entry').selectAll().execute()).toHaveLength(3);
  });

  test('begins anew after the line that is done', async () => {
    await load(
      BEGUN,
      ENDED,
      { ...BEGUN, on: '17/01/2024' },
      { ...ENDED, on: '18/01/2024', output: 'Báo cáo C' },
    );
    expect(await works()).toEqual([
      'Báo cáo B 2024-01-10',
      'Báo cáo B 2024-01-10',
      'Báo cáo C 2024-01-17',
      'Báo cáo C 2024-01-17',
    ]);
  });

  test('is named by whole characters where its first line is longer than a title', async () => {
    const begins = 'a'.repeat(299);
    await load({ ...BEGUN, product: '', note: `${begins}😀 và tiếp` });
    expect(await storedTasks(imported)).toMatchObject([{ title: begins, origin: 'ad-hoc' }]);
  });

  test('of one person and product does not meet that of others', async () => {
    await load(
      BEGUN,
      { ...BEGUN, product: 'TTR' },
      { ...BEGUN, who: 'TUNG', product: 'HOP' },
      { ...BEGUN, product: '', note: 'Tiếp đoàn' },
      { ...BEGUN, product: '', note: 'Làm đề án' },
    );
    expect(await storedTasks(imported)).toHaveLength(5);
  });

  test('goes on from one file to the next', async () => {
    await load(BEGUN);
    await load(GOES_ON, ENDED);
    expect(await storedTasks(imported)).toMatchObject([
      { openedOn: '2024-01-10', deliveredOn: '2024-01-15' },
    ]);
    expect(new Set(await works()).size).toBe(1);
  });

  test('is the same in whatever order its files come', async () => {
    await load(ENDED);
    await load(GOES_ON);
    await load(BEGUN);
    expect(await storedTasks(imported)).toMatchObject([
      { openedOn: '2024-01-10', deliveredOn: '2024-01-15' },
    ]);
    expect(new Set(await works()).size).toBe(1);
    const [output] = await storedOutputs(imported);
    expect(output).toMatchObject({ name: 'Báo cáo B', deliveredOn: '2024-01-15', degree: 100 });
    expect(output?.taskId).not.toBeNull();
  });

  test('falls in two when a line in between is done', async () => {
    await load(BEGUN, { ...GOES_ON, on: '14/01/2024' }, ENDED);
    await load({ ...ENDED, on: '12/01/2024', output: 'Báo cáo A' });
    expect(await storedTasks(imported)).toMatchObject([
      { openedOn: '2024-01-10', deliveredOn: '2024-01-12' },
      { openedOn: '2024-01-14', deliveredOn: '2024-01-15' },
    ]);
    expect((await storedOutputs(imported)).map((o) => [o.name, o.deliveredOn])).toEqual([
      ['Báo cáo A', '2024-01-12'],
      ['Báo cáo B', '2024-01-15'],
    ]);
  });

  test('becomes a line by itself when its lines under way are done after all', async () => {
    await load({ ...BEGUN, code: 'L1' }, { ...ENDED, code: 'L2' });
    await load({ ...BEGUN, code: 'L1', state: 'hoàn thành' }, { ...ENDED, code: 'L2' });
    expect(await storedTasks(imported)).toEqual([]);
    expect(await storedOutputs(imported)).toMatchObject([
      { name: 'Báo cáo B', taskId: null, deliveredOn: '2024-01-15' },
    ]);
  });

  test('with lines known by `Mã dòng` changes nothing the second time', async () => {
    const lines = [
      { ...BEGUN, code: 'L1', output: 'Dự thảo' },
      { ...GOES_ON, code: 'L2', output: 'Báo cáo', quantity: '3' },
      { ...ENDED, code: 'L3' },
    ];
    await load(...lines);
    const before = await snapshot(imported);
    expect(await load(...lines)).toMatchObject({ unchanged: 3, changed: 0, isWritten: false });
    expect(await snapshot(imported)).toEqual(before);
  });

  test('that a person went on with by hand is left to them', async () => {
    await load(BEGUN);
    const [line] = await storedLines(imported);
    const [day] = await imported.db.selectFrom('work_day').selectAll().execute();
    if (!line || !day) throw new Error('the line is there');
    const { who: _, unit: __, position: ___, ...entry } = line;
    await imported.db
      .insertInto('work_day')
      .values({ ...day, id: 'D2', workedOn: '2024-02-01', state: 'draft', stepCount: 0 })
      .execute();
    await imported.db
      .insertInto('work_entry')
      .values({
        ...entry,
        id: 'E2',
        workDayId: 'D2',
        workedOn: '2024-02-01',
        month: '2024-02',
        importKey: null,
      })
      .execute();
    await load(ENDED);
    expect(await storedTasks(imported)).toMatchObject([{ deliveredOn: null }]);
    expect((await storedLines(imported)).map((e) => e.taskId !== null)).toEqual([true, false, true]);
  });
});
