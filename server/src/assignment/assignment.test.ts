import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDay, openTestServer, sumUp, type TestServer } from '../testing/index.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const OFFICER = 'vinh.dq';

function termsOf(unit: 'ccvc' | 'stc' | 'snv', more: object = {}) {
  const { unitIds, positionIds } = server.fixture;
  return {
    ...{ unitId: unitIds[unit], positionId: positionIds[unit === 'stc' ? 'finance' : 'staff'] },
    ...{ title: 'Chuyên viên', dailyMinutes: 480, weeklyPattern: null, hasDutyToLog: true, ...more },
  };
}
const postOf = (unit: 'ccvc' | 'stc', more: object = {}) => ({
  ...termsOf(unit),
  ...{ kind: 'primary', fromOn: '2024-02-01', toOn: null, ...more },
});

const begin = (code: string, input: object, { as = OFFICER, id = newId() } = {}) =>
  server.as(as).put(`/api/cadres/${code}/assignments/${id}`, input);

const move = (who: 'ha' | 'an' | 'yen', input: object, { as = OFFICER, version = 1, id = newId() } = {}) =>
  server
    .as(as)
    .post(`/api/assignments/${server.fixture.assignmentIds[who]}/succession`, { ...input, version, id });

async function postsOf(who: 'ha' | 'an' | 'yen') {
  const rows = await server.db
    .selectFrom('assignment')
    .select(['unitId', 'kind', 'fromOn', 'toOn', 'dailyMinutes', 'weeklyPattern'])
    .where('cadreId', '=', server.fixture.cadreIds[who])
    .orderBy('fromOn')
    .execute();
  const { unitIds } = server.fixture;
  const nameOf = (id: string) => Object.entries(unitIds).find(([, known]) => known === id)?.[0];
  return rows.map(({ unitId, fromOn, toOn, dailyMinutes }) => [nameOf(unitId), fromOn, toOn, dailyMinutes]);
}

