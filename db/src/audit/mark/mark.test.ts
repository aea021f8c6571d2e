import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { insertMany } from '../../import/bulk.queries.ts';
import { insertEvidence } from '../../output/evidence.queries.ts';
import { findOutput, updateOutput } from '../../output/output.queries.ts';
import { replaceShares } from '../../output/output-share.queries.ts';
import { type Fixture, openFixtureDatabase, type TestDatabase } from '../../testing/index.ts';
import { insertRows, rowsFor } from '../../testing/work.ts';
import { inTransaction } from '../../transaction.ts';
import { type AuditKeys, auditKeys, auditKeysOf, bindAuditKeys } from '../audit-key.ts';
import { markUnmarked } from './first-marks.ts';
import {
  isMarkRight,
  listMarkedAfter,
  markOf,
  remark,
  remarkDays,
  remarkRows,
  withMark,
  withMarks,
} from './mark.ts';
import { isMarkedTable, MARKED_FIRST, MARKED_TABLES, type MarkedTable } from './marked.ts';

let database: Awaited<ReturnType<typeof openFixtureDatabase>>;
let keys: AuditKeys;
let columnsOf: ReadonlyMap<string, string[]>;
beforeAll(async () => {
  database = await openFixtureDatabase();
  keys = auditKeys(database.db);
  const tables = await database.db.introspection.getTables();
  columnsOf = new Map(tables.map(({ name, columns }) => [name, columns.map((column) => column.name)]));
});
afterAll(() => database.close());

/** What a mark does not tell of: what is made of other columns, counted beside them, when a page was opened, somebody signed in, or a code was used. */
const UNSAID: Partial<Record<MarkedTable, string[]>> = {
  work_day: ['touchedAt'],
  output: ['documentKey', 'version'],
  output_product: ['nameFold'],
  unit_version: ['nameFold'],
  account: ['lastSignInAt', 'openedAt'],
  second_factor: ['lastStep', 'sessionId'],
};

const empty =
  (table: MarkedTable) =>
  (name: string): [MarkedTable, string, unknown] => [table, name, ''];

/** What a column holds where nobody gave it. */
const GIVEN: [MarkedTable, string, unknown][] = [
  ['work_entry', 'isConfidential', 0],
  ['review', 'merits', ''],
  ['review', 'limits', ''],
  ['review', 'opinion', ''],
  ['review', 'stepCount', 0],
  ['review', 'level', ''],
  ['work_entry', 'note', null],
  ['work_day', 'basis', null],
  ['day_step', 'reason', null],
  ['output', 'kind', null],
  ['output_check', 'reason', null],
  ['review_step', 'content', null],
  ['closing', 'reopenedAt', null],
  ...['proposedName', 'quality', 'basisKind', 'basis'].map(empty('task')),
  ['task', 'coefficientMilli', 0],
  ['task', 'quantity', 1],
  ['task', 'state', 'open'],
  ['task', 'stepCount', 0],
  ['task', 'dueOn', null],
  ['leave', 'half', 'morning'],
  ['leave', 'decision', ''],
  ...['decision', 'endDecision', 'leaving'].map(empty('assignment')),
  ['output_product', 'evidenceKind', 'none'],
  ['output_product', 'version', 1],
  ...['charge', 'decision'].flatMap((name) => [empty('headship')(name), empty('delegation')(name)]),
  ['headship', 'version', 1],
  ['delegation', 'version', 1],
  ['role_grant', 'unitId', null],
  ['account', 'passwordOff', 0],
  ['account', 'closedFor', ''],
  ['unit_version', 'officialRoles', 0],
];

