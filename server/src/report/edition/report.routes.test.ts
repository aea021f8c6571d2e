import { newId } from '@so-viec/shared/id/uuidv7';
import type { ReportWords } from '@so-viec/shared/report/report-content';
import { NO_WORDS } from '@so-viec/shared/report/report-content';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepMonth } from '../../finding/keep/keep-month.ts';
import { openArchive } from '../../import/read/archive.ts';
import { addDay, openTestServer, type Refusal, sumUp, type TestServer } from '../../testing/index.ts';
import { toldTo } from '../../testing/trail.ts';
import { stopReports } from '../worker/report-desk.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
  const { db, fixture } = server;
  const ccvc = { unitId: fixture.unitIds.ccvc, positionId: fixture.positionIds.staff };
  await addDay(db, { ...ccvc, cadreId: fixture.cadreIds.ha, day: '2024-01-09', lines: [{ minutes: 431 }] });
  await sumUp(db, '2024-01');
});
afterAll(async () => {
  await stopReports();
  await server.close();
});

interface View {
  id: string;
  version: number;
  ordinal: number;
  style: string;
  words: ReportWords;
  issuedAt: string | null;
  mayWrite: boolean;
  fingerprint: string;
  content: { total: { minutes: number }; unit: { code: string } };
}
interface Refused {
  code: string;
}

const at = (id: string, more = '') => `/api/report-editions/${id}${more}`;
const SIGNED = { ...NO_WORDS, number: '12/BC-SNV', datedOn: '2024-02-05', signer: 'Lê Văn An' };

async function made(as = 'thu.dt', unit = 'TINH', period = '2024-01') {
  const id = newId();
  const { status, body } = await server.as(as).put<View>(at(id), { period, unit });
  expect(status).toBe(200);
  return body;
}
const write = (view: View, words: Partial<ReportWords>, as = 'thu.dt') => {
  const { version, id } = view;
  return server
    .as(as)
    .put<View>(at(id, '/words'), { version, style: 'party', words: { ...SIGNED, ...words } });
};
const drop = ({ id, version }: View, as = 'thu.dt') => server.as(as).delete<Refused>(at(id), { version });
async function issued(view: View, as = 'thu.dt') {
  const { body } = await write(view, {}, as);
  return (await server.as(as).post<View>(at(view.id, '/issue'), { version: body.version })).body;
}

describe('a report', () => {
  it('keeps the figures of the day it was made, whatever is written after', async () => {
    const view = await made();
    const { db, fixture } = server;
    const ccvc = { unitId: fixture.unitIds.ccvc, positionId: fixture.positionIds.staff };
    await addDay(db, { ...ccvc, cadreId: fixture.cadreIds.bao, day: '2024-01-10', lines: [{ minutes: 60 }] });
    await sumUp(db, '2024-01');
    const { body } = await server.as('thu.dt').get<View>(at(view.id));
    const next = await made();
    expect([body.content.total.minutes, next.content.total.minutes]).toEqual([431, 491]);
    expect([view.ordinal, next.ordinal]).toEqual([1, 2]);
    expect(next.fingerprint).not.toBe(view.fingerprint);
  });

  it('is one however often it is asked for, and no other under its id', async () => {
    const view = await made('thu.dt', 'TINH', '2024-Q1');
    const put = (period: string) => server.as('thu.dt').put<Refused>(at(view.id), { period, unit: 'TINH' });
    expect((await put('2024-Q1')).status).toBe(200);
    const other = await put('2024-02');
    expect([other.status, other.body.code]).toEqual([409, 'duplicate-id']);
  });

  it('keeps remarks with markup as they were written, and refuses a version that is old', async () => {
    const view = await made();
    const remarks = '<b>Đậm</b> & <script>alert(1)</script>';
    const { body } = await write(view, { remarks });
    expect([body.words.remarks, body.style, body.version]).toEqual([remarks, 'party', 2]);
    const stale = await write(view, { remarks: 'Khác' });
    expect([stale.status, (stale.body as unknown as Refused).code]).toEqual([412, 'stale-version']);
  });

  it.each([
    ['state', '9', '09/BC-SNV'],
    ['party', '09', '09-BC/BTC'],
  ])('in the form of the %s has no number %s without its signs', async (style, number, example) => {
    const { id, version } = await made();
    const words = { version, style, words: { ...SIGNED, number } };
    const { status, body } = await server.as('thu.dt').put<Refusal>(at(id, '/words'), words);
    expect([status, body.code, body.fields?.[0]?.path, body.params?.example]).toEqual([
      ...[422, 'report-number-bare', 'words.number', example],
    ]);
  });

  it('is not dated before the last day that its figures go up to', async () => {
    const { db, fixture } = server;
    const at2023 = { unitId: fixture.unitIds.ccvc, positionId: fixture.positionIds.staff, day: '2023-12-05' };
    await addDay(db, { ...at2023, cadreId: fixture.cadreIds.ha, lines: [{ minutes: 60 }] });
    await sumUp(db, '2023-12');
    const over = ['2023-Q4', '2023-12-30', '2023-12-31', '31/12/2023'] as const;
    const running = ['2024-01', '2024-01-10', '2024-01-11', '11/01/2024'] as const;
    for (const [period, early, datedOn, from] of [over, running]) {
      const view = await made('thu.dt', 'TINH', period);
      const { status, body } = await write(view, { datedOn: early });
      const { code, fields, params } = body as unknown as Refusal;
      expect([status, code, fields?.[0]?.path, params?.from]).toEqual([
        ...[422, 'report-dated-early', 'words.datedOn', from],
      ]);
      expect((await write(view, { datedOn })).status).toBe(200);
    }
  });

  it('is issued with number, date and signer alone, and changes no more', async () => {
    const view = await made();
    const issue = (version: number) =>
      server.as('thu.dt').post<View & Refused>(at(view.id, '/issue'), { version });
    expect((await issue(1)).body.code).toBe('report-unsigned');
    const { body } = await write(view, {});
    const after = await issue(body.version);
    expect([after.status, after.body.issuedAt !== null, after.body.mayWrite]).toEqual([200, true, false]);
    const late = await write(after.body, { remarks: 'Sau' });
    expect((late.body as unknown as Refused).code).toBe('report-issued');
    expect((await drop(after.body)).status).toBe(422);
  });

  it('may be dropped before it is issued', async () => {
    const view = await made();
    expect((await drop(view)).status).toBe(204);
    expect((await server.as('thu.dt').get(at(view.id))).status).toBe(404);
  });

  it.each([
    ['docx', 'PK', 'bao-cao-2024-01-TINH-ban-'],
    ['pdf', '%PDF', '.pdf'],
    ['xlsx-people', 'PK', '-theo-nguoi.xlsx'],
  ])(
    'is taken away as %s',
    async (format, begins, named) => {
      const view = await made();
      const file = await server.as('thu.dt').raw(at(view.id, `/file?format=${format}`));
      expect(file.status).toBe(200);
      expect(file.headers.get('Content-Disposition')).toContain(named);
      const bytes = new Uint8Array(await file.arrayBuffer());
      expect(new TextDecoder('latin1').decode(bytes.slice(0, begins.length))).toBe(begins);
      expect(await toldTo(server, 'ha.ttt', '2024-01')).toContain('person.read file 2024-01');
      // The thread starts with the first file.
    },
    90_000,
  );

  it('is none of a period that has not begun', async () => {
    const { status, body } = await server
      .as('thu.dt')
      .put<Refused>(at(newId()), { period: '2099-Q1', unit: 'TINH' });
    expect([status, body.code]).toEqual([422, 'future-period']);
  });

  it('is none of a period that is over and in which nobody wrote, and is offered of the last month with lines', async () => {
    const before = server.now().toISOString();
    server.setNow('2024-05-10T03:00:00.000Z');
    const ask = (period: string) =>
      server.as('thu.dt').put<Refused & { params?: object }>(at(newId()), { period, unit: 'TINH' });
    const { status, body } = await ask('2024-03');
    expect([status, body.code, body.params]).toEqual([
      ...[422, 'period-without-lines'],
      { period: 'tháng 03/2024' },
    ]);
    // The month that runs may have lines yet, and a quarter has those of its months.
    expect((await Promise.all(['2024-05', '2024-Q1'].map(ask))).map((one) => one.status)).toEqual([200, 200]);
    const list = await server.as('thu.dt').get<{ lastMonth: string }>('/api/report-editions');
    expect(list.body.lastMonth).toBe('2024-01');
    server.setNow(before);
  });
});

