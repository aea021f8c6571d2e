import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWord } from '../../position-description/word/read-word.ts';
import { decideMonths, rating } from '../../testing/annual-ratings.ts';
import { bytesOf, formsFileOf, orderForms } from '../../testing/documents/forms-file.ts';
import { readPdf } from '../../testing/documents/read-pdf.ts';
import { openTestServer, type Refusal, type TestServer } from '../../testing/index.ts';
import { monthOf, REVIEW_MONTH, REVIEW_NOW, reviewing } from '../../testing/reviewed-month.ts';
import { toldTo } from '../../testing/trail.ts';
import { stopForms } from './worker/forms-desk.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ now: REVIEW_NOW });
  await monthOf(server).deliver('ha', 'ccvc');
  const own = reviewing(server, 'ha.ttt', 'CB-HA');
  await own.write('own', { merits: 'Hoàn thành tờ trình biên chế.', limits: 'Trễ hạn 1 công văn.' });
  await own.submit({ initiative: 200 });
});
afterAll(async () => {
  await stopForms();
  await server.close();
});

const form = (username: string, format = 'pdf', cadre = 'CB-HA', month = REVIEW_MONTH) =>
  server.as(username).raw(`/api/reviews/${cadre}/${month}/form?format=${format}`);
async function textOf(response: Promise<Response>): Promise<string> {
  const read = await readPdf(await bytesOf(response));
  return read.pages.map((_, page) => read.text(page)).join(' ');
}

describe('Mẫu số 01 of one person', () => {
  it('says what the person said, and leaves the rest for the hand until it is scored', async () => {
    const text = await textOf(form('ha.ttt'));
    expect(text).toContain('Họ và tên: Trần Thị Thu Hà');
    expect(text).toContain('tháng 11 năm 2026');
    expect(text).toContain('Tổng cộng 30 29,5');
    expect(text).toContain('4. Ưu điểm: Hoàn thành tờ trình biên chế.');
    expect(text).toContain('3. Tổng điểm theo dõi, đánh giá công chức: …………');
    expect(text).toContain('ngày 03 tháng 12 năm 2026 CÔNG CHỨC TỰ ĐÁNH GIÁ');
    expect(text).toContain('ngày … tháng … năm … CẤP CÓ THẨM QUYỀN');
  });

  it('has the points, the opinion and the names of the decision once there is one', async () => {
    const head = reviewing(server, 'an.nth', 'CB-HA');
    const criteria = [{ code: 'discipline', value: 450, reason: 'Đi họp muộn 2 lần' }];
    await head.write('authority', { criteria, opinion: 'Làm việc chắc chắn.' });
    expect((await head.take('scoring')).status).toBe(200);
    const scored = await textOf(form('an.nth'));
    expect(scored).toContain('1. Điểm tiêu chí chung: 29,00');
    expect((await reviewing(server, 'tuan.lm', 'CB-HA').take('approval')).status).toBe(200);
    const text = await textOf(form('ha.ttt'));
    expect(text).toContain('2. Điểm tiêu chí kết quả thực hiện nhiệm vụ: 70,00');
    expect(text).toContain('3. Tổng điểm theo dõi, đánh giá công chức: 99,00');
    expect(text).toContain('đánh giá: Làm việc chắc chắn.');
    expect(text).toContain('Nguyễn Thị Hồng Ân');
  });

  it('is the same as Word', async () => {
    const rows = await readWord(await bytesOf(form('ha.ttt', 'docx')));
    const texts = rows.flatMap(({ cells }) => cells.map(({ text }) => text));
    expect(texts).toContain('3. Tổng điểm theo dõi, đánh giá công chức: 99,00');
    expect(texts.some((text) => text.startsWith('TỈNH\nSỞ NỘI VỤ'))).toBe(true);
  });

  it('is an attachment with a name, kept by nobody on the way', async () => {
    const { headers } = await form('ha.ttt');
    expect(headers.get('Content-Type')).toBe('application/pdf');
    expect(headers.get('Content-Disposition')).toContain('mau-so-01-2026-11-CB-HA.pdf');
    expect(headers.get('Cache-Control')).toBe('private, no-store');
  });

  it.each([
    ['their head', 'an.nth', 200],
    ['a head above', 'tuan.lm', 200],
    ['personnel', 'phuc.nv', 200],
    ['the committee', 'thu.dt', 200],
    ['a colleague', 'duyen.ltm', 404],
    ['somebody of another body', 'yen.pt', 404],
    ['an administrator', 'vinh.dq', 403],
  ])('is for %s: %s %i', async (_, username, status) => {
    expect((await form(username)).status).toBe(status);
  });

  it('is not there for a month the decree has no form for, for nobody, or as anything else', async () => {
    const old = await form('ha.ttt', 'pdf', 'CB-HA', '2024-01');
    expect([old.status, ((await old.json()) as Refusal).code]).toEqual([422, 'form-not-of-pack']);
    expect((await form('phuc.nv', 'pdf', 'CB-KHONG')).status).toBe(404);
    expect((await form('ha.ttt', 'exe')).status).toBe(400);
  });

  it('leaves an entry in the audit trail with each print', async () => {
    const count = () =>
      server.db
        .selectFrom('audit_event')
        .selectAll()
        .where('act', '=', 'review.print')
        .orderBy('id')
        .execute();
    const before = (await count()).length;
    await form('an.nth', 'docx');
    const after = await count();
    expect(after).toHaveLength(before + 1);
    expect(JSON.parse(after.at(-1)?.detail ?? '')).toMatchObject({ cadre: 'CB-HA', format: 'docx' });
  });
});