describe('the mark of a row', () => {
  it('is on what people are paid by', () => {
    const first = 'closing day_step output output_check review review_step work_day work_entry'.split(' ');
    const then = [
      ...['annual_rating', 'assignment', 'body_score', 'competency_assessment', 'delegation', 'disqualifier'],
      ...['evidence', 'excellent_decision', 'headship', 'leave', 'output_delivery', 'output_product'],
      ...['rating_step', 'role_grant', 'rule_choice', 'task', 'task_step', 'work_entry_revision'],
      ...['account', 'account_link', 'second_factor', 'recovery_code', 'unit_version'],
      ...['finding_settings', 'finding', 'finding_step', 'report_edition'],
    ];
    expect([...MARKED_FIRST].sort()).toEqual(first);
    expect([...MARKED_TABLES].sort()).toEqual([...first, ...then].sort());
    expect(['review', 'task_plan', 'toString'].filter(isMarkedTable)).toEqual(['review']);
  });

  it.each(MARKED_TABLES)('of %s tells of every column', (table) => {
    const columns = (columnsOf.get(table) ?? []).filter((name) => name !== 'mark');
    const row = Object.fromEntries(columns.map((name) => [name, `this ${name}`]));
    const mark = markOf(database.db, table, row);
    expect(columns.length).toBeGreaterThan(5);
    const unsaid = columns.filter((name) => isMarkRight(keys, table, { ...row, [name]: 'other', mark }));
    expect(unsaid.sort()).toEqual(UNSAID[table] ?? []);
  });

  it.each(GIVEN)('of %s takes %s that was not given as it is stored', (table, name, value) => {
    const mark = markOf(database.db, table, { id: 'x' });
    expect(isMarkRight(keys, table, { id: 'x', [name]: value, mark })).toBe(true);
    expect(isMarkRight(keys, table, { id: 'x', [name]: 'other', mark })).toBe(false);
  });

  it('is of its table, of what was said of each criterion, and of a key at hand', () => {
    const row = { id: 'x', version: 1 };
    const mark = markOf(database.db, 'review', row, [['1a', 200, 100, '']]);
    expect(isMarkRight(keys, 'review', { ...row, mark }, [['1a', 200, 100, '']])).toBe(true);
    expect(isMarkRight(keys, 'review', { ...row, mark }, [['1a', 200, 200, '']])).toBe(false);
    expect(isMarkRight(keys, 'review', { ...row, mark })).toBe(false);
    expect(isMarkRight(keys, 'review', { ...row, mark: null })).toBe(false);
    expect(isMarkRight(auditKeysOf(['khac']), 'review', { ...row, mark }, [['1a', 200, 100, '']])).toBe(
      false,
    );
    const step = markOf(database.db, 'day_step', { id: 'x' });
    expect(isMarkRight(keys, 'review_step', { id: 'x', mark: step })).toBe(false);
  });

  it('stays right when a new key signs', () => {
    const mark = markOf(database.db, 'work_day', { id: 'x' });
    const both = { current: 'new', byId: new Map([...keys.byId, ...auditKeysOf(['moi']).byId]) };
    expect(isMarkRight(both, 'work_day', { id: 'x', mark })).toBe(true);
  });

  it('is put on rows of its tables only', () => {
    const [row] = withMarks(database.db, 'work_day', [{ id: 'x' }]);
    expect(row).toEqual({ id: 'x', mark: markOf(database.db, 'work_day', { id: 'x' }) });
    expect(withMarks(database.db, 'task_plan', [{ id: 'x' }])).toEqual([{ id: 'x' }]);
    expect(withMark(database.db, 'work_day', { id: 'x' })).toEqual(row);
  });
});

