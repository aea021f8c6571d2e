import { newId } from '@so-viec/shared/id/uuidv7';
import type { Doubt, DraftContent, Leftover } from '@so-viec/shared/position-description/read/source';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestClient, type TestServer } from '../testing/index.ts';
import { SAMPLE } from '../testing/word/sample.ts';
import { importWord, uploadWord } from '../testing/word/upload.ts';
import { p, tbl, wordFile } from '../testing/word/word-file.ts';
import { writeWord } from './word/write-word.ts';

interface Draft {
  id: string;
  importId: string;
  version: number;
  positionCode: string | null;
  state: string;
  content: DraftContent;
  doubts: Doubt[];
  leftovers: Leftover[];
}
interface Proposal {
  id: string;
  name: string;
  version: number;
}
interface Import {
  drafts: {
    id: string;
    name: string;
    positionCode: string | null;
    state: string;
    doubts: number;
    leftovers: number;
    isReady: boolean;
    version: number;
  }[];
  leftovers: string[];
}

const STAFF = { ...SAMPLE, code: 'NV-01', name: 'Chuyên viên về quản lý công chức, viên chức' };
const DRIVER = { ...SAMPLE, code: '', name: 'NHÂN VIÊN LÁI XE', purpose: 'Đưa đón an toàn.' };
const UNKNOWN = { ...SAMPLE, code: 'XX-99', name: 'Chuyên viên về vũ trụ' };

let server: TestServer;
let phuc: TestClient;
beforeAll(async () => {
  server = await openTestServer();
  phuc = server.as('phuc.nv');
});
afterAll(() => server.close());

let salt = 0;
/** A file unlike any before it. */
async function fileOf(contents: (typeof SAMPLE)[]): Promise<Buffer> {
  salt++;
  return writeWord(
    contents.map((content) => ({ ...content, related: `Quy trình ${salt}` })),
    null,
  );
}
const readImport = async (id: string) => (await phuc.get<Import>(`/api/description-imports/${id}`)).body;
const readDraft = async (id: string) => (await phuc.get<Draft>(`/api/description-drafts/${id}`)).body;
const take = (draft: Pick<Draft, 'id' | 'version'>, browser = server.as('vinh.dq')) =>
  browser.post(`/api/description-drafts/${draft.id}/taking`, { version: draft.version });
const mend = (draft: Draft, set: Partial<Draft> = {}) => {
  const { version, content, positionCode, doubts, leftovers } = { ...draft, ...set };
  const open = { doubts: doubts.map(({ id }) => id), leftovers: leftovers.map(({ id }) => id) };
  return server
    .as('vinh.dq')
    .put<Draft>(`/api/description-drafts/${draft.id}`, { version, content, positionCode, ...open });
};

describe('a file of descriptions', () => {
  it('is read with progress and kept as drafts, matched by code or by name', async () => {
    const { lines } = await uploadWord(phuc, await fileOf([STAFF, DRIVER, UNKNOWN]));
    expect(lines.map(({ kind, done, total }) => [kind, done, total])).toEqual([
      ['progress', 1, 3],
      ['progress', 2, 3],
      ['progress', 3, 3],
      ['done', undefined, undefined],
    ]);
    const { drafts } = await readImport(lines.at(-1)?.id ?? '');
    expect(drafts.map(({ positionCode, state }) => [positionCode, state])).toEqual([
      ['NV-01', 'waiting'],
      ['HT-01', 'waiting'],
      [null, 'waiting'],
    ]);
  });

  it('that comes again is the one that is known', async () => {
    const file = await fileOf([STAFF]);
    const id = await importWord(phuc, file);
    const again = await uploadWord(phuc, file);
    expect(again.lines).toEqual([{ kind: 'done', id, isKnown: true }]);
    const other = await uploadWord(phuc, await fileOf([DRIVER]), id);
    expect([other.status, other.refusal?.code]).toEqual([409, 'duplicate-id']);
  });

  it('of a kind that is refused writes nothing', async () => {
    const counts = async () =>
      (await server.db.selectFrom('description_import').select('id').execute()).length;
    const before = await counts();
    const refused = [
      [Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'word-old'],
      [Buffer.from('%PDF'), 'word-other'],
      [wordFile(p('Một báo cáo')), 'word-nothing-found'],
      [wordFile(p('BẢN MÔ TẢ CÔNG VIỆC'), { 'word/vbaProject.bin': 'x' }), 'word-macros'],
    ] as const;
    for (const [bytes, code] of refused) {
      expect([(await uploadWord(phuc, bytes)).refusal?.code, await counts()]).toEqual([code, before]);
    }
  });

  it('of 60 descriptions is read in under 20 s', async () => {
    const sixty = Array.from({ length: 60 }, (_, i) => ({
      ...SAMPLE,
      code: `TP-${i}`,
      name: `Chuyên viên ${i}`,
    }));
    const file = await fileOf(sixty);
    const start = performance.now();
    const { lines } = await uploadWord(phuc, file);
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(lines.at(-2)).toMatchObject({ done: 60, total: 60 });
  });

  it('is for personnel and administrators', async () => {
    const { status } = await uploadWord(server.as('ha.ttt'), await fileOf([STAFF]));
    expect(status).toBe(403);
  });
});