describe('a move', () => {
  it('ends the old post the day before and begins the new one', async () => {
    const { status } = await move('ha', { ...termsOf('stc'), fromOn: '2024-01-15' });
    expect(status).toBe(200);
    expect(await postsOf('ha')).toEqual([
      ['ccvc', '2023-01-01', '2024-01-14', 480],
      ['stc', '2024-01-15', null, 480],
    ]);
  });

  it('sent twice is one move', async () => {
    const [id, input] = [newId(), { ...termsOf('stc'), fromOn: '2024-01-15' }];
    await move('ha', input, { id });
    expect((await move('ha', input, { id })).status).toBe(200);
    expect(await postsOf('ha')).toHaveLength(2);
    const other = await move('ha', { ...input, fromOn: '2024-01-16' }, { id });
    expect([other.status, other.body.code]).toEqual([409, 'duplicate-id']);
  });

  it('counts in both units for their own days, also by a day that was accepted', async () => {
    const { cadreIds, unitIds, positionIds } = server.fixture;
    const line = { cadreId: cadreIds.ha, unitId: unitIds.ccvc, positionId: positionIds.staff } as const;
    for (const day of ['2024-01-11', '2024-01-16']) {
      await addDay(server.db, { ...line, day, state: 'accepted', lines: [{ minutes: 480 }] });
    }
    await sumUp(server.db, '2024-01');
    const id = server.fixture.assignmentIds.ha;
    const logged = await server.as('phuc.nv').get(`/api/assignments/${id}/logged?fromOn=2024-01-15`);
    expect(logged.body).toEqual({
      ...{ days: 1, daysAccepted: 1 },
      ...{ firstOn: '2024-01-16', lastOn: '2024-01-16', minutes: 480 },
    });
    const until = await server
      .as('phuc.nv')
      .get(`/api/assignments/${id}/logged?fromOn=2024-01-10&toOn=2024-01-12`);
    expect(until.body).toMatchObject({ days: 1, firstOn: '2024-01-11', lastOn: '2024-01-11' });
    const figures = async (unit: string) => {
      const { body } = await server.as('thu.dt').get<{
        figures: { personDays: number; minutes: number; headcount: number };
      }>(`/api/summary/2024-01?unit=${unit}`);
      return [body.figures.headcount, body.figures.personDays, body.figures.minutes];
    };
    const before = [await figures('SNV-CCVC'), await figures('STC'), await figures('TINH')];
    await move('ha', { ...termsOf('stc'), fromOn: '2024-01-15' });
    const after = [await figures('SNV-CCVC'), await figures('STC'), await figures('TINH')];
    expect(before).toEqual([
      [5, 110, 960],
      [2, 44, 0],
      [11, 242, 960],
    ]);
    expect(after).toEqual([
      [5, 97, 480],
      [3, 57, 480],
      [11, 242, 960],
    ]);
  });

  it('from the first day of a post corrects it', async () => {
    await move('ha', {
      ...termsOf('ccvc', { dailyMinutes: 420 }),
      ...{ fromOn: '2023-01-01', decision: '1/QĐ' },
    });
    expect(await postsOf('ha')).toEqual([['ccvc', '2023-01-01', null, 420]]);
  });

  it('of a head ends the office with the post', async () => {
    const { unitIds, positionIds } = server.fixture;
    const { body } = await move('an', {
      ...termsOf('stc', { positionId: positionIds.head }),
      fromOn: '2024-01-15',
    });
    expect(body).toMatchObject({ endedUnitIds: [unitIds.ccvc] });
    const held = await server.db.selectFrom('headship').selectAll().where('unitId', '=', unitIds.ccvc);
    const ends = (await held.execute()).map(({ kind, toOn }) => [kind, toOn]).toSorted();
    expect(ends).toEqual([
      ['deputy', null],
      ['head', '2024-01-14'],
    ]);
  });

  it('needs the right in both units', async () => {
    const denied = await move('ha', { ...termsOf('stc'), fromOn: '2024-01-15' }, { as: 'phuc.nv' });
    expect([denied.status, denied.body.code]).toEqual([403, 'not-allowed']);
    const own = await move('ha', { ...termsOf('snv'), fromOn: '2024-01-15' }, { as: 'phuc.nv' });
    expect(own.status).toBe(200);
    const unknown = await move('yen', { ...termsOf('snv'), fromOn: '2024-01-15' }, { as: 'phuc.nv' });
    expect(unknown.status).toBe(404);
  });

  it.each([
    [{ fromOn: '2022-12-31' }, 'outside-post', 'fromOn'],
    [{ fromOn: '2024-01-15', version: 7 }, 'stale-version', undefined],
    [{ fromOn: '2024-02-30' }, 'bad-input', 'fromOn'],
    [{ fromOn: '2024-01-15', dailyMinutes: 0 }, 'bad-input', 'dailyMinutes'],
    [{ fromOn: '2024-01-15', weeklyPattern: '0 0 0 0 0 0 0' }, 'bad-input', 'weeklyPattern'],
    [{ fromOn: '2024-01-15', unitId: newId() }, 'bad-input', 'unitId'],
    [{ fromOn: '2024-01-15', positionId: newId() }, 'bad-input', 'positionId'],
  ])('with %j is refused as %s, and nothing is written', async (changes, code, path) => {
    const { version = 1, ...input } = changes as { version?: number };
    const { body } = await move('ha', { ...termsOf('stc'), ...input }, { version });
    expect([body.code, body.fields?.[0]?.path]).toEqual([code, path]);
    expect(await postsOf('ha')).toEqual([['ccvc', '2023-01-01', null, 480]]);
  });

  it('into a unit that ends is refused with its days', async () => {
    const { unitIds } = server.fixture;
    await server.db
      .updateTable('unit_version')
      .set({ toOn: '2024-06-30' })
      .where('unitId', '=', unitIds.stc)
      .execute();
    const { body } = await move('ha', { ...termsOf('stc'), fromOn: '2024-01-15' });
    expect(body).toMatchObject({
      code: 'outside-unit-life',
      params: { unit: 'Sở Tài chính', from: '01/01/2020', to: '30/06/2024' },
    });
  });

  it('to a position of an edition that is out of force is refused', async () => {
    await server.db
      .updateTable('position_catalogue')
      .set({ toOn: '2023-12-31' })
      .where('id', '>', '')
      .execute();
    const { body } = await move('ha', { ...termsOf('stc'), fromOn: '2024-01-15' });
    expect([body.code, body.params?.edition]).toEqual(['outside-position-life', '2023']);
  });
});

