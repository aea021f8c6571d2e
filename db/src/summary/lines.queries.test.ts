import type { LineKind } from '@so-viec/shared/summary/summary-words';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  daysInBothUnits,
  EVERYBODY,
  type Fixture,
  inEachScope,
  insertFixture,
  insertRows,
  openTestDatabase,
  ROWS_SEEN,
  rowsFor,
  type TestDatabase,
  whoseIn,
} from '../testing/index.ts';
import { listDeliveredOutputs, listSummaryLines } from './lines.queries.ts';

let database: TestDatabase;
let fixture: Fixture;
let rows: ReturnType<typeof rowsFor>;
let everyone: string[];
beforeAll(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
  rows = rowsFor(fixture);
  everyone = Object.values(fixture.cadreIds);
});
afterAll(() => database.close());

const month = (name: string, day: string | null = null) => ({ month: name, cadreIds: everyone, day });
const notesOf = async (kind: LineKind, of: ReturnType<typeof month>) =>
  (await listSummaryLines(database.db, EVERYBODY, of, kind)).map(({ note }) => note);

describe('the lines behind a figure', () => {
  it('come only from within the scope', async () => {
    const days = daysInBothUnits(fixture, '2024-01-31', { state: 'submitted' });
    const lines = days.map((day) => rows.line(day));
    await insertRows(database.db, { work_day: days, work_entry: lines });
    const seen = await inEachScope(fixture, async (scope) =>
      (await listSummaryLines(database.db, scope, month('2024-01'), 'all')).map(whoseIn(fixture)).sort(),
    );
    expect(seen).toEqual(ROWS_SEEN);
  });

  it('are those of its kind and no others', async () => {
    const states = ['draft', 'submitted', 'returned', 'accepted'] as const;
    const who = ['ha', 'bao', 'duyen', 'yen'] as const;
    const days = states.map((state, i) => rows.day(who[i]!, 'ccvc', '2024-02-01', { state }));
    const productId = fixture.productIds.staff[0]!;
    const lines = days.flatMap((day) => [
      rows.line(day, { productId, note: `${day.state} with` }),
      rows.line(day, { productId, note: `${day.state} without`, ordinal: 1 }),
      rows.line(day, { productId, note: `${day.state} going on`, ordinal: 2, state: 'under-way' }),
      rows.line(day, { note: `${day.state} ad hoc`, ordinal: 3 }),
    ]);
    const outputs = days.map((day) => rows.output(day));
    const ties = days.map((_, i) => ({ outputId: outputs[i]!.id, entryId: lines[i * 4]!.id }));
    const planned = rows.output(days[1]!, { deliveredOn: null, workDayId: null });
    await insertRows(database.db, {
      work_day: days,
      work_entry: lines,
      output: [...outputs, planned],
      output_entry: [...ties, { outputId: planned.id, entryId: lines[6]!.id }],
    });
    const of = (kind: LineKind) => notesOf(kind, month('2024-02'));
    const both = (what: string) => [`submitted ${what}`, `accepted ${what}`];
    const allOf = (state: string) =>
      ['with', 'without', 'going on', 'ad hoc'].map((what) => `${state} ${what}`);
    const sorted = async (kind: LineKind) => (await of(kind)).toSorted();
    expect(await sorted('all')).toEqual([...allOf('submitted'), ...allOf('accepted')].toSorted());
    expect(await of('accepted')).toEqual(allOf('accepted'));
    expect(await of('submitted')).toEqual(allOf('submitted'));
    expect(await sorted('waiting')).toEqual([...allOf('draft'), ...allOf('returned')].toSorted());
    expect(await sorted('with-output')).toEqual(both('with').toSorted());
    expect(await sorted('under-way')).toEqual(both('going on').toSorted());
    expect(await sorted('without-output')).toEqual([...both('without'), ...both('ad hoc')].toSorted());
    expect(await sorted('ad-hoc')).toEqual(both('ad hoc').toSorted());
  });

  it('stand person by person, day by day, in the order of each day', async () => {
    const days = (['2024-03-29', '2024-03-01', '2024-03-31'] as const).flatMap((on) => [
      rows.day('bao', 'ccvc', on, { state: 'accepted' }),
      rows.day('ha', 'ccvc', on, { state: 'accepted' }),
    ]);
    const lines = days.flatMap((day) => [rows.line(day, { ordinal: 1 }), rows.line(day)]);
    await insertRows(database.db, { work_day: days, work_entry: lines });
    const found = await listSummaryLines(database.db, EVERYBODY, month('2024-03'), 'all');
    const places = found.map((line) => `${line.cadreId} ${line.workedOn}`);
    expect(places).toEqual(places.toSorted());
    expect(found).toHaveLength(12);
    const ids = found.map(({ id }) => id);
    const [first, second] = lines.filter((line) => line.workDayId === found[0]!.workDayId);
    expect(ids.slice(0, 2)).toEqual([second!.id, first!.id]);
  });

  it('are of the people, the month and the day asked for', async () => {
    const ofHa = { ...month('2024-03'), cadreIds: [fixture.cadreIds.ha] };
    expect(await listSummaryLines(database.db, EVERYBODY, ofHa, 'all')).toHaveLength(6);
    const onOneDay = { ...ofHa, day: '2024-03-31' };
    const found = await listSummaryLines(database.db, EVERYBODY, onOneDay, 'all');
    expect(found.map(({ workedOn }) => workedOn)).toEqual(['2024-03-31', '2024-03-31']);
    expect(await notesOf('all', month('2024-04'))).toEqual([]);
    expect(await listSummaryLines(database.db, EVERYBODY, { ...ofHa, cadreIds: [] }, 'all')).toEqual([]);
  });

  it('carry the words of their product and the state of their day', async () => {
    const day = rows.day('tuan', 'snv', '2024-05-02', { state: 'accepted' });
    const productId = fixture.productIds.staff[3]!;
    const lines = [rows.line(day, { productId, isConfidential: 1 }), rows.line(day, { ordinal: 1 })];
    await insertRows(database.db, { work_day: [day], work_entry: lines });
    const found = await listSummaryLines(database.db, EVERYBODY, month('2024-05'), 'all');
    expect(found).toMatchObject([
      { productName: 'Báo cáo biên chế', measure: 'báo cáo', dayState: 'accepted', isConfidential: 1 },
      { productName: null, measure: null, dayState: 'accepted', isConfidential: 0, adHocBy: 'Giám đốc' },
    ]);
  });
});

