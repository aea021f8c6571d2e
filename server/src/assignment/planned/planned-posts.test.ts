import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDay, openTestServer, type Refusal, type TestServer } from '../../testing/index.ts';
import { change, merger, UNIT_CONTENT, unitChange } from '../../testing/unit-changes.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const OFFICER = 'vinh.dq';
const DAY = '2024-03-01';
type Who = 'ha' | 'an';
type Unit = 'ccvc' | 'snv' | 'stc';

/** SNV-CCVC goes over into SNV; decided now, in force on a day ahead. */
async function planMerger() {
  const asked = merger(DAY, ['SNV-CCVC'], 'SNV');
  expect((await change(server, asked)).status).toBe(204);
  return asked.id;
}

/** By the person's name in the fixture, or their id. */
async function postsOf(who: string) {
  const { unitIds, cadreIds } = server.fixture;
  const rows = await server.db
    .selectFrom('assignment')
    .select(['unitId', 'fromOn', 'toOn', 'dailyMinutes'])
    .where('cadreId', '=', who in cadreIds ? cadreIds[who as Who] : who)
    .orderBy('fromOn')
    .execute();
  const nameOf = (id: string) => Object.entries(unitIds).find(([, known]) => known === id)?.[0];
  return rows.map(({ unitId, fromOn, toOn, dailyMinutes }) => [nameOf(unitId), fromOn, toOn, dailyMinutes]);
}

async function officesOf(who: Who) {
  const rows = await server.db
    .selectFrom('headship')
    .select(['unitId', 'kind', 'toOn'])
    .where('cadreId', '=', server.fixture.cadreIds[who])
    .orderBy('fromOn')
    .execute();
  return rows.map(({ kind, toOn }) => [kind, toOn]);
}

function termsOf(unit: Unit, more: object = {}) {
  const { unitIds, positionIds } = server.fixture;
  return {
    ...{ unitId: unitIds[unit], positionId: positionIds[unit === 'stc' ? 'finance' : 'staff'] },
    ...{ title: 'Chuyên viên', dailyMinutes: 480, weeklyPattern: null, hasDutyToLog: true, ...more },
  };
}

async function act(who: Who, what: 'succession' | 'end' | 'removal', input: object) {
  const id = server.fixture.assignmentIds[who];
  const { version } = await server.db
    .selectFrom('assignment')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return server.as(OFFICER).post<Refusal>(`/api/assignments/${id}/${what}`, { version, ...input });
}
const move = (who: Who, unit: Unit, fromOn: string, more: object = {}) =>
  act(who, 'succession', { ...termsOf(unit, more), id: newId(), fromOn });
const undo = (id: string) => server.as(OFFICER).post<Refusal>(`/api/unit-changes/${id}/undoing`, {});

