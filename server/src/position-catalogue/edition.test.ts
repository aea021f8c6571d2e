import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const vinh = () => server.as('vinh.dq');
const edition = (more = {}) => ({
  ...{ id: newId(), code: '2025', title: 'Danh mục năm 2025', fromOn: '2024-02-01', copyOf: '2023' },
  ...more,
});
const force = (more = {}) => ({
  ...{ version: 1, decision: '77/QĐ-UBND', decidedOn: '2024-01-10', fromOn: '2024-02-01' },
  ...more,
});
const listed = async () => {
  const { body } = await vinh().get<{ editions: Record<string, unknown>[] }>('/api/editions');
  return body.editions.map((e) => `${e.code} ${e.state} ${e.fromOn} ${e.toOn ?? ''}`.trim());
};

describe('a draft', () => {
  it('is a copy of an edition with all that is in it', async () => {
    const { status, body } = await vinh().post<Record<string, unknown[]>>('/api/editions', edition());
    expect(status).toBe(201);
    expect(body.edition).toMatchObject({ code: '2025', state: 'draft', standing: 'draft', decision: null });
    expect(body.positions).toHaveLength(5);
    expect(body.steps).toMatchObject([{ kind: 'draft', by: 'Đỗ Quang Vinh' }]);
    const { body: all } = await vinh().get<{ editions: object[] }>('/api/editions');
    expect(all.editions).toMatchObject([
      { code: '2025', positions: 5, products: 33, copiedFrom: '2023' },
      { code: '2023', positions: 5, products: 33, copiedFrom: null, standing: 'holds' },
    ]);
  });

  it('is empty when no edition is copied', async () => {
    const { body } = await vinh().post<{ positions: [] }>('/api/editions', edition({ copyOf: null }));
    expect(body.positions).toEqual([]);
  });

  it('asked for twice is made once; a code that is taken is refused', async () => {
    const input = edition();
    await vinh().post('/api/editions', input);
    expect((await vinh().post('/api/editions', input)).status).toBe(201);
    const { status, body } = await vinh().post('/api/editions', edition());
    expect([status, body.code, body.fields?.[0]?.path]).toEqual([422, 'edition-code-taken', 'code']);
    for (const more of [{ title: 'Khác' }, { fromOn: '2024-03-01' }, { copyOf: null }, { code: '2026' }]) {
      const other = await vinh().post('/api/editions', { ...input, ...more });
      expect([other.status, other.body.code]).toEqual([409, 'duplicate-id']);
    }
    expect(await listed()).toEqual(['2025 draft 2024-02-01', '2023 in-force 2020-01-01']);
  });

  it('takes no code that differs from another only in case', async () => {
    await vinh().post('/api/editions', edition({ code: 'X1' }));
    const { status, body } = await vinh().post('/api/editions', edition({ code: 'x1' }));
    expect([status, body.code, body.fields?.[0]?.params]).toEqual([
      422,
      'edition-code-taken',
      { code: 'X1' },
    ]);
  });

  it('goes with all that is in it; what is in force stays', async () => {
    await vinh().post('/api/editions', edition());
    expect((await vinh().delete('/api/editions/2025', { version: 1 })).status).toBe(204);
    expect((await vinh().delete('/api/editions/2025', { version: 1 })).status).toBe(204);
    expect(await listed()).toEqual(['2023 in-force 2020-01-01']);
    const { status, body } = await vinh().delete('/api/editions/2023', { version: 1 });
    expect([status, body.code]).toEqual([422, 'edition-not-draft']);
  });

  it('is written by central personnel and administrators, read by all', async () => {
    for (const who of ['ha.ttt', 'phuc.nv', 'thu.dt', 'son.lv']) {
      const { status, body } = await server.as(who).post('/api/editions', edition());
      expect([who, status, body.code]).toEqual([who, 403, 'not-allowed']);
      expect((await server.as(who).get('/api/editions/2023')).status).toBe(200);
    }
  });
});

