import { newId } from '@so-viec/shared/id/uuidv7';
import type { DraftContent } from '@so-viec/shared/position-description/read/source';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestClient, type TestServer } from '../testing/index.ts';
import { giveRole } from '../testing/roles.ts';
import { SAMPLE } from '../testing/word/sample.ts';
import { importWord, uploadWord } from '../testing/word/upload.ts';
import { writeWord } from './word/write-word.ts';

interface Import {
  drafts: { id: string; state: string }[];
}

const STAFF = { ...SAMPLE, code: 'NV-01' };

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
const take = (id: string, as: string) =>
  server.as(as).post(`/api/description-drafts/${id}/taking`, { version: 1 });

describe('a file of another body', () => {
  beforeAll(() => giveRole(server, 'huy.tq', 'personnel', server.fixture.unitIds.stc));

  it('is not read, mended, taken or set aside by its neighbours, nor seen in their list', async () => {
    const id = await importWord(phuc, await fileOf([{ ...SAMPLE, code: 'NV-02' }]));
    const [found] = (await readImport(id)).drafts;
    const draft = await phuc.get<{ content: DraftContent }>(`/api/description-drafts/${found?.id}`);
    const { content } = draft.body;
    const huy = server.as('huy.tq');
    const of = `/api/description-drafts/${found?.id}`;
    const mended = { version: 1, content, positionCode: 'NV-02', doubts: [], leftovers: [] };
    const answers = [
      await huy.get(`/api/description-imports/${id}`),
      await huy.post(`/api/description-imports/${id}/taking`),
      await huy.get(of),
      await huy.put(of, mended),
      await huy.post(`${of}/taking`, { version: 1 }),
      await huy.post(`${of}/dropping`, { version: 1 }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
    const list = async (as: string) =>
      (await server.as(as).get<{ imports: { id: string }[] }>('/api/description-imports')).body.imports;
    expect((await list('huy.tq')).map((file) => file.id)).not.toContain(id);
    expect((await list('vinh.dq')).map((file) => file.id)).toContain(id);
  });

  it('with the same bytes is theirs as well', async () => {
    const file = await fileOf([STAFF]);
    const id = await importWord(phuc, file);
    expect(await importWord(server.as('huy.tq'), file)).not.toBe(id);
  });
});

describe('a file that was set aside', () => {
  it('can be read again', async () => {
    const file = await fileOf([STAFF]);
    const id = await importWord(phuc, file);
    const [draft] = (await readImport(id)).drafts;
    const drop = () => phuc.post(`/api/description-drafts/${draft?.id}/dropping`, { version: 1 });
    expect([(await drop()).status, (await drop()).status]).toEqual([200, 200]);
    const again = await importWord(phuc, file);
    expect(again).not.toBe(id);
    expect((await readImport(again)).drafts.map(({ state }) => state)).toEqual(['waiting']);
  });

  it('and sent twice at once is read once', async () => {
    const file = await fileOf([STAFF]);
    const both = await Promise.all([uploadWord(phuc, file), uploadWord(phuc, file)]);
    const ids = both.map(({ lines }) => lines.at(-1)?.id);
    expect([both.map(({ status }) => status), ids[0] === ids[1]]).toEqual([[200, 200], true]);
  });
});

describe('what is written of a position that several bodies have', () => {
  interface View {
    of: { code: string } | null;
    all: { of: { code: string } | null; canChange: boolean }[];
    content: { purpose: string } | null;
    canChange: boolean;
  }
  const address = '/api/position-descriptions/HT-01';
  const read = async (as: string, query = '') => (await server.as(as).get<View>(`${address}${query}`)).body;
  const write = (as: string, unit: string | null, purpose: string) =>
    server.as(as).post<View & { code: string }>(address, {
      ...{ id: newId(), unit, seen: 0, note: '', content: { ...SAMPLE, code: 'HT-01', purpose } },
    });

  beforeAll(() => giveRole(server, 'huy.tq', 'personnel', server.fixture.unitIds.stc));

  it('is its own for each, beside what is common; nobody writes for others', async () => {
    expect((await write('phuc.nv', null, 'Của tôi')).body.code).toBe('description-of-others');
    expect((await write('phuc.nv', 'STC', 'Của tôi')).status).toBe(403);
    expect((await write('phuc.nv', 'SNV-CCVC', 'Của phòng')).body.code).toBe('unit-unknown');
    expect((await write('vinh.dq', null, 'Chung')).body.canChange).toBe(true);
    expect((await read('phuc.nv')).content?.purpose).toBe('Chung');
    expect((await write('phuc.nv', 'SNV', 'Riêng')).status).toBe(200);
    const [ours, theirs] = [await read('ha.ttt'), await read('huy.tq')];
    expect([ours.of?.code, ours.content?.purpose, ours.canChange]).toEqual(['SNV', 'Riêng', false]);
    expect([theirs.of, theirs.content?.purpose, theirs.canChange]).toEqual([null, 'Chung', false]);
    expect(theirs.all.map(({ of, canChange }) => [of?.code, canChange])).toEqual([
      ...[[undefined, false] as const, ['SNV', false] as const, ['STC', true] as const],
    ]);
    expect((await read('huy.tq', '?cua=SNV')).content?.purpose).toBe('Riêng');
    expect((await read('ha.ttt', '?cua=chung')).content?.purpose).toBe('Chung');
    expect((await server.as('ha.ttt').get(`${address}?cua=XX`)).status).toBe(422);
  });

  it('comes from the file of a body, whoever takes it over', async () => {
    const content = { ...SAMPLE, code: 'HT-01', name: 'Nhân viên lái xe' };
    for (const as of ['phuc.nv', 'vinh.dq']) {
      const id = await importWord(phuc, await fileOf([content]));
      const [draft] = (await readImport(id)).drafts;
      expect((await take(draft?.id ?? '', as)).status).toBe(200);
      expect((await read('huy.tq')).content?.purpose).toBe('Chung');
    }
    expect((await read('ha.ttt')).content?.purpose).toBe(SAMPLE.purpose);
  });

  it('proposes no more what it no longer says', async () => {
    const at = '/api/position-descriptions/NV-02';
    const say = (seen: number, work: typeof SAMPLE.work) =>
      phuc.post(at, {
        ...{ id: newId(), unit: 'SNV', seen, note: '', content: { ...SAMPLE, code: 'NV-02', work } },
      });
    const proposed = async () =>
      (await server.as('vinh.dq').get<{ proposals: { name: string }[] }>(`${at}/proposals`)).body.proposals;
    await say(0, SAMPLE.work);
    const before = (await proposed()).length;
    expect(before).toBeGreaterThan(1);
    await say(1, SAMPLE.work.slice(1));
    const after = (await proposed()).length;
    expect([after > 0, after < before]).toEqual([true, true]);
    await say(2, []);
    expect(await proposed()).toEqual([]);
  });
});