describe('between the plan of a merger and its day', () => {
  it('a move elsewhere wins: nobody is taken back on the day, nor holds an office there', async () => {
    await planMerger();
    expect(await postsOf('an')).toHaveLength(2);
    const { body } = await move('an', 'stc', '2024-02-01');
    expect(await postsOf('an')).toEqual([
      ['ccvc', '2023-01-01', '2024-01-31', 480],
      ['stc', '2024-02-01', null, 480],
    ]);
    expect(body).toMatchObject({ withdrawnUnitIds: [server.fixture.unitIds.snv] });
    expect(await officesOf('an')).toEqual([['head', '2024-01-31']]);
  });

  it.each([
    ['before', '2024-01-11T02:00:00.000Z'],
    ['after', '2024-03-11T02:00:00.000Z'],
  ])(
    'a move dated after the day finds the person where they are by then, entered %s it',
    async (_when, now) => {
      await planMerger();
      server.setNow(now);
      const input = { ...termsOf('stc'), id: newId(), fromOn: '2024-05-01', version: 2 };
      const path = `/api/assignments/${server.fixture.assignmentIds.ha}/succession`;
      const answers = [
        await server.as(OFFICER).post(path, { ...input, version: 1 }),
        await server.as(OFFICER).post(path, input),
        await server.as(OFFICER).post(path, input),
      ];
      expect(answers.map(({ status }) => status)).toEqual([412, 200, 200]);
      expect(await postsOf('ha')).toEqual([
        ['ccvc', '2023-01-01', '2024-02-29', 480],
        ['snv', '2024-03-01', '2024-04-30', 480],
        ['stc', '2024-05-01', null, 480],
      ]);
    },
  );

  it('other hours go on in the unit that takes over', async () => {
    await planMerger();
    expect((await move('ha', 'ccvc', '2024-02-01', { dailyMinutes: 420 })).status).toBe(200);
    expect(await postsOf('ha')).toEqual([
      ['ccvc', '2023-01-01', '2024-01-31', 480],
      ['ccvc', '2024-02-01', '2024-02-29', 420],
      ['snv', '2024-03-01', null, 420],
    ]);
  });

  it('an end, or leaving, is for good', async () => {
    await planMerger();
    expect((await act('ha', 'end', { lastOn: '2024-02-15' })).status).toBe(200);
    expect(await postsOf('ha')).toEqual([['ccvc', '2023-01-01', '2024-02-15', 480]]);
    const left = { version: 1, lastOn: '2024-02-15', leaving: 'retired' };
    const gone = await server.as(OFFICER).post('/api/cadres/CB-AN/departure', left);
    expect(gone.status).toBe(200);
    expect(await postsOf('an')).toEqual([['ccvc', '2023-01-01', '2024-02-15', 480]]);
    expect(await officesOf('an')).toEqual([['head', '2024-02-15']]);
  });

  it('leaving after the day ends what goes on by then', async () => {
    await planMerger();
    const left = { version: 1, lastOn: '2024-04-30', leaving: 'retired' };
    await server.as(OFFICER).post('/api/cadres/CB-HA/departure', left);
    expect(await postsOf('ha')).toEqual([
      ['ccvc', '2023-01-01', '2024-02-29', 480],
      ['snv', '2024-03-01', '2024-04-30', 480],
    ]);
  });

  it('who comes into the unit goes over with it, and asked twice comes once', async () => {
    await planMerger();
    const { cadreIds } = server.fixture;
    await server.db.deleteFrom('assignment').where('cadreId', '=', cadreIds.yen).execute();
    const [path, input] = [
      `/api/cadres/CB-YEN/assignments/${newId()}`,
      { ...termsOf('ccvc'), kind: 'primary', fromOn: '2024-02-01', toOn: null },
    ];
    const answers = [await server.as(OFFICER).put(path, input), await server.as(OFFICER).put(path, input)];
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await postsOf('yen')).toEqual([
      ['ccvc', '2024-02-01', '2024-02-29', 480],
      ['snv', '2024-03-01', null, 480],
    ]);
  });

  it('a new person comes for as long as told, and asked twice comes once', async () => {
    await planMerger();
    const post = { ...termsOf('ccvc'), id: newId(), kind: 'primary', fromOn: '2024-02-01', toOn: null };
    const person = {
      id: newId(),
      code: 'CB-MOI',
      fullName: 'Lê Mới',
      kind: 'civil-servant',
      email: '',
      post,
    };
    const answers = [
      await server.as(OFFICER).post('/api/cadres', person),
      await server.as(OFFICER).post('/api/cadres', person),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(await postsOf(person.id)).toEqual([
      ['ccvc', '2024-02-01', '2024-02-29', 480],
      ['snv', '2024-03-01', null, 480],
    ]);
  });

  it('an end that is put off past the day goes over too, and is one again when it is taken back', async () => {
    await act('ha', 'end', { lastOn: '2024-02-15' });
    const id = await planMerger();
    expect((await act('ha', 'end', { lastOn: '2024-04-30', decision: '9/QĐ-SNV' })).status).toBe(200);
    expect(await postsOf('ha')).toEqual([
      ['ccvc', '2023-01-01', '2024-02-29', 480],
      ['snv', '2024-03-01', '2024-04-30', 480],
    ]);
    expect((await undo(id)).status).toBe(204);
    expect(await postsOf('ha')).toEqual([['ccvc', '2023-01-01', '2024-04-30', 480]]);
  });

  it('who works in the unit that takes over beside, or was reviewed there before, may leave', async () => {
    const { cadreIds, unitIds, positionIds } = server.fixture;
    const of = (who: Who) => ({ cadreId: cadreIds[who], unitId: unitIds.snv, positionId: positionIds.staff });
    const beside = { ...termsOf('snv'), positionId: positionIds.head, kind: 'concurrent' };
    await server
      .as(OFFICER)
      .put(`/api/cadres/CB-HA/assignments/${newId()}`, { ...beside, fromOn: '2024-01-01', toOn: null });
    await planMerger();
    await addDay(server.db, { ...of('ha'), day: '2024-03-04', state: 'draft', lines: [{ minutes: 60 }] });
    const review = { packId: 'da09-2024', kind: 'staff', state: 'approved', version: 1, period: '2023-12' };
    const stored = { ...of('an'), ...review, id: newId(), createdAt: '2024-01-02T00:00:00.000Z' };
    await server.db.insertInto('review').values(stored).execute();
    expect((await act('ha', 'end', { lastOn: '2024-02-15' })).status).toBe(200);
    const left = { version: 1, lastOn: '2024-02-15', leaving: 'retired' };
    expect((await server.as(OFFICER).post('/api/cadres/CB-AN/departure', left)).status).toBe(200);
  });

  it('who has worked in the unit that takes over stays', async () => {
    const { cadreIds, unitIds, positionIds } = server.fixture;
    await planMerger();
    const there = { cadreId: cadreIds.ha, unitId: unitIds.snv, positionId: positionIds.staff };
    const review = { packId: 'da09-2024', kind: 'staff', state: 'approved', version: 1, period: '2024-03' };
    const stored = { ...there, ...review, id: newId(), createdAt: '2024-01-02T00:00:00.000Z' };
    await server.db.insertInto('review').values(stored).execute();
    const { body } = await act('ha', 'end', { lastOn: '2024-02-15' });
    expect(body.code).toBe('post-has-work');
  });

  it('what is taken back leaves who has gone where they are, and makes one of the others again', async () => {
    const id = await planMerger();
    await move('an', 'stc', '2024-02-01');
    await move('ha', 'ccvc', '2024-02-01', { dailyMinutes: 420 });
    const { status, body } = await undo(id);
    expect([status, body]).toEqual([204, undefined]);
    expect(await postsOf('an')).toEqual([
      ['ccvc', '2023-01-01', '2024-01-31', 480],
      ['stc', '2024-02-01', null, 480],
    ]);
    expect(await postsOf('ha')).toEqual([
      ['ccvc', '2023-01-01', '2024-01-31', 480],
      ['ccvc', '2024-02-01', null, 420],
    ]);
  });

  it('a part chosen by a split does not take back who has moved', async () => {
    const { cadreIds } = server.fixture;
    const part = { code: 'MOI', content: UNIT_CONTENT, children: [], cadreIds: [cadreIds.ha] };
    const asked = unitChange('split', DAY, {
      unit: { code: 'SNV-CCVC', version: 1 },
      parts: [part],
      endsUnit: false,
    });
    expect((await change(server, asked)).status).toBe(204);
    await move('ha', 'stc', '2024-02-01');
    expect(await postsOf('ha')).toEqual([
      ['ccvc', '2023-01-01', '2024-01-31', 480],
      ['stc', '2024-02-01', null, 480],
    ]);
    expect((await undo(asked.id)).status).toBe(204);
  });
});