describe('Mẫu số 02 of one person', () => {
  const year = (username: string, format = 'pdf', of = 2026, cadre = 'CB-HA') =>
    server.as(username).raw(`/api/reviews/${cadre}/years/${of}/form?format=${format}`);

  it('has the months that were decided and their mean; the rest is for the hand', async () => {
    const text = await textOf(year('ha.ttt'));
    expect(text).toContain('PHIẾU XẾP LOẠI CHẤT LƯỢNG CÔNG CHỨC Năm 2026');
    expect(text).toContain('Họ và tên: Trần Thị Thu Hà');
    expect(text).toContain('10 11 99,00 12 Tổng điểm trung bình cả năm 99,00');
    expect(text).not.toMatch(/X (Hoàn|Không)/);
    const rows = await readWord(await bytesOf(year('an.nth', 'docx')));
    expect(rows.flatMap(({ cells }) => cells.map((cell) => cell.text))).toContain('99,00');
  });

  it('is told to whom it is of, with or without a review', async () => {
    const before = await toldTo(server, 'ha.ttt', '2026-12');
    expect(before).toContain('review.print 2026-11');
    await form('an.nth', 'docx', 'CB-BAO');
    await year('an.nth', 'docx');
    expect(await toldTo(server, 'bao.pq', '2026-12')).toEqual(['review.print 2026-11']);
    expect((await toldTo(server, 'ha.ttt', '2026-12')).toSorted()).toEqual(
      [...before, 'review.print 2026'].toSorted(),
    );
  });

  it('has the levels that were said, what is to be done, and who signs', async () => {
    const rated = (username: string) => rating(server, username, 'CB-HA');
    await decideMonths(server, 'ha', { unit: 'ccvc', from: 1, to: 10, totalHundredths: 9000 });
    await rated('ha.ttt').take('self-rating', { level: 'excellent' });
    await rated('an.nth').take('meeting', { on: '2026-12-02', text: 'Nhất trí.' });
    await rated('phuc.nv').take('proposal', { level: 'excellent', handling: 'Đề nghị khen thưởng.' });
    const decision = { level: 'good', number: '12/QĐ-SNV', on: '2026-12-02', text: 'Quá tỷ lệ 20 %.' };
    expect((await rated('tuan.lm').take('decision', decision)).status).toBe(200);
    const text = await textOf(year('ha.ttt'));
    expect(text).toContain('1 90,00 2 90,00');
    expect(text).toContain('11 99,00 12 Tổng điểm trung bình cả năm 90,82');
    const [, own = '', decided = ''] = text.split(/II\. CÔNG CHỨC|III\. KẾT QUẢ/);
    expect(own).toMatch(/xuất sắc nhiệm vụ X Hoàn/);
    expect(decided).toMatch(/tốt nhiệm vụ X Hoàn/);
    expect(text).toContain('Đề nghị khen thưởng.');
    expect(text).toContain('ngày 02 tháng 12 năm 2026');
    expect(text).toContain('Lê Minh Tuấn');
  });

  it('is of everybody in a unit in one file', async () => {
    const { view, bytes } = await formsFileOf(server.as('phuc.nv'), { period: '2026', unit: 'SNV-CCVC' });
    expect(view).toMatchObject({ name: 'mau-so-02-2026-SNV-CCVC.pdf', skipped: 0, total: 6 });
    const { body } = await rating(server, 'phuc.nv', '').list('?unit=SNV-CCVC');
    expect((await readPdf(bytes)).names).toEqual(body.rows?.map(({ cadre }) => cadre.fullName));
    const table = await orderForms(server.as('phuc.nv'), { period: '2026', format: 'xlsx' });
    expect([table.status, table.body.code]).toEqual([400, 'bad-input']);
  });

  it('is for who may read the person’s reviews, of a year with a post', async () => {
    expect((await year('duyen.ltm')).status).toBe(404);
    expect((await year('yen.pt')).status).toBe(404);
    expect((await year('phuc.nv')).status).toBe(200);
    const later = await year('phuc.nv', 'pdf', 2027);
    expect([later.status, ((await later.json()) as Refusal).code]).toEqual([422, 'no-post-that-year']);
    expect((await year('phuc.nv', 'pdf', 2026, 'CB-KHONG')).status).toBe(404);
  });
});
