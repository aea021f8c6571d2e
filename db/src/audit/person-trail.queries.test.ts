import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Schema } from '../schema.ts';
import { openFixtureDatabase, type TestDatabase } from '../testing/index.ts';
import { insertRows, rowsFor } from '../testing/work.ts';
import { inTransaction } from '../transaction.ts';
import { insertAuditEvent, listRefusals } from './audit.queries.ts';
import { findLastOfTrail, listPersonTrail, listReadCadres, listWholeTrail } from './person-trail.queries.ts';

let database: TestDatabase & Pick<Awaited<ReturnType<typeof openFixtureDatabase>>, 'fixture'>;
beforeEach(async () => {
  database = await openFixtureDatabase();
});
afterEach(() => database.close());

type TableName = keyof Schema;

interface Told {
  act?: string;
  accountId?: string | null;
  outcome?: string;
  detail?: string;
  at?: string;
}
let told = 0;
const tell = async (objectId: string, more: Told = {}) => {
  const id = `e${told++}`;
  await inTransaction(database.db, (trx) =>
    insertAuditEvent(trx, {
      ...{ id, at: '2024-02-01T09:00:00.000Z', accountId: null, act: 'day.accept', object: 'row', objectId },
      ...{ objectVersion: null, outcome: 'done', detail: '{}', ...more },
    }),
  );
  return id;
};

/** The same rows of several people, table by table. */
async function insertAll<Who>(all: readonly Who[], rowsOf: (who: Who) => Partial<Record<TableName, object>>) {
  for (const who of all)
    for (const [table, row] of Object.entries(rowsOf(who)))
      await database.db
        .insertInto(table as TableName)
        .values(row as never)
        .execute();
}

const JANUARY = { from: '2023-12-31T17:00:00.000Z', before: '2024-01-31T17:00:00.000Z' };
const at = '2024-01-10T09:00:00.000Z';