async function settleFirst([first]: Proposal[]) {
  const settle = (version: number, state: string) =>
    server.as('vinh.dq').post(`/api/product-proposals/${first?.id}/settling`, { version, state });
  expect((await settle(1, 'declined')).status).toBe(204);
  expect((await settle(1, 'declined')).status).toBe(204);
  expect((await settle(1, 'taken')).status).toBe(412);
  expect((await settle(2, 'open')).status).toBe(204);
  expect(
    (await phuc.post(`/api/product-proposals/${first?.id}/settling`, { version: 3, state: 'taken' })).status,
  ).toBe(403);
}

describe('a draft', () => {
  it('is mended and taken over: it becomes a version, its work is proposed for the product list', async () => {
    const body =
      p('BẢN MÔ TẢ CÔNG VIỆC') +
      p('Tên VTVL: Chuyên viên ngân sách   Mã VTVL: NV-2') +
      p('2. Các công việc và tiêu chí đánh giá') +
      tbl(
        ['Mảng công việc', 'Công việc cụ thể', 'Tiêu chí'],
        ['Dự toán', '- Lập dự toán\n- Giao dự toán', 'Đúng hạn'],
      ) +
      p('5.2. Yêu cầu về năng lực') +
      tbl(['Nhóm năng lực', 'Tên năng lực', 'Cấp độ'], ['Chung', 'Ngoại ngữ', 'Khá']) +
      p('Người lập biểu');
    const id = await importWord(phuc, wordFile(body));
    const [found] = (await readImport(id)).drafts;
    expect(found).toMatchObject({ positionCode: null, isReady: false, leftovers: 1 });
    const draft = await readDraft(found?.id ?? '');
    expect((await take(draft)).body.code).toBe('description-position-missing');

    const chosen = (await mend(draft, { positionCode: 'NV-02' })).body;
    const refused = await take(chosen);
    expect([refused.status, refused.body.fields]).toEqual([
      400,
      [{ path: 'competencies.0.level', code: 'bad-level-range' }],
    ]);

    const [competency] = chosen.content.competencies;
    const content = { ...chosen.content, competencies: [{ ...competency!, level: '2-3' }] };
    const mended = await mend(chosen, { content, doubts: [], leftovers: [] });
    expect(mended.body).toMatchObject({ version: 3, doubts: [], leftovers: [] });
    expect((await mend(chosen)).status).toBe(412);

    expect((await take(mended.body)).status).toBe(200);
    expect((await take(mended.body)).status).toBe(200);
    expect((await take({ ...mended.body, version: mended.body.version + 1 })).body.code).toBe(
      'draft-settled',
    );
    const { body: written } = await phuc.get<{ content: object; versions: { note: string }[] }>(
      '/api/position-descriptions/NV-02',
    );
    expect(written).toMatchObject({
      content: { name: 'Chuyên viên ngân sách', competencies: [{ name: 'Ngoại ngữ', level: '2-3' }] },
      versions: [{ ordinal: 1, note: 'Bản mô tả.docx' }],
    });
    const list = await server
      .as('vinh.dq')
      .get<{ proposals: Proposal[] }>('/api/position-descriptions/NV-02/proposals');
    expect(list.body.proposals).toMatchObject([
      { name: 'Lập dự toán', area: 'Dự toán', criterion: 'Đúng hạn', state: 'open' },
      { name: 'Giao dự toán', state: 'open' },
    ]);
    await settleFirst(list.body.proposals);
  });

  it('keeps doubts and leftovers that were not dealt with, and takes no others', async () => {
    const id = await importWord(
      phuc,
      wordFile(p('BẢN MÔ TẢ CÔNG VIỆC') + p('Tên VTVL: Lái xe 7') + p('5.2. Năng lực') + p('GIÁM ĐỐC')),
    );
    const draft = await readDraft((await readImport(id)).drafts[0]?.id ?? '');
    const made = { ...draft.doubts[0]!, id: 'made-up' };
    const { body } = await mend(draft, { doubts: [draft.doubts[0]!, made] });
    expect(body.doubts).toEqual([draft.doubts[0]]);
    expect(body.leftovers).toEqual(draft.leftovers);
  });

  it('can be set aside, once', async () => {
    const id = await importWord(phuc, await fileOf([UNKNOWN]));
    const [draft] = (await readImport(id)).drafts;
    const drop = (version: number) => phuc.post(`/api/description-drafts/${draft?.id}/dropping`, { version });
    expect([(await drop(1)).status, (await drop(1)).status]).toEqual([200, 200]);
    expect((await drop(2)).body.code).toBe('draft-settled');
  });
});

describe('all that is ready', () => {
  it('is taken over at once; what is doubtful or without a position waits', async () => {
    const id = await importWord(phuc, await fileOf([STAFF, DRIVER, UNKNOWN]));
    const { body } = await phuc.post<object>(`/api/description-imports/${id}/taking`);
    expect(body).toEqual({ taken: 1, waiting: 2 });
    expect((await readImport(id)).drafts.map(({ state }) => state)).toEqual(['taken', 'waiting', 'waiting']);
  });

  it('is listed under its file', async () => {
    const { body } = await phuc.get<{ imports: { found: number; waiting: number }[] }>(
      '/api/description-imports',
    );
    expect(body.imports).toContainEqual(
      expect.objectContaining({ found: 3, waiting: 2, by: expect.any(String) }),
    );
    expect((await phuc.get(`/api/description-imports/${newId()}`)).status).toBe(404);
  });
});
