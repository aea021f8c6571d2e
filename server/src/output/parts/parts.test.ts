import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { docxOf, oldOffice, pdfOf } from '../../testing/files.ts';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { addTask, checker, DAY_BY_DECREE, maker, NOW_BY_DECREE, storyOf } from '../../testing/products.ts';
import { sendFile } from '../../testing/scheme.ts';
import { submitDay } from '../../testing/submitted-day.ts';

let server: TestServer;
let id: string;
beforeEach(async () => {
  server = await openTestServer({ now: NOW_BY_DECREE });
  id = (await submitDay(server, 'ha.ttt', [{ workedOn: DAY_BY_DECREE }])).outputIds[0] ?? '';
});
afterEach(() => server.close());

const send = (bytes: Buffer, name: string, { as = 'ha.ttt', fileId = newId() } = {}) =>
  sendFile(server.as(as), `/api/outputs/${id}/files/${fileId}`, bytes, name);
const evidence = async (as = 'ha.ttt') => (await storyOf(server, as, id)).evidence;

describe('a file that proves a product', () => {
  it('is read by the head byte for byte, as an attachment', async () => {
    const fileId = newId();
    const bytes = docxOf('Tờ trình');
    expect((await send(bytes, 'Tờ trình.docx', { fileId })).status).toBe(201);
    const response = await server.as('an.nth').raw(`/api/outputs/${id}/files/${fileId}`);
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
    expect(response.headers.get('Content-Disposition')).toMatch(/^attachment; filename="to-trinh.docx"/);
    expect((await server.as('bao.pq').get(`/api/outputs/${id}/files/${fileId}`)).status).toBe(404);
    expect(await evidence()).toMatchObject([{ kind: 'file', name: 'Tờ trình.docx', by: 'Trần Thị Thu Hà' }]);
  });

  it.each([
    ['Báo cáo.pdf', Buffer.from('MZ\u0090\u0000'), 'file-is-program'],
    ['Báo cáo.pdf', Buffer.from('#!/bin/sh\nrm -rf /\n'), 'file-is-script'],
    ['Báo cáo.pdf', Buffer.from('<html><script>alert(1)</script></html>'), 'file-is-page'],
    ['Báo cáo.docx', pdfOf('x'), 'file-name-differs'],
    ['Báo cáo.exe', pdfOf('x'), 'file-name-differs'],
    ['Báo cáo.docx', docxOf('x', { 'word/vbaProject.bin': 'x' }), 'file-macros'],
    ['Báo cáo.doc', oldOffice(), 'file-old-office'],
    ['Báo cáo.pdf', Buffer.alloc(0), 'file-empty'],
  ])('%s is refused by what it is: %#', async (name, bytes, code) => {
    const { status, body } = await send(bytes, name);
    expect([status, body.code, body.fields?.[0]?.code]).toEqual([422, 'file-refused', code]);
    expect(await evidence()).toEqual([]);
  });

  it('over 20 MB is refused before it is read, whatever it says of itself', async () => {
    const big = Buffer.concat([pdfOf('x'), Buffer.alloc(20 * 1024 * 1024)]);
    expect((await send(big, 'Lớn.pdf')).body.code).toBe('file-too-large');
  });

  it('sent twice is there once; a colleague or the head adds none', async () => {
    const fileId = newId();
    const twice = [fileId, fileId, newId()].map((of) => send(pdfOf('Một'), 'Một.pdf', { fileId: of }));
    expect((await Promise.all(twice)).map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(await evidence()).toHaveLength(1);
    expect((await send(pdfOf('a'), 'a.pdf', { as: 'an.nth' })).status).toBe(403);
    expect((await send(pdfOf('a'), 'a.pdf', { as: 'bao.pq' })).status).toBe(404);
  });

  it('that is removed leaves a trace and cannot be read any more', async () => {
    const fileId = newId();
    await send(pdfOf('Một'), 'Một.pdf', { fileId });
    const ha = maker(server, 'ha.ttt');
    expect((await ha.unprove(id, fileId)).status).toBe(200);
    expect((await ha.unprove(id, fileId)).status).toBe(200);
    const [trace] = await evidence('an.nth');
    expect(trace).toMatchObject({ name: 'Một.pdf', removedBy: 'Trần Thị Thu Hà' });
    expect((await server.as('ha.ttt').get(`/api/outputs/${id}/files/${fileId}`)).status).toBe(404);
  });

  it('stays once the product is accepted', async () => {
    const fileId = newId();
    await send(pdfOf('Một'), 'Một.pdf', { fileId });
    await checker(server, 'an.nth').check(id);
    expect((await maker(server, 'ha.ttt').unprove(id, fileId)).body.code).toBe('output-accepted');
  });
});

describe('the document of a product', () => {
  it('is not of a day to come', async () => {
    const { status, body } = await maker(server, 'ha.ttt').facts(id, { documentOn: '2026-11-21' });
    expect([status, body.fields]).toMatchObject([400, [{ path: 'documentOn', code: 'day-to-come' }]]);
    expect((await maker(server, 'ha.ttt').facts(id, { documentOn: DAY_BY_DECREE })).status).toBe(200);
    const taskId = await addTask(server, 'ha');
    const late = await maker(server, 'ha.ttt').deliverTask(taskId, { documentOn: '2027-05-05' });
    expect(late.body.fields).toMatchObject([{ path: 'documentOn' }]);
  });
});

describe('a proof brought after the acceptance', () => {
  it('is marked as later, and a decision on what was seen before it is refused', async () => {
    await maker(server, 'ha.ttt').link(id, 'https://example.vn/truoc');
    await checker(server, 'an.nth').check(id);
    const { version } = await storyOf(server, 'an.nth', id);
    server.setNow('2026-11-20T10:00:00.000Z');
    await maker(server, 'ha.ttt').link(id, 'https://example.vn/sau');
    const story = await storyOf(server, 'an.nth', id);
    expect(story.evidence.map(({ url, isLater }) => [url, isLater])).toEqual([
      ['https://example.vn/truoc', false],
      ['https://example.vn/sau', true],
    ]);
    const { problem } = await checker(server, 'an.nth').fault(id, { version });
    expect(problem.code).toBe('stale-version');
  });
});

describe('a link that proves a product', () => {
  it('is https and shown with its host', async () => {
    const ha = maker(server, 'ha.ttt');
    expect((await ha.link(id, 'https://VanBan.example.vn/58')).status).toBe(200);
    await ha.link(id, 'https://vanban.example.vn/58');
    expect(await evidence()).toMatchObject([
      { kind: 'link', host: 'vanban.example.vn', url: 'https://vanban.example.vn/58' },
    ]);
    for (const url of ['http://example.vn/a', 'javascript:alert(1)', 'https://a:b@example.vn/']) {
      expect((await ha.link(id, url)).body.fields?.[0]).toMatchObject({ path: 'url', code: 'bad-link' });
    }
  });

  it('is one of twenty at most', async () => {
    const ha = maker(server, 'ha.ttt');
    for (let n = 1; n <= 20; n++) await ha.link(id, `https://example.vn/${n}`);
    expect((await ha.link(id, 'https://example.vn/21')).body.code).toBe('evidence-too-many');
  });
});

describe('a joint product', () => {
  const share = (cadreId: string, shareMilli: number) => ({ cadreId, shareMilli });

  it('has shares that make the whole exactly, of people of one body', async () => {
    const { ha, bao, duyen, yen } = server.fixture.cadreIds;
    const maker1 = maker(server, 'ha.ttt');
    const wrong = await maker1.share(id, [share(ha, 500), share(bao, 499)]);
    expect(wrong.body).toMatchObject({
      code: 'shares-wrong',
      fields: [{ code: 'shares-sum', params: { sum: 999 } }],
    });
    const outside = await maker1.share(id, [share(ha, 500), share(yen, 500)]);
    expect(outside.body).toMatchObject({ code: 'share-not-of-body', fields: [{ path: 'shares.1.cadreId' }] });
    const three = [share(ha, 334), share(bao, 333), share(duyen, 333)];
    expect((await maker1.share(id, three)).body.shares).toHaveLength(3);
    expect((await maker1.share(id, [share(ha, 667), share(bao, 333)])).body.shares).toHaveLength(2);
    expect((await storyOf(server, 'bao.pq', id)).may).toMatchObject({ change: false, check: false });
    expect((await maker1.share(id, [])).body.shares).toEqual([]);
    expect((await server.as('bao.pq').get(`/api/outputs/${id}`)).status).toBe(404);
    const lost = server.db.selectFrom('audit_event').select('objectId').where('act', '=', 'output.shares');
    const told = await lost.where('object', '=', 'cadre').orderBy('id').execute();
    expect(told.map(({ objectId }) => objectId)).toEqual([duyen, bao]);
  });

  it('is given back by whoever has a share, to its maker, who sees it and why', async () => {
    const { ha, bao } = server.fixture.cadreIds;
    await maker(server, 'ha.ttt').share(id, [share(ha, 1), share(bao, 999)]);
    const own = () => server.as('bao.pq').get<{ shared: object[] }>('/api/my-work');
    expect((await own()).body.shared).toMatchObject([{ id, fullName: 'Trần Thị Thu Hà', shareMilli: 999 }]);
    expect((await storyOf(server, 'bao.pq', id)).may).toMatchObject({ returnShare: true });
    expect((await maker(server, 'ha.ttt').returnShare(id)).status).toBe(403);
    expect((await maker(server, 'an.nth').returnShare(id)).status).toBe(403);
    expect((await maker(server, 'bao.pq').returnShare(id)).status).toBe(204);
    const story = await storyOf(server, 'an.nth', id);
    expect(story.shares).toMatchObject([{ cadreId: ha, shareMilli: 1000 }]);
    expect(story.checks).toMatchObject([{ kind: 'share-returned', quantity: 999, reason: 'Không làm' }]);
    expect([story.standing, (await own()).body.shared]).toEqual(['waiting', []]);
    await maker(server, 'ha.ttt').share(id, [share(ha, 500), share(bao, 500)]);
    await checker(server, 'an.nth').fault(id);
    expect((await maker(server, 'bao.pq').returnShare(id)).body.code).toBe('output-shares-settled');
  });

  it('is settled once it is accepted', async () => {
    const { ha, bao } = server.fixture.cadreIds;
    await checker(server, 'an.nth').check(id);
    const late = await maker(server, 'ha.ttt').share(id, [share(ha, 500), share(bao, 500)]);
    expect(late.body.code).toBe('output-accepted');
  });

  it('is settled once a fault was found: nobody is named to bear it', async () => {
    const { ha, bao } = server.fixture.cadreIds;
    const maker1 = maker(server, 'ha.ttt');
    await checker(server, 'an.nth').fault(id);
    const late = await maker1.share(id, [share(ha, 1), share(bao, 999)]);
    expect(late.body.code).toBe('output-shares-settled');
    expect((await storyOf(server, 'ha.ttt', id)).may).toMatchObject({ change: true, share: false });
  });
});

describe('what sort of document a product is', () => {
  it('is said by its maker until it is accepted', async () => {
    const ha = maker(server, 'ha.ttt');
    const facts = { kind: 'Tờ trình', documentNumber: '58/TTr-SNV', documentOn: '2026-11-19' };
    expect((await ha.facts(id, facts)).body).toMatchObject(facts);
    expect((await maker(server, 'an.nth').facts(id, facts)).status).toBe(403);
    await checker(server, 'an.nth').check(id);
    expect((await ha.facts(id, { ...facts, kind: 'Công văn' })).body.code).toBe('output-accepted');
  });
});