describe('rows that were changed where they lie', () => {
  let other: TestDatabase & { fixture: Fixture; dayId: string };
  const DAY = '2024-01-10';
  beforeEach(async () => {
    const { fixture, ...opened } = await openFixtureDatabase();
    const { day, line, output } = rowsFor(fixture);
    const logged = day('ha', 'ccvc', DAY);
    await insertRows(opened.db, {
      ...{ work_day: [logged], work_entry: [line(logged), line(logged)], output: [output(logged)] },
    });
    await markUnmarked(opened.db);
    other = { ...opened, fixture, dayId: logged.id };
    return opened.close;
  });

  const wrong = async () => {
    const found: string[] = [];
    for (const table of MARKED_TABLES)
      for (const { row, parts } of await listMarkedAfter(other.db, table, undefined, 100))
        if (!isMarkRight(auditKeys(other.db), table, row, parts)) found.push(table);
    return found;
  };
  const change = async () => {
    await other.db.updateTable('work_day').set({ state: 'accepted' }).execute();
    await other.db.updateTable('work_entry').set({ minutes: 1 }).execute();
    await other.db.updateTable('output').set({ quantity: 9 }).execute();
  };

  it('are wrong until they are marked anew, with the lines and products of their days', async () => {
    expect(await wrong()).toEqual([]);
    await change();
    expect((await wrong()).sort()).toEqual(['output', 'work_day', 'work_entry', 'work_entry']);
    await inTransaction(other.db, (trx) => remark(trx, 'work_day', [other.dayId]));
    expect((await wrong()).sort()).toEqual(['output', 'work_entry', 'work_entry']);
    await inTransaction(other.db, (trx) => remarkDays(trx, [other.dayId]));
    expect(await wrong()).toEqual([]);
    const changed = await other.db.updateTable('leave').set({ isHalf: 1 }).returning('id').execute();
    expect(await wrong()).toEqual(changed.map(() => 'leave'));
    await inTransaction(other.db, (trx) => remarkRows(trx, 'leave', changed));
    expect(await wrong()).toEqual([]);
  });

  it('are marked once where they had no mark, and never where they have one', async () => {
    await other.db.updateTable('work_entry').set({ minutes: 1 }).execute();
    for (const table of ['work_day', 'output'] as const)
      await other.db.updateTable(table).set({ mark: null }).execute();
    await markUnmarked(other.db);
    expect(await wrong()).toEqual(['work_entry', 'work_entry']);
  });

  it('come a few at a time in the order of their ids', async () => {
    const [first] = await listMarkedAfter(other.db, 'work_entry', undefined, 1);
    const rest = await listMarkedAfter(other.db, 'work_entry', first?.row.id ?? '', 10);
    expect(rest).toHaveLength(1);
    expect((first?.row.id ?? '') < (rest[0]?.row.id ?? '')).toBe(true);
  });

  it('are looked at and marked by whatever id they have', async () => {
    await other.db.updateTable('leave').set({ id: '', isHalf: 1 }).execute();
    expect(await wrong()).toEqual(['leave']);
    await other.db
      .updateTable('leave' as 'work_day')
      .set({ mark: null })
      .execute();
    await markUnmarked(other.db, ['leave']);
    expect(await wrong()).toEqual([]);
  });

  it('of a review are wrong with another word of a criterion', async () => {
    const { cadreIds, unitIds, positionIds } = other.fixture;
    const who = { cadreId: cadreIds.ha, unitId: unitIds.ccvc, positionId: positionIds.staff };
    const none = { submittedAt: null, approvedOn: null, appealUntilOn: null, answerDueOn: null };
    const points = { resultHundredths: 6800, generalHundredths: 2800, totalHundredths: 9600 };
    const rest = {
      faults: null,
      delays: null,
      createdAt: '2024-01-12T09:00:00.000Z',
      version: 1,
      mark: null,
    };
    const kind = { period: '2024-01', packId: 'da09-2024', kind: 'staff', state: 'draft' };
    await other.db
      .insertInto('review')
      .values(
        ['r1', 'r2'].map((id, index) => ({
          ...kind,
          id,
          ...who,
          ...none,
          ...points,
          ...rest,
          period: `2024-0${index + 1}`,
        })),
      )
      .execute();
    const said = { criterion: '1a', own: 300, authority: 200 };
    await other.db
      .insertInto('review_general')
      .values([
        { ...said, reviewId: 'r1' },
        { ...said, reviewId: 'r1', criterion: '1b' },
        { ...said, reviewId: 'r2' },
      ])
      .execute();
    await markUnmarked(other.db);
    expect(await wrong()).toEqual([]);
    const say = (set: Partial<{ own: number; authority: number; reason: string; criterion: string }>) =>
      other.db.updateTable('review_general').set(set).where('reviewId', '=', 'r1').where('own', '=', 300);
    for (const set of [{ authority: 300 }, { reason: 'Khác' }, { own: 250 }]) {
      await say(set).where('criterion', '=', '1b').execute();
      expect(await wrong()).toEqual(['review']);
      await inTransaction(other.db, (trx) => remark(trx, 'review', ['r1', 'r2']));
      expect(await wrong()).toEqual([]);
    }
    await say({ criterion: '2a' }).execute();
    expect(await wrong()).toEqual(['review']);
  });

  it('of products are wrong with a check, a proof or a share that came or went past the program', async () => {
    const { db, fixture } = other;
    const { ha, bao } = fixture.cadreIds;
    const [{ id: outputId }] = (await db.selectFrom('output').select('id').execute()) as [{ id: string }];
    const of = { outputId, at: '2024-01-12T09:00:00.000Z', accountId: null };
    const said = {
      dayStepId: null,
      degree: null,
      quantity: 1,
      reason: '',
      deliveryId: null,
      ofCheckId: null,
    };
    const proof = { kind: 'link', fileId: null, url: 'https://so-viec.vn/1', name: '1' };
    await inTransaction(db, async (trx) => {
      for (const kind of ['accepted', 'fault', 'delay'])
        await insertMany(trx, 'output_check', [{ ...of, ...said, id: kind, kind, mark: null }]);
      await insertEvidence(trx, { ...of, ...proof, id: 'e', removedAt: null, removedBy: null });
      await replaceShares(trx, outputId, [
        { cadreId: ha, shareMilli: 600 },
        { cadreId: bao, shareMilli: 400 },
      ]);
    });
    expect(await wrong()).toEqual([]);
    for (const undone of [
      db.deleteFrom('output_check').where('id', '=', 'fault'),
      db.deleteFrom('evidence'),
      db.deleteFrom('output_share').where('cadreId', '=', bao),
      db.updateTable('output_share').set({ shareMilli: 1000 }),
      db.updateTable('output_share').set({ cadreId: bao }),
    ]) {
      await undone.execute();
      expect(await wrong()).toEqual(['output']);
      await inTransaction(db, (trx) => remark(trx, 'output', [outputId]));
    }
    await db.deleteFrom('output_check').where('id', '=', 'accepted').execute();
    expect(await wrong()).toEqual([]);
    await inTransaction(db, async (trx) => {
      const seen = await findOutput(trx, outputId);
      if (seen) await updateOutput(trx, seen, { quantity: 7 });
    });
    expect(await wrong()).toEqual([]);
  });

  it('of a database without a key have none', async () => {
    const { db } = other;
    const lost = { current: 'gone', byId: new Map() };
    bindAuditKeys(db, lost);
    expect(markOf(db, 'work_day', { id: 'x' })).toBeNull();
  });
});