describe('who makes reports', () => {
  it('is personnel for their body, and finds no other', async () => {
    const own = await made('phuc.nv', 'SNV');
    expect(own.content.unit.code).toBe('SNV');
    const { status } = await server.as('phuc.nv').put(at(newId()), { period: '2024-01', unit: 'STC' });
    expect(status).toBe(404);
    const whole = await made();
    expect((await server.as('phuc.nv').get(at(whole.id))).status).toBe(404);
    const { body } = await server
      .as('phuc.nv')
      .get<{ editions: { unit: { code: string } }[] }>('/api/report-editions');
    expect(new Set(body.editions.map(({ unit }) => unit.code))).toEqual(new Set(['SNV']));
  });

  it('is no auditor, who reads them', async () => {
    const whole = await issued(await made());
    expect((await server.as('son.lv').get<View>(at(whole.id))).body.mayWrite).toBe(false);
    expect((await server.as('son.lv').put(at(newId()), { period: '2024-01', unit: 'TINH' })).status).toBe(
      403,
    );
    expect((await write(whole, {}, 'son.lv')).status).toBe(403);
  });

  it('is read by a deputy without the rows of the director and the counts of findings, the sums whole', async () => {
    await keepMonth(server.db, { month: '2024-01', unit: undefined }, server.now());
    const { id } = await issued(await made('phuc.nv', 'SNV'), 'phuc.nv');
    const seen = async (as: string) =>
      (
        await server
          .as(as)
          .get<View & { hours: unknown[]; content: { total: { headcount: number }; findings: unknown } }>(
            at(id),
          )
      ).body;
    const namesIn = async (as: string) => {
      const file = await server.as(as).raw(at(id, '/file?format=xlsx-people'));
      const archive = await openArchive(new Uint8Array(await file.arrayBuffer()), () => undefined);
      return archive.text('xl/sharedStrings.xml');
    };
    const [whole, deputys] = [await seen('phuc.nv'), await seen('hanh.dt')];
    expect(deputys.hours).toHaveLength(whole.hours.length - 1);
    expect(deputys.content.total).toEqual(whole.content.total);
    expect([whole.content.findings, deputys.content.findings]).toEqual([expect.any(Array), null]);
    expect((await seen('tuan.lm')).hours).toHaveLength(whole.hours.length);
    expect(await namesIn('phuc.nv')).toContain('Lê Minh Tuấn');
    const left = await namesIn('hanh.dt');
    expect(left).toContain('Đỗ Thị Hạnh');
    expect(left).not.toContain('Lê Minh Tuấn');
  }, 90_000);

  it('is no colleague', async () => {
    const whole = await made();
    expect((await server.as('ha.ttt').get(at(whole.id))).status).toBe(403);
    expect((await server.as('ha.ttt').put(at(newId()), { period: '2024-01', unit: 'TINH' })).status).toBe(
      403,
    );
  });
});
