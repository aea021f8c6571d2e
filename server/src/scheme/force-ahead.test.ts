import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { clearSchemes, goUpTo, type OpenScheme, openDraft, takeStep } from '../testing/scheme.ts';

const server: TestServer = await openTestServer({ now: '2024-01-25T02:00:00.000Z' });
afterAll(() => server.close());

interface Dossier {
  state: string;
  inForceOn: string | null;
  replacedBy: { id: string; inForceOn: string | null } | null;
  steps: {
    kind: string;
    happenedOn: string;
    by: string;
    byName: string | null;
    text: string;
    isMended: boolean;
  }[];
  may: { steps: string[] };
}

const look = async (id: string, as = 'thu.dt') =>
  (await server.as(as).get<Dossier>(`/api/schemes/${id}`)).body;
const counts = async () => (await server.as('thu.dt').get<{ counts: object }>('/api/schemes')).body.counts;

let former: OpenScheme;
let next: OpenScheme;
beforeEach(async () => {
  server.setNow('2024-01-25T02:00:00.000Z');
  await clearSchemes(server);
  former = await openDraft(server, { title: 'Đề án năm 2024' });
  await goUpTo(server, former, 'entry-into-force');
  next = await openDraft(server, { title: 'Đề án năm 2026' });
  await goUpTo(server, next, 'approval');
  const { body } = await takeStep(server, 'thu.dt', next, 'entry-into-force', { on: '2026-11-01' });
  expect(body.state).toBe('awaiting-force');
});

describe('a dossier that is decided for a later day', () => {
  it('waits for it, and the former one is in force until then', async () => {
    expect(await look(next.id)).toMatchObject({ state: 'awaiting-force', inForceOn: '2026-11-01' });
    expect(await look(former.id)).toMatchObject({
      state: 'in-force',
      replacedBy: { id: next.id, inForceOn: '2026-11-01' },
    });
    expect(await counts()).toEqual({ 'in-force': 1, 'awaiting-force': 1 });
    server.setNow('2026-11-01T02:00:00.000Z');
    expect([(await look(next.id)).state, (await look(former.id)).state]).toEqual(['in-force', 'replaced']);
    expect(await counts()).toEqual({ 'in-force': 1, replaced: 1 });
  });

  it('can be given another day, with a reason, and the former one ends with it', async () => {
    const change = { on: '2024-02-01', text: 'Ghi nhầm năm 2026' };
    expect((await takeStep(server, 'thu.dt', next, 'force-change', change)).status).toBe(200);
    const dossier = await look(next.id);
    expect(dossier).toMatchObject({ state: 'awaiting-force', inForceOn: '2024-02-01' });
    expect(dossier.steps.at(-1)).toMatchObject({
      ...{ kind: 'force-change', happenedOn: '2024-02-01', byName: 'Đặng Thị Thu' },
      text: 'Ghi nhầm năm 2026',
    });
    expect((await look(former.id)).steps.at(-1)).toMatchObject({
      kind: 'replacement',
      happenedOn: '2024-02-01',
    });
    const trail = await server.db
      .selectFrom('audit_event')
      .select('act')
      .where('objectId', '=', next.id)
      .execute();
    expect(trail.map(({ act }) => act)).toContain('scheme.force-change');
    server.setNow('2024-02-01T02:00:00.000Z');
    expect([(await look(next.id)).state, (await look(former.id)).state]).toEqual(['in-force', 'replaced']);
    const later = await openDraft(server, { title: 'Đề án sau' });
    await goUpTo(server, later, 'entry-into-force');
    expect((await look(later.id)).state).toBe('in-force');
  });

  it('says who mended the day and which days count no more, in both dossiers', async () => {
    for (const [on, text] of [
      ['2024-02-15', 'Ghi nhầm năm'],
      ['2024-02-10', 'Theo quyết định đính chính'],
    ]) {
      const { status, body } = await takeStep(server, 'thu.dt', next, 'force-change', {
        on: on ?? null,
        text: text ?? '',
      });
      expect([status, body.state]).toEqual([200, 'awaiting-force']);
    }
    const told = async (id: string, kinds: string[]) =>
      (await look(id)).steps
        .filter(({ kind }) => kinds.includes(kind))
        .map((step) => [step.happenedOn, step.by, step.isMended, step.text]);
    const mended = ['2024-02-15', 'appraiser', true, 'Ghi nhầm năm'];
    const last = ['2024-02-10', 'appraiser', false, 'Theo quyết định đính chính'];
    expect(await told(former.id, ['replacement'])).toEqual([
      ['2026-11-01', 'system', true, ''],
      mended,
      last,
    ]);
    expect(await told(next.id, ['entry-into-force', 'force-change'])).toEqual([
      ['2026-11-01', 'appraiser', true, ''],
      mended,
      last,
    ]);
  });

  it('is not given the day it has already: nothing is written', async () => {
    const before = [await look(next.id), await look(former.id)];
    const { status, body } = await takeStep(server, 'thu.dt', next, 'force-change', { on: '2026-11-01' });
    expect([status, body.fields]).toEqual([
      422,
      [{ path: 'on', code: 'force-day-same', params: { day: '01/11/2026' } }],
    ]);
    expect([await look(next.id), await look(former.id)]).toEqual(before);
  });

  it.each([
    [{ text: '' }, 'text missing'],
    [{ on: null }, 'on missing'],
    [{ on: '2042-11-01' }, 'on force-too-far'],
    [{ on: '2024-01-24' }, 'on day-too-early'],
  ])('is not given another day by %j', async (said, problem) => {
    const { status, body } = await takeStep(server, 'thu.dt', next, 'force-change', {
      on: '2024-02-01',
      ...said,
    });
    expect([status, body.fields?.map(({ path, code }) => `${path} ${code}`)]).toEqual([422, [problem]]);
  });

  it('keeps its day once it has come, and from those who only write', async () => {
    expect((await look(next.id)).may.steps).toEqual(['force-change']);
    expect((await look(next.id, 'phuc.nv')).may.steps).toEqual([]);
    expect((await takeStep(server, 'phuc.nv', next, 'force-change', { on: '2024-02-01' })).status).toBe(403);
    server.setNow('2026-11-01T02:00:00.000Z');
    const { status, body } = await takeStep(server, 'thu.dt', next, 'force-change', { on: '2026-12-01' });
    expect([status, body.code]).toEqual([422, 'scheme-step-not-open']);
  });

  it('keeps its day when the next one rests on it', async () => {
    const third = await openDraft(server, { title: 'Đề án thứ ba' });
    await goUpTo(server, third, 'approval');
    await takeStep(server, 'thu.dt', third, 'entry-into-force', { on: '2026-12-01' });
    expect(await look(next.id)).toMatchObject({ state: 'awaiting-force', may: { steps: [] } });
    const { body } = await takeStep(
      server,
      'thu.dt',
      { ...next, version: next.version + 1 },
      'force-change',
      {
        id: newId(),
        on: '2024-02-01',
      },
    );
    expect(body.code).toBe('scheme-step-not-open');
  });
});
