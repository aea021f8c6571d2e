import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';

const OFFICER = 'vinh.dq';
const FROM = '2024-01-15';
let server: TestServer;

/** Another edition is in force from 15/01/2024 on, without the driver's position. */
beforeEach(async () => {
  server = await openTestServer();
  const copy = { id: newId(), code: 'MOI', title: '', fromOn: FROM, copyOf: '2023' };
  await server.as(OFFICER).post('/api/editions', copy);
  const gone = server.db.selectFrom('position').select('id').where('code', '=', 'HT-01');
  const copied = await server.db
    .selectFrom('position as p')
    .innerJoin('position_catalogue as c', 'c.id', 'p.catalogueId')
    .select('p.id')
    .where('c.code', '=', 'MOI')
    .where('p.id', 'in', gone)
    .executeTakeFirstOrThrow();
  await server.db.deleteFrom('output_product').where('positionId', '=', copied.id).execute();
  await server.db.deleteFrom('position_competency').where('positionId', '=', copied.id).execute();
  await server.db.deleteFrom('position').where('id', '=', copied.id).execute();
  const force = { version: 1, decision: '9/QĐ', decidedOn: '2024-01-10', fromOn: FROM };
  const { status } = await server.as(OFFICER).post('/api/editions/MOI/in-force', force);
  expect(status).toBe(200);
});
afterEach(() => server.close());

const terms = (position: 'staff' | 'driver' | 'finance', more: object = {}) => ({
  ...{ unitId: server.fixture.unitIds.ccvc, positionId: server.fixture.positionIds[position] },
  ...{ title: '', dailyMinutes: 420, weeklyPattern: null, hasDutyToLog: true, fromOn: '2024-01-22', ...more },
});
const succeed = (who: 'ha' | 'loi', input: object, { version = 1, id = newId() } = {}) =>
  server
    .as(OFFICER)
    .post(`/api/assignments/${server.fixture.assignmentIds[who]}/succession`, { ...input, version, id });
const begin = (input: object) =>
  server.as(OFFICER).put(`/api/cadres/CB-HA/assignments/${newId()}`, { kind: 'concurrent', ...input });

describe('a post of the former edition', () => {
  it('ends, and goes on with other hours, in the position it was given', async () => {
    expect((await succeed('ha', terms('staff'))).status).toBe(200);
    const id = server.fixture.assignmentIds.loi;
    const ended = await server.as(OFFICER).post(`/api/assignments/${id}/end`, {
      ...{ version: 1, lastOn: '2024-01-31' },
    });
    expect(ended.status).toBe(200);
    const later = await server.as(OFFICER).post(`/api/assignments/${id}/end`, {
      ...{ version: 2, lastOn: '2024-02-29' },
    });
    expect(later.status).toBe(200);
  });

  it('keeps a position that the new edition has no more', async () => {
    expect((await succeed('loi', terms('driver'))).status).toBe(200);
  });

  it('may change to a position by its row of the former edition, whose code lives on', async () => {
    expect((await succeed('ha', terms('finance'))).status).toBe(200);
  });

  it('cannot change to a position that the new edition has no more, and is told until when it was', async () => {
    const { body } = await succeed('ha', terms('driver'));
    expect([body.code, body.fields?.[0]?.path, body.params?.to]).toEqual([
      'outside-position-life',
      'toOn',
      '14/01/2024',
    ]);
  });

  it('corrected twice by one request is corrected once', async () => {
    const [id, input] = [newId(), terms('staff', { fromOn: '2023-01-01', decision: '1/QĐ' })];
    expect((await succeed('ha', input, { id })).status).toBe(200);
    expect((await succeed('ha', input, { id })).status).toBe(200);
    const acts = await server.db
      .selectFrom('audit_event')
      .select('act')
      .where('act', '=', 'assignment.succeed');
    expect(await acts.execute()).toHaveLength(1);
    expect((await succeed('ha', { ...input, dailyMinutes: 450 }, { id })).status).toBe(412);
  });
});

describe('a new post', () => {
  it('may run through two editions that both have its code', async () => {
    const post = terms('staff', { fromOn: '2024-01-08', toOn: null });
    expect((await begin({ ...post, unitId: server.fixture.unitIds.snv })).status).toBe(200);
    const { id: positionId } = await server.db
      .selectFrom('position as p')
      .innerJoin('position_catalogue as c', 'c.id', 'p.catalogueId')
      .innerJoin('position as s', 's.code', 'p.code')
      .select('p.id')
      .where('c.code', '=', 'MOI')
      .where('s.id', '=', server.fixture.positionIds.staff)
      .executeTakeFirstOrThrow();
    const again = { ...post, fromOn: '2024-01-22', positionId };
    expect((await begin(again)).body.code).toBe('assignment-same-post');
  });

  it('of a code that ends with its edition ends no later', async () => {
    const post = (toOn: string | null) => terms('driver', { fromOn: '2024-01-08', toOn });
    expect((await begin(post(null))).body).toMatchObject({
      code: 'outside-position-life',
      fields: [{ path: 'toOn' }],
    });
    expect((await begin(post('2024-01-14'))).status).toBe(200);
  });
});
