import { insertFormFile, inTransaction, lockOrganisation, raiseChangeCounter } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWord } from '../../position-description/word/read-word.ts';
import { type FormFileView, formsFileOf, orderForms } from '../../testing/documents/forms-file.ts';
import { readPdf } from '../../testing/documents/read-pdf.ts';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { monthOf, REVIEW_MONTH, REVIEW_NOW, reviewing } from '../../testing/reviewed-month.ts';
import { toldTo } from '../../testing/trail.ts';
import { stopForms } from './worker/forms-desk.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ now: REVIEW_NOW });
  await monthOf(server).deliver('ha', 'ccvc');
  await reviewing(server, 'ha.ttt', 'CB-HA').submit({ initiative: 200 });
  const head = reviewing(server, 'an.nth', 'CB-HA');
  const criteria = [{ code: 'discipline', value: 450, reason: 'Đi họp muộn 2 lần' }];
  await head.write('authority', { criteria, opinion: 'Làm việc chắc chắn.' });
  await head.take('scoring');
  expect((await reviewing(server, 'tuan.lm', 'CB-HA').take('approval')).status).toBe(200);
});
afterAll(async () => {
  await stopForms();
  await server.close();
});

/** Changes a head's office, as everybody sees with their next request. */
async function changeOffice(
  { db, cadreId }: { db: TestServer['db']; cadreId: string },
  set: { toOn?: string | null; unitId?: string },
) {
  await db.updateTable('headship').set(set).where('cadreId', '=', cadreId).execute();
  await inTransaction(db, async (trx) => {
    await lockOrganisation(trx);
    await raiseChangeCounter(trx);
  });
}