describe('another post', () => {
  it('beside the primary one may be concurrent or a secondment', async () => {
    expect((await begin('CB-HA', postOf('stc', { kind: 'concurrent' }))).status).toBe(200);
    expect((await begin('CB-HA', postOf('stc', { kind: 'secondment', toOn: '2024-06-30' }))).status).toBe(
      200,
    );
    expect(await postsOf('ha')).toHaveLength(3);
  });

  it.each([
    ['a second primary one', postOfKind('primary')],
    ['the same concurrent one', postOfKind('concurrent')],
    ['a second secondment', postOfKind('secondment')],
  ])('is refused: %s', async (_name, kind) => {
    if (kind !== 'primary') await begin('CB-HA', postOf('stc', { kind }));
    const { status, body } = await begin('CB-HA', postOf('stc', { kind, fromOn: '2024-03-01' }));
    expect([status, body.code, body.params?.kind]).toEqual([422, 'assignment-overlap', kind]);
  });

  it('is refused as a secondment to the unit of the primary one', async () => {
    const { body } = await begin('CB-HA', { ...postOf('ccvc', { kind: 'secondment' }), toOn: '2024-06-30' });
    expect([body.code, body.fields?.[0]?.path]).toEqual(['secondment-at-home', 'unitId']);
  });

  it('whose days run backwards is refused beside the field', async () => {
    const { status, body } = await begin('CB-HA', postOf('stc', { kind: 'concurrent', toOn: '2024-01-31' }));
    expect([status, body.fields]).toEqual([400, [{ path: 'toOn', code: 'backwards' }]]);
  });
});

function postOfKind(kind: string): string {
  return kind;
}

describe('every change', () => {
  it('raises the counter that rights and denominators rest on, and stands in the trail', async () => {
    const counter = server.db.selectFrom('change_counter').where('name', '=', 'organisation');
    const count = async () => (await counter.select('value').executeTakeFirst())?.value ?? 0;
    const before = await count();
    await move('ha', { ...termsOf('stc'), fromOn: '2024-01-15' });
    expect(await count()).toBeGreaterThan(before);
    const trail = await server.db.selectFrom('audit_event').select('act').execute();
    expect(trail.map(({ act }) => act)).toContain('assignment.succeed');
  });
});

describe('a personnel officer', () => {
  const idOf = (who: 'ha' | 'phuc') => server.fixture.assignmentIds[who];

  it('changes nothing of their own post or person', async () => {
    const post = { ...termsOf('ccvc'), dailyMinutes: 30, hasDutyToLog: false, fromOn: '2024-01-15' };
    const officer = server.as('phuc.nv');
    const asked = [
      await officer.post(`/api/assignments/${idOf('phuc')}/succession`, { ...post, version: 1, id: newId() }),
      await officer.post(`/api/assignments/${idOf('phuc')}/end`, { version: 1, lastOn: '2024-02-01' }),
      await begin('CB-PHUC', postOf('ccvc', { kind: 'concurrent' }), { as: 'phuc.nv' }),
      await officer.post('/api/cadres/CB-PHUC/departure', { version: 1, lastOn: '2024-02-01' }),
      await officer.put('/api/cadres/CB-PHUC', { version: 1, fullName: 'Phúc', kind: 'official', email: '' }),
    ];
    for (const { status, body } of asked) expect([status, body.code]).toEqual([403, 'about-oneself']);
  });

  it('does not take over who has moved to another body by giving them a post', async () => {
    await move('ha', { ...termsOf('stc'), fromOn: '2024-01-10' });
    const post = postOf('ccvc', { kind: 'secondment' });
    expect((await begin('CB-HA', post, { as: 'phuc.nv' })).body.code).toBe('not-allowed');
    expect((await begin('CB-HA', post)).status).toBe(200);
  });

  it('takes back who left and holds no post', async () => {
    await server
      .as('vinh.dq')
      .post(`/api/assignments/${idOf('ha')}/end`, { version: 1, lastOn: '2024-01-10' });
    expect((await begin('CB-HA', postOf('ccvc'), { as: 'phuc.nv' })).status).toBe(200);
  });
});
