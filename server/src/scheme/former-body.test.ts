import { insertRoleGrant, inTransaction } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import type { FieldProblem } from '@so-viec/shared/problem/problem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { goUpTo, type OpenScheme, openDraft, takeStep } from '../testing/scheme.ts';
import { change, merger, unitChange } from '../testing/unit-changes.ts';
import type { ChangeSummary } from '../unit/change/change-summary.ts';

let server: TestServer;
let inForce: OpenScheme;
let underWay: OpenScheme;
beforeAll(async () => {
  server = await openTestServer();
  const { accountIds, unitIds } = server.fixture;
  const since = { fromOn: '2023-01-01', toOn: null };
  await inTransaction(server.db, (trx) =>
    insertRoleGrant(trx, {
      ...{ id: newId(), accountId: accountIds.yen, role: 'personnel', unitId: unitIds.stc },
      ...since,
    }),
  );
  inForce = await openDraft(server, { title: 'Đề án của Sở Nội vụ' });
  await goUpTo(server, inForce, 'entry-into-force');
  underWay = await openDraft(server, { kind: 'descriptions', title: 'Bản mô tả của Sở Nội vụ' });
  await takeStep(server, 'phuc.nv', underWay, 'submission');
  expect((await change(server, merger('2024-01-15', ['SNV'], 'STC'))).status).toBe(204);
});
afterAll(() => server.close());

const view = (as: string, { id }: OpenScheme) =>
  server.as(as).get<{ may: { steps: string[] }; body: { name: string } }>(`/api/schemes/${id}`);

describe('the dossiers of a body that was merged', () => {
  it('are its own until the merger holds', async () => {
    expect((await view('phuc.nv', underWay)).body.may.steps).toEqual(['withdrawal']);
    expect((await view('yen.pt', underWay)).status).toBe(404);
  });

  it('are read and gone on with by the personnel of the body it went over to', async () => {
    server.setNow('2024-01-16T03:00:00.000Z');
    for (const scheme of [inForce, underWay]) {
      for (const username of ['yen.pt', 'huy.tq', 'thu.dt']) {
        expect([username, (await view(username, scheme)).status]).toEqual([username, 200]);
      }
      expect((await view('yen.pt', scheme)).body.body.name).toBe('Sở Nội vụ');
    }
    const { body } = await server.as('yen.pt').get<{ rows: { id: string }[] }>('/api/schemes');
    expect(body.rows.map(({ id }) => id).sort()).toEqual([inForce.id, underWay.id].sort());
    for (const kind of ['appraisal-start', 'additions-request'] as const) {
      expect((await takeStep(server, 'thu.dt', underWay, kind)).status).toBe(200);
    }
    expect((await takeStep(server, 'yen.pt', underWay, 'additions-answer')).status).toBe(200);
  });

  it('end with their body: a decision may be older, not younger, and a new dossier is that of the new body', async () => {
    await takeStep(server, 'thu.dt', underWay, 'appraisal');
    const late = await takeStep(server, 'thu.dt', underWay, 'approval', { on: '2024-01-15' });
    expect(late.body.fields).toMatchObject([
      { path: 'on', code: 'day-after-body', params: { day: '14/01/2024' } },
    ]);
    expect((await takeStep(server, 'thu.dt', underWay, 'approval', { on: '2024-01-12' })).status).toBe(200);
    const input = { id: newId(), kind: 'scheme', title: 'Hồ sơ mới', note: '', campaignId: null };
    const open = (unitId: string) =>
      server.as('yen.pt').post('/api/schemes', { ...input, id: newId(), unitId });
    expect((await open(server.fixture.unitIds.snv)).body.code).toBe('not-a-body');
    expect((await open(server.fixture.unitIds.stc)).status).toBe(201);
  });
});

describe('a dossier that comes into force after its body ends', () => {
  it('keeps the end away, in the preview and in writing, until its day is mended', async () => {
    const ahead = await openDraft(server, {
      ...{ username: 'yen.pt', unitId: server.fixture.unitIds.stc },
      ...{ kind: 'descriptions', title: 'Đề án của Sở Tài chính' },
    });
    await goUpTo(server, ahead, 'approval', { body: 'yen.pt' });
    await takeStep(server, 'thu.dt', ahead, 'entry-into-force', { on: '2024-04-10' });
    const asked = unitChange('end', '2024-04-01', { unit: { code: 'STC', version: 1 } });
    const said = {
      name: 'Sở Tài chính',
      title: 'Đề án của Sở Tài chính',
      day: '10/04/2024',
      last: '31/03/2024',
    };
    const refusals = [{ path: 'on', code: 'unit-has-dossier-ahead', params: said }];
    const ofDossiers = (fields: FieldProblem[] = []) =>
      fields.filter(({ code }) => code === 'unit-has-dossier-ahead');
    const preview = async () =>
      ofDossiers(
        (await server.as('vinh.dq').post<ChangeSummary>('/api/unit-changes/preview', asked)).body.refusals,
      );
    expect(await preview()).toEqual(refusals);
    expect(ofDossiers((await change(server, asked)).body.fields)).toEqual(refusals);
    await takeStep(server, 'thu.dt', ahead, 'force-change', { on: '2024-03-31' });
    expect(await preview()).toEqual([]);
  });
});
