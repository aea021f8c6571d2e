import { insertRoleGrant, inTransaction } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfOf } from '../testing/files.ts';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { goUpTo, openDraft, sendFile, takeStep } from '../testing/scheme.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
  const { accountIds, unitIds } = server.fixture;
  const since = { fromOn: '2023-01-01', toOn: null };
  // Hạnh, deputy director of Sở Nội vụ, sits in the committee; Yến of Sở Tài chính is personnel of the whole province.
  await inTransaction(server.db, async (trx) => {
    const grants = [
      { accountId: accountIds.hanh, role: 'committee' },
      { accountId: accountIds.yen, role: 'personnel' },
    ];
    for (const grant of grants)
      await insertRoleGrant(trx, { id: newId(), unitId: unitIds.tinh, ...since, ...grant });
  });
});
afterAll(() => server.close());

const statusOf = async (as: string, id: string) => (await server.as(as).get(`/api/schemes/${id}`)).status;

describe('the dossier of a body', () => {
  it('is read by its head, its personnel officer, the committee and auditors, and is not there for others', async () => {
    const { id } = await openDraft(server, { title: 'Ai đọc được' });
    for (const username of ['phuc.nv', 'tuan.lm', 'hanh.dt', 'khanh.bv', 'thu.dt', 'son.lv', 'yen.pt']) {
      expect([username, await statusOf(username, id)]).toEqual([username, 200]);
    }
    for (const username of ['huy.tq', 'an.nth']) {
      expect([username, await statusOf(username, id)]).toEqual([username, 404]);
    }
    for (const username of ['ha.ttt', 'vinh.dq']) {
      expect([username, await statusOf(username, id)]).toEqual([username, 403]);
    }
    await takeStep(server, 'phuc.nv', { id, version: 1 }, 'submission');
  });

  it('is opened by its personnel officer alone', async () => {
    const input = { kind: 'descriptions', title: 'Hồ sơ', note: '', campaignId: null };
    const open = async (as: string, unit: 'snv' | 'stc') => {
      const body = { ...input, id: newId(), unitId: server.fixture.unitIds[unit] };
      const answer = await server.as(as).post('/api/schemes', body);
      return [answer.status, answer.body.code];
    };
    expect(await open('phuc.nv', 'stc')).toEqual([404, 'not-found']);
    expect(await open('thu.dt', 'stc')).toEqual([403, 'not-allowed']);
    expect(await open('huy.tq', 'stc')).toEqual([403, 'not-allowed']);
    expect(await open('yen.pt', 'stc')).toEqual([201, undefined]);
  });
});

describe('whoever appraises', () => {
  it('is not the one who wrote: each side does its own steps', async () => {
    const { unitId, ...rest } = { unitId: server.fixture.unitIds.stc, title: 'Đề án của Sở Tài chính' };
    const scheme = await openDraft(server, { username: 'yen.pt', unitId, ...rest });
    const byOffice = await takeStep(server, 'thu.dt', scheme, 'submission');
    expect([byOffice.status, byOffice.body.code]).toEqual([403, 'not-allowed']);
    await takeStep(server, 'yen.pt', scheme, 'submission');
    const byWriter = await takeStep(server, 'yen.pt', scheme, 'appraisal-start');
    expect([byWriter.status, byWriter.body.code]).toEqual([403, 'appraises-own']);
    const stranger = await takeStep(server, 'phuc.nv', scheme, 'appraisal-start');
    expect([stranger.status, stranger.body.code]).toEqual([403, 'not-allowed']);
    expect((await takeStep(server, 'hanh.dt', scheme, 'appraisal-start')).status).toBe(200);
  });

  it('does not approve the dossier of the body they hold a post in', async () => {
    const scheme = await openDraft(server, { kind: 'descriptions', title: 'Bản mô tả của Sở Nội vụ' });
    const givesUp = async (as: string) =>
      (await server.as(as).get<{ may: object }>(`/api/schemes/${scheme.id}`)).body.may;
    // Who could do both is told what speaking for the body costs them.
    expect(await givesUp('yen.pt')).toMatchObject({ givesUpAppraisal: true });
    for (const one of ['phuc.nv', 'thu.dt']) {
      expect(await givesUp(one)).toMatchObject({ givesUpAppraisal: false });
    }
    await goUpTo(server, scheme, 'appraisal');
    const own = await takeStep(server, 'hanh.dt', scheme, 'approval');
    expect([own.status, own.body.code]).toEqual([403, 'appraises-own']);
    const view = await server.as('hanh.dt').get<{ may: object }>(`/api/schemes/${scheme.id}`);
    expect(view.body.may).toMatchObject({ steps: [], needsAnother: true, file: null });
    expect((await takeStep(server, 'yen.pt', scheme, 'approval')).status).toBe(200);
  });
});

describe('a dossier out of sight', () => {
  it('answers 404 to every step and file, as one that does not exist', async () => {
    const list = await server
      .as('thu.dt')
      .get<{ rows: { id: string; body: { code: string } }[] }>('/api/schemes');
    const id = list.body.rows.find(({ body }) => body.code === 'STC')?.id ?? '';
    expect(await statusOf('thu.dt', id)).toBe(200);
    for (const target of [id, newId()]) {
      const step = await takeStep(server, 'phuc.nv', { id: target, version: 1 }, 'submission');
      const file = await sendFile(
        server.as('phuc.nv'),
        `/api/schemes/${target}/files/${newId()}`,
        pdfOf('x'),
        'x.pdf',
      );
      const drop = await server.as('phuc.nv').delete(`/api/schemes/${target}/files/${newId()}`);
      const read = await server.as('phuc.nv').get(`/api/schemes/${target}/files/${newId()}`);
      expect([step, file, drop, read].map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    }
  });
});