describe('coming into force', () => {
  beforeEach(async () => {
    await vinh().post('/api/editions', edition());
  });
  const put = (more = {}) => vinh().post<Record<string, object>>('/api/editions/2025/in-force', force(more));

  it('ends the former edition the day before, with who and when', async () => {
    const { status, body } = await put();
    expect(status).toBe(200);
    expect(body.edition).toMatchObject({
      ...{ state: 'in-force', standing: 'waiting', decision: '77/QĐ-UBND', decidedOn: '2024-01-10' },
    });
    expect(body.steps).toMatchObject([{ kind: 'draft' }, { kind: 'in-force', on: '2024-02-01' }]);
    expect(await listed()).toEqual(['2025 in-force 2024-02-01', '2023 replaced 2020-01-01 2024-01-31']);
    const former = await vinh().get<Record<string, object>>('/api/editions/2023');
    expect(former.body.edition).toMatchObject({ standing: 'holds' });
    expect(former.body.steps).toMatchObject([
      { kind: 'replaced', on: '2024-02-01', at: '2024-01-12T09:42:11.123Z', by: 'Đỗ Quang Vinh' },
    ]);
  });

  it('asked for twice is done once', async () => {
    await put();
    const { status, body } = await put();
    expect([status, (body.steps as []).length]).toEqual([200, 2]);
  });

  it.each([
    ['without a decision number', { decision: ' ' }, ['decision decision-missing']],
    ['without the day of the decision', { decidedOn: null }, ['decidedOn missing']],
    ['before it was decided', { fromOn: '2024-01-09' }, ['decidedOn decided-after-force']],
    ['by a decision still to come', { decidedOn: '2024-01-13' }, ['decidedOn day-to-come']],
    [
      'before the edition it replaces',
      { fromOn: '2020-01-01', decidedOn: '2019-12-01' },
      ['fromOn force-before-former'],
    ],
  ])('is refused %s, and nothing is written', async (_, more, refused) => {
    const before = await listed();
    const { status, body } = await vinh().post('/api/editions/2025/in-force', force(more));
    expect([status, body.code]).toEqual([422, 'edition-not-ready']);
    expect(body.fields?.map(({ path, code }) => `${path} ${code}`)).toEqual(refused);
    expect(await listed()).toEqual(before);
  });

  it('is refused with a stale version, with the edition as it is', async () => {
    const { status, body } = await vinh().post('/api/editions/2025/in-force', force({ version: 7 }));
    expect([status, body.code]).toEqual([412, 'stale-version']);
    expect(body.current).toMatchObject({ code: '2025', version: 1 });
  });

  it('names positions that people hold and the edition lacks', async () => {
    const { version } = (await vinh()
      .get<{ positions: { code: string; version: number }[] }>('/api/editions/2025')
      .then(({ body }) => body.positions.find((p) => p.code === 'HT-01'))) ?? { version: 0 };
    await vinh().delete('/api/editions/2025/positions/HT-01', { version });
    const { body } = await put();
    expect(body.stillHeld).toEqual([{ code: 'HT-01', name: 'Nhân viên lái xe', people: 1 }]);
  });
});

describe('an edition that waits for its day', () => {
  beforeEach(async () => {
    await vinh().post('/api/editions', edition());
    await vinh().post('/api/editions/2025/in-force', force());
  });
  const withdraw = (more = {}) =>
    vinh().post<Record<string, object>>('/api/editions/2025/withdrawal', {
      ...{ version: 2, reason: 'Sai nhóm của ba vị trí', ...more },
    });

  it('is withdrawn with a reason: a draft again, the former one goes on, and it can be issued anew', async () => {
    const answers = [await withdraw(), await withdraw()];
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await listed()).toEqual(['2025 draft 2024-02-01', '2023 in-force 2020-01-01']);
    expect(answers[1]?.body.steps).toMatchObject([
      ...[{ kind: 'draft' }, { kind: 'in-force' }],
      { kind: 'withdrawn', note: 'Sai nhóm của ba vị trí', by: 'Đỗ Quang Vinh' },
    ]);
    const again = await vinh().post('/api/editions/2025/in-force', force({ version: 3 }));
    expect(again.status).toBe(200);
  });

  it.each([
    ['without a reason', { reason: ' ' }, 'bad-input'],
    ['in a version that is old', { version: 1 }, 'stale-version'],
  ])('is not withdrawn %s', async (_, more, code) => {
    expect((await withdraw(more)).body.code).toBe(code);
  });

  it('is not withdrawn once its day has come, nor once a post stands in it', async () => {
    const { body } = await vinh().get<{ positions: { id: string }[] }>('/api/editions/2025');
    const given = { positionId: body.positions[0]?.id ?? '' };
    await server.db
      .updateTable('assignment')
      .set(given)
      .where('id', '=', server.fixture.assignmentIds.ha)
      .execute();
    expect((await withdraw()).body).toMatchObject({ code: 'edition-in-use', params: { count: 1 } });
    server.setNow('2024-02-01T08:00:00+07:00');
    expect((await withdraw()).body.code).toBe('edition-not-waiting');
  });

  it('does not name a position before that day', async () => {
    await withdraw();
    const { positions } = (
      await vinh().get<{ positions: { id: string; version: number }[] }>('/api/editions/2025')
    ).body;
    await server.db
      .updateTable('position')
      .set({ name: 'Tên sắp tới' })
      .where(
        'id',
        'in',
        positions.map(({ id }) => id),
      )
      .execute();
    await vinh().post('/api/editions/2025/in-force', force({ version: 3 }));
    const named = async () => {
      const { body } = await vinh().get<{ position: object }>('/api/position-descriptions/HT-01');
      return body.position;
    };
    expect(await named()).toMatchObject({ edition: '2023', name: 'Nhân viên lái xe' });
    server.setNow('2024-02-01T08:00:00+07:00');
    expect(await named()).toMatchObject({ edition: '2025', name: 'Tên sắp tới' });
  });
});

describe('an edition', () => {
  it('stands beside the official lists', async () => {
    const { body } = await vinh().get<{
      reconciliation: { list: string; rows: object[]; outside: number }[];
    }>('/api/editions/2023');
    const [before, after] = body.reconciliation;
    expect(before?.rows.slice(0, 2)).toEqual([
      { row: 'administrative-leadership', official: 122, inEdition: 2, missing: 120 },
      { row: 'administrative-specialised', official: 656, inEdition: 2, missing: 654 },
    ]);
    expect(after).toMatchObject({ list: '2025-12', outside: 0 });
  });

  it('that is not there is 404', async () => {
    expect((await vinh().get('/api/editions/KHONG')).status).toBe(404);
    expect((await vinh().post('/api/editions', edition({ copyOf: 'KHONG' }))).status).toBe(404);
  });
});
