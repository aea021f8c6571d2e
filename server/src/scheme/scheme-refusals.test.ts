import { newId } from '@so-viec/shared/id/uuidv7';
import type { TakenStep } from '@so-viec/shared/scheme/scheme.rules';
import type { SchemeStepInput } from '@so-viec/shared/scheme/scheme.schema';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { FIXTURE_NOW, openTestServer, type TestServer } from '../testing/index.ts';
import { clearSchemes, goUpTo, openDraft, takeStep } from '../testing/scheme.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterEach(() => {
  server.setNow(FIXTURE_NOW);
  return clearSchemes(server);
});
afterAll(() => server.close());

const draft = (changes: object = {}) => ({
  ...{ id: newId(), unitId: server.fixture.unitIds.snv, kind: 'scheme', title: 'Đề án', note: '' },
  ...{ campaignId: null, ...changes },
});
const open = (changes: object) => server.as('phuc.nv').post('/api/schemes', draft(changes));

describe('a draft is refused', () => {
  it('for a unit that is no body', async () => {
    const { status, body } = await open({ unitId: server.fixture.unitIds.ccvc });
    expect([status, body.code, body.fields?.[0]?.path]).toEqual([422, 'not-a-body', 'unitId']);
  });

  it('while another of its kind is unfinished, which is named', async () => {
    await openDraft(server, { title: 'Đề án đang làm' });
    const { status, body } = await open({});
    expect([status, body.code, body.params?.title]).toEqual([422, 'scheme-already-open', 'Đề án đang làm']);
    expect((await open({ kind: 'descriptions' })).status).toBe(201);
  });

  it.each([
    [{ title: '  ' }, 'title'],
    [{ title: 'x'.repeat(301) }, 'title'],
    [{ kind: 'khac' }, 'kind'],
    [{ note: 'a\u0000' }, 'note'],
    [{ campaignId: 'x' }, 'campaignId'],
  ])('with %j beside its field', async (changes, path) => {
    const { status, body } = await open(changes);
    expect([status, body.fields?.[0]?.path]).toEqual([400, path]);
  });

  it('for a campaign that does not exist', async () => {
    const { body } = await open({ campaignId: newId() });
    expect(body).toMatchObject({ code: 'campaign-not-for-body', fields: [{ path: 'campaignId' }] });
  });
});

describe('a change of a draft', () => {
  const change = (id: string, version: number, title: string) =>
    server.as('phuc.nv').put(`/api/schemes/${id}`, { title, note: '', campaignId: null, version });

  it('is written once, and refused to who saw an older one', async () => {
    const { id } = await openDraft(server);
    expect((await change(id, 1, 'Đề án sửa')).status).toBe(200);
    expect((await change(id, 1, 'Đề án sửa')).status).toBe(200);
    const stale = await change(id, 1, 'Đề án khác');
    expect([stale.status, stale.body.current]).toEqual([
      412,
      expect.objectContaining({ title: 'Đề án sửa' }),
    ]);
  });

  it('is too late once it is submitted', async () => {
    const scheme = await openDraft(server);
    await takeStep(server, 'phuc.nv', scheme, 'submission');
    expect((await change(scheme.id, 2, 'Đề án sửa')).body.code).toBe('scheme-locked');
  });
});

describe('a step is refused', () => {
  it('without a file in the dossier', async () => {
    const input = draft();
    await server.as('phuc.nv').post('/api/schemes', input);
    const { status, body } = await takeStep(server, 'phuc.nv', { id: input.id, version: 1 }, 'submission');
    expect([status, body.code]).toEqual([422, 'scheme-file-missing']);
  });

  it.each<[TakenStep, TakenStep, Partial<SchemeStepInput>, string]>([
    ['appraisal-start', 'additions-request', { text: ' ' }, 'text missing'],
    ['additions-request', 'additions-answer', { text: '' }, 'text missing'],
    ['additions-answer', 'appraisal', { text: '' }, 'text missing'],
    ['appraisal', 'approval', { decision: '' }, 'decision missing'],
    ['appraisal', 'approval', { on: null }, 'on missing'],
    ['appraisal', 'approval', { on: '2024-01-13' }, 'on day-to-come'],
    ['appraisal', 'approval', { on: '2024-01-11' }, 'on day-too-early'],
    ['approval', 'entry-into-force', { on: '2024-01-11' }, 'on day-too-early'],
    ['approval', 'entry-into-force', { on: '2042-01-12' }, 'on force-too-far'],
  ])('after %s: %s with %j', async (before, kind, said, problem) => {
    const scheme = await openDraft(server);
    await goUpTo(server, scheme, before);
    const username = kind === 'additions-answer' ? 'phuc.nv' : 'thu.dt';
    const { status, body } = await takeStep(server, username, scheme, kind, said);
    expect([status, body.code]).toEqual([422, 'scheme-step-incomplete']);
    expect(body.fields?.map(({ path, code }) => `${path} ${code}`)).toEqual([problem]);
  });

  it.each([0, 61, 1.5, -3])('with %f days for an answer', async (dueDays) => {
    const scheme = await openDraft(server);
    await goUpTo(server, scheme, 'appraisal-start');
    const { status, body } = await takeStep(server, 'thu.dt', scheme, 'additions-request', { dueDays });
    expect([status, body.fields?.[0]?.path]).toEqual([400, 'dueDays']);
  });

  it('out of its turn, and nothing is written', async () => {
    const scheme = await openDraft(server);
    const early = await takeStep(server, 'thu.dt', scheme, 'approval');
    expect([early.status, early.body.code]).toEqual([422, 'scheme-step-not-open']);
    const { body } = await server
      .as('thu.dt')
      .get<{ steps: unknown[]; state: string }>(`/api/schemes/${scheme.id}`);
    expect([body.steps.length, body.state]).toEqual([1, 'draft']);
  });

  it('that would put a dossier in force before the former one', async () => {
    const former = await openDraft(server);
    await goUpTo(server, former, 'entry-into-force');
    server.setNow('2024-01-15T02:00:00.000Z');
    const next = await openDraft(server);
    await goUpTo(server, next, 'approval');
    const { body } = await takeStep(server, 'thu.dt', next, 'entry-into-force', { on: '2024-01-12' });
    expect(body.fields).toEqual([{ path: 'on', code: 'day-too-early', params: { day: '15/01/2024' } }]);
  });
});
