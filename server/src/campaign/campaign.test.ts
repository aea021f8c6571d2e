import { insertRoleGrant, inTransaction } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { clearSchemes, goUpTo, openDraft, takeStep } from '../testing/scheme.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ now: '2024-01-25T02:00:00.000Z' });
  const { accountIds, unitIds } = server.fixture;
  const grant = { id: newId(), accountId: accountIds.yen, role: 'personnel', unitId: unitIds.stc };
  await inTransaction(server.db, (trx) =>
    insertRoleGrant(trx, { ...grant, fromOn: '2023-01-01', toOn: null }),
  );
});
afterEach(() => {
  server.setNow('2024-01-25T02:00:00.000Z');
  return clearSchemes(server);
});
afterAll(() => server.close());

const DRIVE = {
  name: 'Đợt 60 ngày',
  goal: 'schemes-approved',
  blocks: ['government'],
  fromOn: '2024-01-25',
  toOn: '2024-03-25',
  targetOn: '2024-03-31',
};

async function openDrive(changes: object = {}): Promise<string> {
  const id = newId();
  const { status } = await server.as('thu.dt').post('/api/campaigns', { id, ...DRIVE, ...changes });
  expect(status).toBe(201);
  return id;
}

interface View {
  day: string;
  length: number;
  left: number | null;
  leftToTarget: number;
  reached: number;
  total: number;
  late: number;
  blocks: { block: string; total: number; counts: Record<string, number> }[];
  bodies: {
    code: string;
    state: string;
    late: { why: string; days: number } | null;
    schemeId: string | null;
  }[];
  isPartial: boolean;
  mayChange: boolean;
}

const look = async (id: string, day = '', as = 'thu.dt') =>
  (await server.as(as).get<View>(`/api/campaigns/${id}${day && `?day=${day}`}`)).body;
const states = ({ bodies }: View) => Object.fromEntries(bodies.map(({ code, state }) => [code, state]));

