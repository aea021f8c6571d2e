import { newId } from '@so-viec/shared/id/uuidv7';
import type { DescriptionContent } from '@so-viec/shared/position-description/position-description.schema';
import { understand } from '@so-viec/shared/position-description/read/understand';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type Refusal, type TestServer } from '../testing/index.ts';
import { asContent } from '../testing/word/as-content.ts';
import { SAMPLE } from '../testing/word/sample.ts';
import { readWord } from './word/read-word.ts';

interface View {
  shown: number;
  canChange: boolean;
  content: DescriptionContent | null;
  changes: { part: string }[];
  versions: { ordinal: number; note: string; by: string | null }[];
}

const CONTENT = { ...SAMPLE, code: 'NV-01' };
const write = (username: string, seen: number, more: object = {}) =>
  server.as(username).post<View & { code: string; fields?: object[] }>('/api/position-descriptions/NV-01', {
    ...{ id: newId(), unit: 'SNV', seen, content: CONTENT, note: 'Lần đầu' },
    ...more,
  });
const read = (path = '') => server.as('ha.ttt').get<View>(`/api/position-descriptions/NV-01${path}`);

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

describe('the description of a position', () => {
  it('is not there at first', async () => {
    expect((await read()).body).toMatchObject({ shown: 0, content: null, versions: [], canChange: false });
    expect((await server.as('ha.ttt').get('/api/position-descriptions/XX-99')).status).toBe(404);
  });

  it('is written as versions by the personnel of those who hold it; everybody reads and compares them', async () => {
    const id = newId();
    const first = await write('phuc.nv', 0, { id });
    expect([first.status, first.body.shown, first.body.canChange]).toEqual([200, 1, true]);
    expect((await write('phuc.nv', 0, { id })).body.shown).toBe(1);
    expect((await write('phuc.nv', 0)).status).toBe(412);
    expect((await write('phuc.nv', 1, { id, content: { ...CONTENT, purpose: 'Khác' } })).status).toBe(409);
    const second = await write('vinh.dq', 1, {
      content: { ...CONTENT, purpose: 'Mục tiêu mới.' },
      note: 'Sửa mục tiêu',
    });
    expect(second.body).toMatchObject({
      shown: 2,
      changes: [{ part: 'purpose', after: ['Mục tiêu mới.'] }],
      versions: [{ ordinal: 2, note: 'Sửa mục tiêu' }, { ordinal: 1 }],
    });
    expect((await read('?ban=1')).body.content).toEqual(CONTENT);
    expect((await read('?ban=9')).status).toBe(404);
    expect((await read('?ban=x')).status).toBe(400);
  });

  it('keeps no version that says the same', async () => {
    const { body } = await read();
    expect((await write('phuc.nv', 2, { content: body.content })).body.versions).toHaveLength(2);
  });

  it('is refused with the fields that are not right, and to whom it is not', async () => {
    const content = { ...CONTENT, name: '', competencies: [{ group: '', name: '', level: '7' }] };
    const { status, body } = await write('phuc.nv', 2, { content });
    expect([status, body.fields]).toEqual([
      400,
      [
        { path: 'content.name', code: 'missing' },
        { path: 'content.competencies.0.name', code: 'missing' },
        { path: 'content.competencies.0.level', code: 'bad-level-range' },
      ],
    ]);
    for (const username of ['ha.ttt', 'an.nth', 'thu.dt', 'son.lv']) {
      expect((await write(username, 2)).status).toBe(403);
    }
    const elsewhere = { id: newId(), seen: 0, content: CONTENT, note: '' };
    expect((await server.as('phuc.nv').post('/api/position-descriptions/NV-02', elsewhere)).status).toBe(403);
    expect((await server.as('vinh.dq').post('/api/position-descriptions/XX-99', elsewhere)).body.code).toBe(
      'position-unknown',
    );
  });
});

describe('printed to Word', () => {
  async function printed(path: string, username = 'phuc.nv') {
    const response = await server.as(username).raw(`/api/position-descriptions/${path}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { response, file: understand(await readWord(bytes)) };
  }

  it('a version is an attachment that reads back equal, under the head of the body', async () => {
    const { response, file } = await printed('NV-01/word?ban=1');
    expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="ban-mo-ta-NV-01.docx"');
    expect(file.descriptions.map(({ content }) => asContent(content))).toEqual([CONTENT]);
    expect([file.leftovers, file.descriptions[0]?.leftovers]).toEqual([[], []]);
  });

  it('an edition is one file in the order of its list, and so is a sector of it', async () => {
    const [first] = await server.db.selectFrom('position').selectAll().where('code', '=', 'NV-02').execute();
    const content = JSON.stringify({ ...CONTENT, purpose: 'Của vị trí khác.' });
    const other = await server.db.selectFrom('position_description').selectAll().executeTakeFirstOrThrow();
    const row = { ...other, id: newId(), positionCode: 'NV-02', ordinal: 1, content };
    await server.db.insertInto('position_description').values(row).execute();
    await server.db.updateTable('position').set({ sector: 'party' }).where('code', '=', 'NV-02').execute();
    const purposes = async (query: string) =>
      (await printed(`word?${query}`)).file.descriptions.map(({ content: { purpose } }) => purpose);
    expect(await purposes('edition=2023')).toEqual(['Mục tiêu mới.', 'Của vị trí khác.']);
    expect(await purposes('edition=2023&sector=party')).toEqual(['Của vị trí khác.']);
    expect((await server.as('ha.ttt').get('/api/position-descriptions/word?edition=KHONG')).status).toBe(404);
    await server.db.deleteFrom('position_description').where('id', '=', row.id).execute();
    await server.db
      .updateTable('position')
      .set({ sector: first?.sector ?? '' })
      .where('code', '=', 'NV-02')
      .execute();
  });

  it('many positions are one file', async () => {
    const { file } = await printed('word?codes=NV-01,NV-02,HT-01', 'vinh.dq');
    expect(file.descriptions.map(({ content }) => content.purpose)).toEqual(['Mục tiêu mới.']);
    const none = await server.as('phuc.nv').get<Refusal>('/api/position-descriptions/word?codes=NV-02');
    expect([none.status, none.body.code]).toEqual([404, 'description-none']);
    expect((await server.as('phuc.nv').get('/api/position-descriptions/NV-02/word')).status).toBe(404);
  });
});