describe('what others did with one’s rows within a time', () => {
  const ofHa = () => {
    const { cadreIds, accountIds } = database.fixture;
    return { cadreId: cadreIds.ha, accountIds: [accountIds.ha] };
  };
  const trail = (skip = 0, limit = 100) =>
    listPersonTrail(database.db, { ...ofHa(), ...JANUARY }, { skip, limit });
  const idsOf = async () => (await trail()).map(({ id }) => id);

  it('is of days, lines and products of any month, and of nobody else’s', async () => {
    const { day, line, output } = rowsFor(database.fixture);
    const days = [
      day('ha', 'ccvc', '2023-11-20'),
      day('ha', 'ccvc', '2024-01-31'),
      day('bao', 'ccvc', '2024-01-10'),
    ];
    const lines = days.map((one) => line(one));
    const outputs = days.map((one) => output(one));
    await insertRows(database.db, { work_day: days, work_entry: lines, output: outputs });
    const mine: [string, string, string][] = [];
    for (const [index, one] of days.entries())
      for (const row of [one, lines[index], outputs[index]]) {
        const id = await tell(row?.id ?? '', { at: `2024-01-10T09:00:00.0${10 + mine.length}Z` });
        if (index < 2) mine.push([id, one.workedOn, row === outputs[index] ? 'Công văn' : '']);
      }
    const found = (await trail()).map(({ id, rowOf, rowName }) => [id, rowOf, rowName]);
    expect(found).toEqual(mine.toReversed());
  });

  it('is of products that another led and one has a share of', async () => {
    const { day, output } = rowsFor(database.fixture);
    const led = day('bao', 'ccvc', '2024-01-10');
    const [shared, alone] = [output(led), output(led)];
    await insertRows(database.db, { work_day: [led], output: [shared, alone] });
    const { ha, bao } = database.fixture.cadreIds;
    const shares = [ha, bao].map((cadreId) => ({ outputId: shared.id, cadreId, shareMilli: 500 }));
    await database.db.insertInto('output_share').values(shares).execute();
    const mine = await tell(shared.id, { act: 'output.check', at });
    await tell(alone.id, { act: 'output.check', at });
    expect(await trail()).toMatchObject([{ id: mine, rowOf: '2024-01-10', rowName: 'Công văn' }]);
  });

  it('is told in the month in which it happened, from its first instant in Vietnam to its last', async () => {
    const { ha } = database.fixture.cadreIds;
    const mine = [await tell(ha, { at: JANUARY.from }), await tell(ha, { at: '2024-01-31T16:59:59.999Z' })];
    await tell(ha, { at: '2023-12-31T16:59:59.999Z' });
    await tell(ha, { at: JANUARY.before });
    expect(await idsOf()).toEqual(mine.toReversed());
    expect(await findLastOfTrail(database.db, { ...ofHa(), before: JANUARY.from })).toBe(
      '2023-12-31T16:59:59.999Z',
    );
    expect(await findLastOfTrail(database.db, { ...ofHa(), before: '2023-12-01' })).toBeNull();
  });

  it('is of everything else that is about the person too', async () => {
    const { cadreIds, accountIds, unitIds, positionIds } = database.fixture;
    const { task } = rowsFor(database.fixture);
    const tasks = [task('ha', 'ccvc'), task('bao', 'ccvc'), task('ha', 'ccvc', { state: 'planned' })];
    const [given, together, planned] = tasks.map(({ id }) => id);
    await insertRows(database.db, { task: tasks });
    await insertAll(['ha', 'bao'] as const, (who) => {
      const [cadreId, unitId] = [cadreIds[who], unitIds.ccvc];
      const by = { at, accountId: null, version: 1 };
      const from = { fromOn: '2024-01-08', toOn: null, decision: '' };
      return {
        ...{ review: review(`review-${who}`, cadreId) },
        excellent_decision: {
          ...{
            id: `excellent-${who}`,
            cadreId,
            unitId,
            period: '2024',
            decision: 'kept',
            reason: '',
            number: '',
          },
          ...by,
        },
        disqualifier: {
          ...{ id: `disqualifier-${who}`, cadreId, unitId, kind: 'discipline', happenedOn: '2024-01-05' },
          ...{ fact: 'x', document: '', liftedAt: null, liftedReason: '', ...by },
        },
        leave: {
          ...{
            id: `leave-${who}`,
            cadreId,
            fromOn: '2024-03-04',
            toOn: '2024-03-04',
            kind: 'annual',
            isHalf: 0,
          },
          ...{ version: 1 },
        },
        headship: { id: `headship-${who}`, cadreId, unitId, kind: 'deputy', ...from },
        delegation: { id: `delegation-${who}`, toCadreId: cadreId, fromCadreId: null, unitId, ...from },
        work_request: {
          ...{ id: `request-${who}`, cadreId, unitId, at, text: 'x', taskId: null, answeredAt: null },
          ...{ accountId: null, answer: '', withdrawnAt: null, version: 1 },
        },
      };
    });
    await database.db
      .insertInto('task_collaborator')
      .values({ taskId: together ?? '', cadreId: cadreIds.ha, shareMilli: null })
      .execute();
    const { id: postId } = await database.db
      .selectFrom('assignment')
      .select('id')
      .where('cadreId', '=', cadreIds.ha)
      .executeTakeFirstOrThrow();
    const kinds = ['review', 'excellent', 'disqualifier', 'leave', 'headship', 'delegation', 'request'];
    const rows = [
      ...kinds.map((kind) => `${kind}-ha`),
      ...[given, together, postId, cadreIds.ha, accountIds.ha].map(String),
    ];
    const mine: string[] = [];
    for (const row of rows) mine.push(await tell(row, { at }));
    for (const kind of kinds) await tell(`${kind}-bao`, { at });
    for (const row of [planned, cadreIds.bao, accountIds.bao]) await tell(String(row), { at });
    expect((await idsOf()).toSorted()).toEqual(mine.toSorted());
    const about = new Map(
      (await trail()).map(({ objectId, rowOf, rowName }) => [objectId, rowOf || rowName]),
    );
    expect(about.get('leave-ha')).toBe('2024-03-04');
    expect(about.get('excellent-ha')).toBe('2024');
    expect(about.get(String(given))).toBe('Rà soát biên chế');

    function review(id: string, cadreId: string) {
      return {
        ...{ id, cadreId, period: '2024-01', unitId: unitIds.ccvc, positionId: positionIds.staff },
        ...{ packId: 'da09-2024', kind: 'staff', state: 'draft', submittedAt: null, approvedOn: null },
        ...{ appealUntilOn: null, answerDueOn: null, resultHundredths: null, generalHundredths: null },
        ...{ totalHundredths: null, faults: null, delays: null, createdAt: at, version: 1, mark: null },
      };
    }
  });

  it('leaves out oneself and what was refused, and names who did it', async () => {
    const { cadreIds, accountIds } = database.fixture;
    const read = { act: 'person.read', detail: '{"period":"2024-01"}', at };
    const { an, ha } = accountIds;
    const mine = await tell(cadreIds.ha, { ...read, accountId: an });
    const machine = await tell(cadreIds.ha, read);
    await tell(cadreIds.ha, { ...read, accountId: ha });
    await tell(cadreIds.ha, { ...read, accountId: an, outcome: 'refused' });
    await tell(cadreIds.bao, { ...read, accountId: an });
    const found = await trail();
    expect(found.map(({ id }) => id).toSorted()).toEqual([mine, machine].toSorted());
    expect(found.find(({ id }) => id === machine)).toMatchObject({ accountId: null, byName: null });
    expect(found.find(({ id }) => id === mine)).toEqual({
      ...{ id: mine, at, act: 'person.read', object: 'row', objectId: cadreIds.ha, detail: read.detail },
      ...{ accountId: an, byName: 'Nguyễn Thị Hồng Ân', rowOf: '', rowName: '' },
    });
  });

  it('of who is nobody in the log is what was done to their login', async () => {
    const { db, fixture } = database;
    const { vinh, thu } = fixture.accountIds;
    const mine = await tell(vinh, { act: 'account.reset', accountId: thu, at });
    await tell(vinh, { act: 'session.begin', accountId: vinh, at });
    for (const other of [thu, fixture.cadreIds.ha, fixture.accountIds.ha, '']) await tell(other, { at });
    const found = await listWholeTrail(db, { cadreId: null, accountIds: [vinh] });
    expect(found.map(({ id }) => id)).toEqual([mine]);
    expect(await listWholeTrail(db, { cadreId: null, accountIds: [] })).toEqual([]);
  });

  it('comes in pages, the latest first', async () => {
    const { ha } = database.fixture.cadreIds;
    const all: string[] = [];
    for (const minute of [1, 2, 3]) all.unshift(await tell(ha, { at: `2024-01-10T09:0${minute}:00.000Z` }));
    const pages = [await trail(0, 2), await trail(2, 2)].map((page) => page.map(({ id }) => id));
    expect(pages).toEqual([all.slice(0, 2), all.slice(2)]);
    const whole = await listWholeTrail(database.db, ofHa());
    expect(whole.map(({ id }) => id)).toEqual(all.toReversed());
  });
});