describe('a campaign', () => {
  it('shows every body of its blocks, with or without a dossier, and the days left', async () => {
    const id = await openDrive();
    const campaignId = id;
    await openDraft(server, { campaignId });
    const view = await look(id);
    expect(view).toMatchObject({ day: '2024-01-25', length: 61, left: 61, leftToTarget: 67 });
    expect(view).toMatchObject({ reached: 0, total: 2, late: 0, isPartial: false, mayChange: true });
    expect(states(view)).toEqual({ SNV: 'draft', STC: 'none' });
    expect(view.blocks).toEqual([{ block: 'government', total: 2, counts: { draft: 1, none: 1 } }]);
    expect((await look(await openDrive({ blocks: ['party', 'front'] }))).total).toBe(0);
  });

  it('shows how it stood on any day', async () => {
    const id = await openDrive();
    const scheme = await openDraft(server, { campaignId: id });
    server.setNow('2024-02-05T02:00:00.000Z');
    await goUpTo(server, scheme, 'appraisal-start');
    server.setNow('2024-03-20T02:00:00.000Z');
    await takeStep(server, 'thu.dt', scheme, 'appraisal');
    server.setNow('2024-03-28T02:00:00.000Z');
    await takeStep(server, 'thu.dt', scheme, 'approval', { on: '2024-03-25' });
    const stood: unknown[] = [];
    for (const day of ['2024-01-24', '2024-01-25', '2024-02-05', '2024-03-24', '2024-03-25', '2024-03-28']) {
      const view = await look(id, day);
      stood.push([day, states(view).SNV, view.reached, view.left]);
    }
    expect(stood).toEqual([
      ['2024-01-24', 'none', 0, null],
      ['2024-01-25', 'draft', 0, 61],
      ['2024-02-05', 'under-appraisal', 0, 50],
      ['2024-03-24', 'appraised', 0, 2],
      ['2024-03-25', 'approved', 1, 1],
      ['2024-03-28', 'approved', 1, 0],
    ]);
  });

  it('that is over is shown on the day after its target, when who is late shows', async () => {
    const id = await openDrive();
    server.setNow('2026-11-22T02:00:00.000Z');
    expect(await look(id)).toMatchObject({ day: '2024-04-01', late: 2, total: 2 });
    expect((await look(id, '2026-11-22')).bodies.map(({ late }) => late?.why)).toEqual([
      'past-target',
      'past-target',
    ]);
  });

  it('names who is late and why', async () => {
    const id = await openDrive();
    const scheme = await openDraft(server, { campaignId: id });
    await goUpTo(server, scheme, 'additions-request');
    const lateOn = async (day: string) =>
      (await look(id, day)).bodies.map(({ code, late }) => `${code} ${late?.why ?? ''} ${late?.days ?? 0}`);
    expect(await lateOn('2024-02-05')).toEqual(['SNV  0', 'STC  0']);
    expect(await lateOn('2024-02-06')).toEqual(['SNV deadline 1', 'STC  0']);
    expect(await lateOn('2024-03-26')).toEqual(['SNV deadline 31', 'STC not-submitted 1']);
    expect(await lateOn('2024-04-01')).toEqual(['SNV past-target 1', 'STC past-target 1']);
  });

  it('shows an officer their own bodies and says so', async () => {
    const id = await openDrive();
    const view = await look(id, '', 'phuc.nv');
    expect([states(view), view.isPartial, view.mayChange]).toEqual([{ SNV: 'none' }, true, false]);
    expect((await server.as('ha.ttt').get(`/api/campaigns/${id}`)).status).toBe(403);
  });

  it('counts dossiers of its kind and blocks alone', async () => {
    const id = await openDrive({ goal: 'descriptions-in-force' });
    const input = { id: newId(), unitId: server.fixture.unitIds.snv, title: 'x', note: '', campaignId: id };
    const send = (kind: string) => server.as('phuc.nv').post('/api/schemes', { ...input, kind });
    expect((await send('scheme')).body.code).toBe('campaign-not-for-body');
    expect((await send('descriptions')).status).toBe(201);
    const other = await openDrive({ blocks: ['party'] });
    const moved = { title: 'x', note: '', campaignId: other, version: 1 };
    expect((await server.as('phuc.nv').put(`/api/schemes/${input.id}`, moved)).body.code).toBe(
      'campaign-not-for-body',
    );
  });

  it('stands in the list of campaigns with how far it is', async () => {
    await openDrive();
    const { body } = await server.as('phuc.nv').get<{ campaigns: View[] }>('/api/campaigns');
    expect(body.campaigns).toMatchObject([{ length: 61, left: 61, reached: 0, total: 1 }]);
  });
});

describe('the days of a campaign', () => {
  it('are changed with its words, and not by who saw an older one', async () => {
    const id = await openDrive();
    const { goal: _, ...rest } = DRIVE;
    const change = (changes: object) =>
      server.as('thu.dt').put(`/api/campaigns/${id}`, { ...rest, ...changes });
    expect((await change({ version: 1, targetOn: '2024-04-30' })).status).toBe(200);
    expect((await change({ version: 1, targetOn: '2024-04-30' })).status).toBe(200);
    expect((await change({ version: 1, targetOn: '2024-05-31' })).body.code).toBe('stale-version');
    expect((await look(id)).leftToTarget).toBe(97);
  });

  it.each([
    [{ toOn: '2024-01-01' }, 'toOn', 422],
    [{ targetOn: '2024-01-01' }, 'targetOn', 422],
    [{ fromOn: '2024-02-30' }, 'fromOn', 400],
    [{ blocks: [] }, 'blocks', 400],
    [{ name: '' }, 'name', 400],
  ])('%j is refused beside %s', async (changes, path, status) => {
    const answer = await server.as('thu.dt').post('/api/campaigns', { id: newId(), ...DRIVE, ...changes });
    expect([answer.status, answer.body.fields?.[0]?.path]).toEqual([status, path]);
  });

  it('are set by the committee of the whole, not by a body’s officer', async () => {
    const { status } = await server.as('phuc.nv').post('/api/campaigns', { id: newId(), ...DRIVE });
    expect(status).toBe(403);
  });

  it('sent twice are there once', async () => {
    const input = { id: newId(), ...DRIVE };
    const send = (changes = {}) => server.as('thu.dt').post('/api/campaigns', { ...input, ...changes });
    expect([(await send()).status, (await send()).status, (await send({ name: 'Khác' })).status]).toEqual([
      201, 201, 409,
    ]);
  });
});