describe('the forms of a unit in one file', () => {
  it('are named for what they hold: of a unit above one’s own the part that one sees', async () => {
    const { status, body } = await orderForms(server.as('an.nth'), { unit: 'SNV' });
    expect([status, body.name]).toEqual([202, 'mau-so-01-2026-11-SNV-phan-duoc-xem.pdf']);
    const own = await orderForms(server.as('an.nth'), { unit: 'SNV-CCVC' });
    expect(own.body.name).toBe('mau-so-01-2026-11-SNV-CCVC.pdf');
  });

  it('are of a period that has begun', async () => {
    for (const period of ['2027-01', '2027']) {
      const { status, body } = await orderForms(server.as('phuc.nv'), { period });
      expect([status, body.code]).toEqual([422, 'future-period']);
    }
  });

  it('are written beside the requests, everybody in the order of names, with how far it is', async () => {
    const { view, bytes } = await formsFileOf(server.as('phuc.nv'), {});
    const read = await readPdf(bytes);
    expect(view).toMatchObject({ name: 'mau-so-01-2026-11-SNV.pdf', done: view.total, size: bytes.length });
    expect(read.names).toHaveLength(view.total - view.skipped);
    expect(read.names).toContain('Trần Thị Thu Hà');
    const { body } = await reviewing(server, 'phuc.nv', 'CB-HA').list('?unit=SNV');
    expect(read.names).toEqual(
      body.rows.filter((row) => row.packId !== 'da09-2024').map((row) => row.fullName),
    );
  });

  it('are told to everybody in them, once they are taken', async () => {
    const told = [await toldTo(server, 'bao.pq', '2026-12'), await toldTo(server, 'yen.pt', '2026-12')];
    expect(told).toEqual([expect.arrayContaining(['person.read file 2026-11']), []]);
  });

  it('come as Word too', async () => {
    const { bytes, view } = await formsFileOf(server.as('an.nth'), { unit: 'SNV-CCVC', format: 'docx' });
    const rows = await readWord(bytes);
    const people = rows.flatMap(({ cells }) => cells).filter(({ text }) => text.startsWith('Họ và tên:'));
    expect(people).toHaveLength(view.total - view.skipped);
  });

  it('come with their table: both sides’ points, the ratios, the total and the level', async () => {
    const { bytes, view } = await formsFileOf(server.as('an.nth'), { unit: 'SNV-CCVC', format: 'xlsx' });
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(new Uint8Array(bytes).buffer);
    const sheet = workbook.worksheets[0]!;
    const rows = sheet.getSheetValues().flatMap((row) => (Array.isArray(row) ? [row] : []));
    const head = rows.find((row) => row[1] === 'STT')!;
    const ha = rows.find((row) => row[2] === 'CB-HA')!;
    const cell = (title: string) => ha[head.indexOf(title)];
    expect(cell('Họ và tên')).toBe('Trần Thị Thu Hà');
    expect(cell('Trạng thái')).toBe('đã duyệt');
    expect([cell('Tự chấm, cộng'), cell('Tiêu chí chung')]).toEqual([29.5, 29]);
    expect([cell('a (%)'), cell('c (%)'), cell('d (%)')]).toEqual([100, 100, undefined]);
    expect([cell('Kết quả'), cell('Tổng điểm')]).toEqual([70, 99]);
    expect(cell('Mức')).toBe('Hoàn thành xuất sắc nhiệm vụ');
    expect(sheet.rowCount).toBe(4 + view.total - view.skipped);
  });

  it('are one file when asked for twice, another request under its id is refused', async () => {
    const id = newId();
    const browser = server.as('an.nth');
    const [first, again] = [await orderForms(browser, { id }), await orderForms(browser, { id })];
    expect([first.status, again.status, again.body.id]).toEqual([202, 202, id]);
    const other = await orderForms(browser, { id, format: 'docx' });
    expect([other.status, other.body.code]).toEqual([409, 'duplicate-id']);
    expect((await orderForms(server.as('phuc.nv'), { id })).status).toBe(409);
  });

  it('are not handed out before they are finished, nor to anybody else', async () => {
    const id = newId();
    const { name, startedAt, ...rest } = {
      ...{ id, accountId: server.fixture.accountIds.an, period: REVIEW_MONTH, format: 'pdf', unitId: null },
      ...{ name: 'a.pdf', state: 'working', done: 1, total: 2, skipped: 0, size: 0, startedAt: REVIEW_NOW },
    };
    const { ha, bao } = server.fixture.cadreIds;
    const file = { ...rest, name, startedAt, seenAt: REVIEW_NOW };
    await inTransaction(server.db, (trx) => insertFormFile(trx, file, [ha, bao]));
    const browser = server.as('an.nth');
    const early = await browser.get<FormFileView>(`/api/form-files/${id}/content`);
    expect([early.status, early.body.code]).toEqual([422, 'forms-not-ready']);
    expect((await browser.get<FormFileView>(`/api/form-files/${id}`)).body).toMatchObject({
      state: 'working',
      done: 1,
    });
    for (const other of ['phuc.nv', 'tuan.lm']) {
      expect((await server.as(other).get(`/api/form-files/${id}`)).status).toBe(404);
    }
    server.setNow('2026-12-03T02:06:00.000Z', { keepSessions: true });
    expect((await browser.get<FormFileView>(`/api/form-files/${id}`)).body.state).toBe('failed');
    server.setNow(REVIEW_NOW, { keepSessions: true });
  });

  it('are refused for a unit one does not oversee, and for none that is there', async () => {
    expect((await orderForms(server.as('an.nth'), { unit: 'STC' })).status).toBe(404);
    expect((await orderForms(server.as('an.nth'), { unit: 'KHONG' })).status).toBe(404);
    expect((await orderForms(server.as('ha.ttt'))).status).toBe(403);
    expect((await orderForms(server.as('an.nth'), { format: 'txt' })).status).toBe(400);
  });

  it('are not handed out once one heads the unit no more', async () => {
    const { view } = await formsFileOf(server.as('an.nth'), { unit: 'SNV-CCVC' });
    const of = { db: server.db, cadreId: server.fixture.cadreIds.an };
    await changeOffice(of, { toOn: '2026-12-01' });
    const late = await server.as('an.nth').get(`/api/form-files/${view.id}/content`);
    expect(late.status).toBe(403);
    await changeOffice(of, { toOn: null });
  });

  it('are not handed out for as many others: each of them must still be seen', async () => {
    const { view } = await formsFileOf(server.as('huy.tq'), { unit: null });
    const { stc, ccvc } = server.fixture.unitIds;
    const of = { db: server.db, cadreId: server.fixture.cadreIds.huy };
    await changeOffice(of, { unitId: ccvc });
    const { body } = await reviewing(server, 'huy.tq', '').list();
    expect(body.rows.length).toBeGreaterThan(view.total);
    expect((await server.as('huy.tq').get(`/api/form-files/${view.id}/content`)).status).toBe(404);
    await changeOffice(of, { unitId: stc });
    expect((await server.as('huy.tq').raw(`/api/form-files/${view.id}/content`)).status).toBe(200);
  });

  it('are gone a day later', async () => {
    const { view } = await formsFileOf(server.as('an.nth'), { unit: 'SNV-CCVC' });
    server.setNow('2026-12-04T03:00:00.000Z');
    await formsFileOf(server.as('an.nth'), { unit: 'SNV-CCVC' });
    expect((await server.as('an.nth').get(`/api/form-files/${view.id}`)).status).toBe(404);
    server.setNow(REVIEW_NOW);
  });
});
