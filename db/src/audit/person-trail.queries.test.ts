import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFixtureDatabase, type TestDatabase } from '../testing/index.ts';
import { insertRows, rowsFor } from '../testing/work.ts';
import { inTransaction } from '../transaction.ts';
import { insertAuditEvent, listRefusals } from './audit.queries.ts';
import { listPersonTrail, listReadCadres } from './person-trail.queries.ts';

let database: TestDatabase & Pick<Awaited<ReturnType<typeof openFixtureDatabase>>, 'fixture'>;
beforeEach(async () => {
  database = await openFixtureDatabase();
});
afterEach(() => database.close());

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

describe('what others did with one’s rows of a month', () => {
  const trail = async (month = '2024-01') => {
    const { cadreIds, accountIds } = database.fixture;
    const of = { cadreId: cadreIds.ha, month, exceptAccountId: accountIds.ha };
    return listPersonTrail(database.db, of);
  };
  const idsOf = async (month?: string) => (await trail(month)).map(({ id }) => id);

  it('is of days, lines and products of the month, and of nobody else’s', async () => {
    const { day, line, output } = rowsFor(database.fixture);
    const ends = [day('ha', 'ccvc', '2024-01-01'), day('ha', 'ccvc', '2024-01-31')];
    const after = day('ha', 'ccvc', '2024-02-01');
    const before = day('ha', 'ccvc', '2023-12-31');
    const theirs = day('bao', 'ccvc', '2024-01-10');
    const days = [...ends, after, before, theirs];
    const lines = days.map((one) => line(one));
    const outputs = days.map((one) => output(one));
    await insertRows(database.db, { work_day: days, work_entry: lines, output: outputs });
    const mine: string[] = [];
    for (const [index] of days.entries())
      for (const row of [days[index], lines[index], outputs[index]]) {
        const id = await tell(row?.id ?? '', { at: `2024-02-01T09:00:00.0${10 + mine.length}Z` });
        if (index < 2) mine.push(id);
      }
    expect(await idsOf()).toEqual(mine.toReversed());
  });

  it('is of the review of the month', async () => {
    const { cadreIds, unitIds, positionIds } = database.fixture;
    const review = (id: string, period: string, cadreId: string) => ({
      ...{ id, cadreId, period, unitId: unitIds.ccvc, positionId: positionIds.staff, packId: 'da09-2024' },
      ...{ kind: 'staff', state: 'draft', submittedAt: null, approvedOn: null, appealUntilOn: null },
      ...{ answerDueOn: null, resultHundredths: null, generalHundredths: null, totalHundredths: null },
      ...{ faults: null, delays: null, createdAt: '2024-02-01T00:00:00.000Z', version: 1, mark: null },
    });
    const all = [
      review('r1', '2024-01', cadreIds.ha),
      review('r2', '2024-02', cadreIds.ha),
      review('r3', '2024-01', cadreIds.bao),
    ];
    await database.db.insertInto('review').values(all).execute();
    const mine = await tell('r1', { act: 'review.score' });
    for (const id of ['r2', 'r3']) await tell(id, { act: 'review.score' });
    expect(await idsOf()).toEqual([mine]);
  });

  it('says who read one’s month, and leaves out oneself and what was refused', async () => {
    const { cadreIds, accountIds } = database.fixture;
    const read = { act: 'person.read', detail: '{"period":"2024-01"}' };
    const { an, ha } = accountIds;
    const mine = await tell(cadreIds.ha, { ...read, accountId: an });
    const machine = await tell(cadreIds.ha, read);
    await tell(cadreIds.ha, { ...read, accountId: ha });
    await tell(cadreIds.ha, { ...read, accountId: an, outcome: 'refused' });
    await tell(cadreIds.ha, { ...read, accountId: an, detail: '{"period":"2024-02"}' });
    await tell(cadreIds.ha, { ...read, accountId: an, act: 'cadre.change' });
    await tell(cadreIds.bao, { ...read, accountId: an });
    const found = await trail();
    expect(found.map(({ id }) => id)).toEqual([machine, mine]);
    expect(found[0]).toMatchObject({ accountId: null, byName: null });
    const { displayName } = await database.db
      .selectFrom('account')
      .select('displayName')
      .where('id', '=', an)
      .executeTakeFirstOrThrow();
    expect(found[1]).toEqual({
      ...{ id: mine, at: '2024-02-01T09:00:00.000Z', act: 'person.read', object: 'row' },
      ...{ objectId: cadreIds.ha, detail: read.detail, accountId: an, byName: displayName },
    });
  });
});

describe('what was done with all data of a person', () => {
  it('is told in the month it was done, from its first day to its last', async () => {
    const { cadreIds, accountIds } = database.fixture;
    const done = async (act: string, at: string, whose = cadreIds.ha) => tell(whose, { act, at });
    const mine = [
      await done('person-data.export', '2024-01-01T00:00:00.000Z'),
      await done('person-data.erase', '2024-01-31T23:59:59.999Z'),
    ];
    await done('person-data.export', '2023-12-31T23:59:59.999Z');
    await done('person-data.erase', '2024-02-01T00:00:00.000Z');
    await done('person-data.list', '2024-01-10T00:00:00.000Z');
    await done('person-data.export', '2024-01-10T00:00:00.000Z', cadreIds.bao);
    const of = { cadreId: cadreIds.ha, month: '2024-01', exceptAccountId: accountIds.ha };
    const found = await listPersonTrail(database.db, of);
    expect(found.map(({ id }) => id)).toEqual(mine.toReversed());
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