describe('the products behind a figure', () => {
  it('come only from within the scope', async () => {
    const days = daysInBothUnits(fixture, '2024-06-30', { state: 'accepted' });
    const outputs = days.map((day) => rows.output(day));
    await insertRows(database.db, { work_day: days, output: outputs });
    const seen = await inEachScope(fixture, async (scope) =>
      (await listDeliveredOutputs(database.db, scope, month('2024-06'))).map(whoseIn(fixture)).sort(),
    );
    expect(seen).toEqual(ROWS_SEEN);
  });

  it('are those delivered on days submitted or accepted, to the last day of the month', async () => {
    const day = (workedOn: string, state: 'draft' | 'submitted' | 'returned' | 'accepted') =>
      rows.day('ha', 'ccvc', workedOn, { state });
    const days = [
      day('2024-07-31', 'submitted'),
      day('2024-07-01', 'accepted'),
      day('2024-07-02', 'draft'),
      day('2024-07-03', 'returned'),
      day('2024-08-01', 'accepted'),
    ];
    const outputs = days.map((of) => rows.output(of, { name: of.workedOn, degree: 75, quantity: 3 }));
    const planned = rows.output(days[0]!, { name: 'planned', deliveredOn: null, workDayId: null });
    await insertRows(database.db, { work_day: days, output: [...outputs, planned] });
    const july = await listDeliveredOutputs(database.db, EVERYBODY, month('2024-07'));
    expect(july.map(({ name }) => name)).toEqual(['2024-07-01', '2024-07-31']);
    expect(july[1]).toMatchObject({ quantity: 3, degree: 75, workedOn: '2024-07-31', productName: null });
    const last = await listDeliveredOutputs(database.db, EVERYBODY, month('2024-07', '2024-07-31'));
    expect(last.map(({ name }) => name)).toEqual(['2024-07-31']);
    const ofNobody = { ...month('2024-07'), cadreIds: [] };
    expect(await listDeliveredOutputs(database.db, EVERYBODY, ofNobody)).toEqual([]);
  });

  it('are confidential where one of their lines is', async () => {
    const day = rows.day('ha', 'ccvc', '2024-09-03', { state: 'accepted' });
    const lines = [rows.line(day), rows.line(day, { isConfidential: 1, ordinal: 1 })];
    const outputs = [rows.output(day, { id: 'o-1' }), rows.output(day, { id: 'o-2' })];
    const tie = (output: number, line: number) => ({
      ...{ outputId: outputs[output]!.id, entryId: lines[line]!.id },
    });
    const output_entry = [tie(0, 0), tie(0, 1), tie(1, 0)];
    await insertRows(database.db, { work_day: [day], work_entry: lines, output: outputs, output_entry });
    const found = await listDeliveredOutputs(database.db, EVERYBODY, month('2024-09'));
    expect(found.map(({ id, isConfidential }) => [id, isConfidential])).toEqual([
      ['o-1', 1],
      ['o-2', 0],
    ]);
  });
});
