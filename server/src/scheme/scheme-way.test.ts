import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { clearSchemes, goUpTo, NOTHING_SAID, openDraft, takeStep } from '../testing/scheme.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ now: '2024-01-25T02:00:00.000Z' });
});
afterEach(() => {
  server.setNow('2024-01-25T02:00:00.000Z');
  return clearSchemes(server);
});
afterAll(() => server.close());

interface Dossier {
  state: string;
  dueOn: string | null;
  decision: string;
  decidedOn: string | null;
  inForceOn: string | null;
  replacedBy: { id: string } | null;
  steps: {
    kind: string;
    happenedOn: string;
    byName: string;
    text: string;
    dueOn: string | null;
    sequence: number;
  }[];
  may: { steps: string[]; needsAnother: boolean };
}

const look = async (id: string, as = 'thu.dt') =>
  (await server.as(as).get<Dossier>(`/api/schemes/${id}`)).body;

describe('a dossier', () => {
  it('goes from draft to force with one request for additions, and every step says who and when', async () => {
    const scheme = await openDraft(server);
    await takeStep(server, 'phuc.nv', scheme, 'submission');
    server.setNow('2024-01-29T02:00:00.000Z');
    await takeStep(server, 'thu.dt', scheme, 'appraisal-start', { dueDays: 10 });
    server.setNow('2024-02-02T02:00:00.000Z');
    await takeStep(server, 'thu.dt', scheme, 'additions-request', {
      text: 'Thiếu bảng tổng hợp',
      dueDays: 3,
    });
    expect(await look(scheme.id)).toMatchObject({ state: 'additions-requested', dueOn: '2024-02-07' });
    server.setNow('2024-02-06T02:00:00.000Z');
    await takeStep(server, 'phuc.nv', scheme, 'additions-answer', { text: 'Đã thêm bảng 2' });
    server.setNow('2024-02-20T02:00:00.000Z');
    await takeStep(server, 'thu.dt', scheme, 'appraisal');
    server.setNow('2024-03-06T02:00:00.000Z');
    await takeStep(server, 'thu.dt', scheme, 'approval', { decision: '412/QĐ-UBND', on: '2024-03-05' });
    server.setNow('2024-03-15T02:00:00.000Z');
    await takeStep(server, 'thu.dt', scheme, 'entry-into-force', { on: '2024-03-15' });
    const dossier = await look(scheme.id);
    expect(dossier).toMatchObject({
      ...{ state: 'in-force', decision: '412/QĐ-UBND', decidedOn: '2024-03-05', inForceOn: '2024-03-15' },
      dueOn: null,
    });
    expect(dossier.steps.map((s) => `${s.sequence} ${s.kind} ${s.happenedOn} ${s.byName} ${s.text}`)).toEqual(
      [
        '1 creation 2024-01-25 Nguyễn Văn Phúc ',
        '2 submission 2024-01-25 Nguyễn Văn Phúc ',
        '3 appraisal-start 2024-01-29 Đặng Thị Thu ',
        '4 additions-request 2024-02-02 Đặng Thị Thu Thiếu bảng tổng hợp',
        '5 additions-answer 2024-02-06 Nguyễn Văn Phúc Đã thêm bảng 2',
        '6 appraisal 2024-02-20 Đặng Thị Thu Đủ điều kiện phê duyệt',
        '7 approval 2024-03-05 Đặng Thị Thu ',
        '8 entry-into-force 2024-03-15 Đặng Thị Thu ',
      ],
    );
  });

  it('offers each side what is next for them', async () => {
    const scheme = await openDraft(server);
    expect([(await look(scheme.id, 'phuc.nv')).may.steps, (await look(scheme.id)).may.steps]).toEqual([
      ['submission'],
      [],
    ]);
    await takeStep(server, 'phuc.nv', scheme, 'submission');
    expect([(await look(scheme.id, 'phuc.nv')).may.steps, (await look(scheme.id)).may.steps]).toEqual([
      ['withdrawal'],
      ['appraisal-start'],
    ]);
    expect((await look(scheme.id, 'son.lv')).may).toMatchObject({ steps: [], needsAnother: false });
  });

  it('can be taken back before its appraisal begins, and submitted again', async () => {
    const scheme = await openDraft(server);
    await takeStep(server, 'phuc.nv', scheme, 'submission');
    expect((await takeStep(server, 'phuc.nv', scheme, 'withdrawal')).body).toMatchObject({ state: 'draft' });
    await goUpTo(server, scheme, 'appraisal-start');
    const late = await takeStep(server, 'phuc.nv', scheme, 'withdrawal');
    expect([late.status, late.body.code]).toEqual([422, 'scheme-step-not-open']);
  });

  it('asked for additions twice answers twice', async () => {
    const scheme = await openDraft(server);
    await goUpTo(server, scheme, 'additions-answer');
    await takeStep(server, 'thu.dt', scheme, 'additions-request', { text: 'Thêm phụ lục 3' });
    await takeStep(server, 'phuc.nv', scheme, 'additions-answer', { text: 'Đã thêm phụ lục 3' });
    const kinds = (await look(scheme.id)).steps.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind.startsWith('additions'))).toHaveLength(4);
  });

  it('that comes into force replaces the body’s former one of its kind, and no other', async () => {
    const former = await openDraft(server, { title: 'Đề án năm 2024' });
    await goUpTo(server, former, 'entry-into-force');
    const descriptions = await openDraft(server, { kind: 'descriptions', title: 'Bản mô tả' });
    await goUpTo(server, descriptions, 'entry-into-force');
    const next = await openDraft(server, { title: 'Đề án năm 2025' });
    await goUpTo(server, next, 'approval');
    expect((await look(former.id)).state).toBe('in-force');
    await takeStep(server, 'thu.dt', next, 'entry-into-force');
    expect(await look(former.id)).toMatchObject({ state: 'replaced', replacedBy: { id: next.id } });
    expect((await look(former.id)).steps.at(-1)).toMatchObject({
      kind: 'replacement',
      happenedOn: '2024-01-25',
    });
    expect([(await look(descriptions.id)).state, (await look(next.id)).state]).toEqual([
      'in-force',
      'in-force',
    ]);
  });

  it('leaves a trail of every step', async () => {
    const scheme = await openDraft(server);
    await takeStep(server, 'phuc.nv', scheme, 'submission');
    const events = await server.db
      .selectFrom('audit_event')
      .selectAll()
      .where('objectId', '=', scheme.id)
      .execute();
    expect(events.map(({ act }) => act).sort()).toEqual([
      'scheme.creation',
      'scheme.file',
      'scheme.submission',
    ]);
  });
});