describe('whom a page shows', () => {
  it('is named by id or by code, in the order that was asked', async () => {
    const { ha, bao } = database.fixture.cadreIds;
    const { code } = await database.db
      .selectFrom('cadre')
      .select('code')
      .where('id', '=', bao)
      .executeTakeFirstOrThrow();
    const asked = [{ code }, { cadreId: ha }, { code: 'nobody' }];
    expect(await listReadCadres(database.db, asked)).toEqual([bao, ha, undefined]);
    expect(await listReadCadres(database.db, [{ cadreId: ha }])).toEqual([ha]);
  });
});

describe('refusals', () => {
  it('are those of one act on one object since then, the oldest first', async () => {
    const refused = { act: 'closing.agree', outcome: 'refused' };
    const at = (minute: number) => `2024-02-01T09:0${minute}:00.000Z`;
    await tell('x', { ...refused, at: at(3) });
    await tell('x', { ...refused, at: at(2) });
    await tell('x', { ...refused, at: at(1) });
    await tell('x', { ...refused, at: at(4), outcome: 'done' });
    await tell('x', { ...refused, at: at(4), act: 'closing.ask' });
    await tell('y', { ...refused, at: at(4) });
    const found = await listRefusals(database.db, { act: 'closing.agree', objectId: 'x', since: at(2) });
    expect(found).toEqual([{ at: at(2) }, { at: at(3) }]);
  });
});