describe('the same request twice', () => {
  it('opens one dossier', async () => {
    const input = {
      id: newId(),
      unitId: server.fixture.unitIds.snv,
      kind: 'scheme',
      title: 'Đề án',
      note: '',
    };
    const send = (title: string) =>
      server.as('phuc.nv').post('/api/schemes', { ...input, title, campaignId: null });
    expect([(await send('Đề án')).status, (await send('Đề án')).status]).toEqual([201, 201]);
    const other = await send('Đề án khác');
    expect([other.status, other.body.code]).toEqual([409, 'duplicate-id']);
    const rows = await server.db.selectFrom('scheme').select('id').execute();
    expect(rows).toHaveLength(1);
  });

  it('takes one step, also when both come at once', async () => {
    const scheme = await openDraft(server);
    const input = { ...NOTHING_SAID, id: newId(), version: scheme.version };
    const send = () => server.as('phuc.nv').post(`/api/schemes/${scheme.id}/submission`, input);
    const both = await Promise.all([send(), send()]);
    expect([...both, await send()].map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await look(scheme.id)).steps).toHaveLength(2);
    const other = await server
      .as('phuc.nv')
      .post(`/api/schemes/${scheme.id}/submission`, { ...input, text: 'x' });
    expect([other.status, other.body.code]).toEqual([409, 'duplicate-id']);
  });

  it('of two people takes the first alone', async () => {
    const scheme = await openDraft(server);
    await goUpTo(server, scheme, 'appraisal-start');
    const seen = { ...scheme };
    const [ask, end] = await Promise.all([
      takeStep(server, 'thu.dt', { ...seen }, 'additions-request'),
      takeStep(server, 'thu.dt', { ...seen }, 'appraisal'),
    ]);
    expect([ask.status, end.status].sort()).toEqual([200, 412]);
    const refused = [ask, end].find(({ status }) => status === 412);
    expect(refused?.body).toMatchObject({ code: 'stale-version', current: { id: scheme.id } });
  });
});
