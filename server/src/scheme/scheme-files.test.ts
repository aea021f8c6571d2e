import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { docxOf, oldOffice, pdfOf } from '../testing/files.ts';
import { FIXTURE_NOW, openTestServer, type TestServer } from '../testing/index.ts';
import { clearSchemes, goUpTo, openDraft, sendFile, takeStep } from '../testing/scheme.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterEach(() => {
  server.setNow(FIXTURE_NOW);
  return clearSchemes(server);
});
afterAll(() => server.close());

interface File {
  id: string;
  name: string;
  size: number;
  role: string;
  byName: string;
  isRemovable: boolean;
}

const filesOf = async (id: string, as = 'phuc.nv') =>
  (await server.as(as).get<{ files: File[] }>(`/api/schemes/${id}`)).body.files;

const send = (as: string, schemeId: string, bytes: Buffer, name: string, fileId = newId()) =>
  sendFile(server.as(as), `/api/schemes/${schemeId}/files/${fileId}`, bytes, name);

describe('a file of a dossier', () => {
  it('comes back byte for byte, as an attachment with its name', async () => {
    const { id } = await openDraft(server);
    const bytes = docxOf('Phụ lục 1');
    const fileId = newId();
    expect((await send('phuc.nv', id, bytes, 'Phụ lục 1.docx', fileId)).status).toBe(201);
    const response = await server.as('thu.dt').raw(`/api/schemes/${id}/files/${fileId}`);
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
    expect(response.headers.get('Content-Disposition')).toBe(
      `attachment; filename="phu-luc-1.docx"; filename*=UTF-8''Ph%E1%BB%A5%20l%E1%BB%A5c%201.docx`,
    );
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(response.headers.get('Cache-Control')).toContain('no-store');
  });

  it('is not looked at when it comes from who adds none here', async () => {
    const { id } = await openDraft(server);
    for (const bytes of [pdfOf('x'), Buffer.from('MZ')])
      expect((await send('son.lv', id, bytes, 'x.pdf')).status).toBe(403);
  });

  it('over a megabyte is taken', async () => {
    const { id } = await openDraft(server);
    const bytes = Buffer.concat([pdfOf('lớn'), Buffer.alloc(3 * 1024 * 1024)]);
    expect((await send('phuc.nv', id, bytes, 'Lớn.pdf')).status).toBe(201);
    expect((await filesOf(id)).map(({ size }) => size)).toContain(bytes.length);
  });

  it('sent twice is there once, by its id or by its content', async () => {
    const { id } = await openDraft(server);
    const fileId = newId();
    const sendAs = (of: string) => send('phuc.nv', id, pdfOf('Một'), 'Một.pdf', of);
    const twice = await Promise.all([sendAs(fileId), sendAs(fileId)]);
    const again = await sendAs(newId());
    expect([...twice, again].map(({ status }) => status)).toEqual([201, 201, 201]);
    expect((await filesOf(id)).map(({ name }) => name).sort()).toEqual(['Một.pdf', 'Đề án.pdf']);
    const other = await send('phuc.nv', id, pdfOf('Hai'), 'Một.pdf', fileId);
    expect([other.status, other.body.code]).toEqual([409, 'duplicate-id']);
  });

  it.each([
    ['Đề án.docx', oldOffice(), 'file-old-office'],
    ['Đề án.pdf', Buffer.from('MZ'), 'file-is-program'],
    ['Đề án.docx', docxOf('x', { 'word/vbaProject.bin': 'x' }), 'file-macros'],
    ['Đề án.exe', pdfOf('x'), 'file-name-differs'],
  ])('%s is refused by its content with the reason: %#', async (name, bytes, code) => {
    const { id } = await openDraft(server);
    const { status, body } = await send('phuc.nv', id, bytes, name);
    expect([status, body.code, body.fields?.[0]]).toEqual([
      422,
      'file-refused',
      expect.objectContaining({ path: 'file', code }),
    ]);
    const stored = await server.db.selectFrom('stored_file').select('id').execute();
    expect(stored).toHaveLength(1);
  });

  it('is of the side whose turn it is', async () => {
    const scheme = await openDraft(server);
    expect((await send('thu.dt', scheme.id, pdfOf('a'), 'a.pdf')).body.code).toBe('scheme-locked');
    await takeStep(server, 'phuc.nv', scheme, 'submission');
    expect((await send('phuc.nv', scheme.id, pdfOf('b'), 'b.pdf')).body.code).toBe('scheme-locked');
    await takeStep(server, 'thu.dt', scheme, 'appraisal-start');
    expect((await send('thu.dt', scheme.id, pdfOf('c'), 'Nhận xét.pdf')).status).toBe(201);
    expect((await filesOf(scheme.id)).map(({ name, role, byName }) => [name, role, byName])).toEqual([
      ['Đề án.pdf', 'dossier', 'Nguyễn Văn Phúc'],
      ['Nhận xét.pdf', 'appraisal', 'Đặng Thị Thu'],
    ]);
  });

  it('can be taken out until it is handed in', async () => {
    const scheme = await openDraft(server);
    const [first] = await filesOf(scheme.id);
    const drop = () => server.as('phuc.nv').delete(`/api/schemes/${scheme.id}/files/${first?.id}`);
    await takeStep(server, 'phuc.nv', scheme, 'submission');
    expect((await drop()).body.code).toBe('scheme-locked');
    await takeStep(server, 'phuc.nv', scheme, 'withdrawal');
    expect([(await drop()).status, (await drop()).status]).toEqual([204, 204]);
    expect(await filesOf(scheme.id)).toEqual([]);
    expect(await server.db.selectFrom('stored_file').select('id').execute()).toEqual([]);
  });

  it('handed in with an answer stays beside those of the draft', async () => {
    const scheme = await openDraft(server);
    await goUpTo(server, scheme, 'additions-request');
    await send('phuc.nv', scheme.id, pdfOf('Giải trình'), 'Giải trình.pdf');
    const files = await filesOf(scheme.id);
    expect(files.map(({ role, isRemovable }) => [role, isRemovable])).toEqual([
      ['dossier', false],
      ['answer', true],
    ]);
  });

  it('is not there for who may not read the dossier, nor under another dossier', async () => {
    const one = await openDraft(server);
    const other = await openDraft(server, { kind: 'descriptions' });
    const [file] = await filesOf(one.id);
    const address = (scheme: string) => `/api/schemes/${scheme}/files/${file?.id}`;
    expect((await server.as('huy.tq').get(address(one.id))).status).toBe(404);
    expect((await server.as('ha.ttt').get(address(one.id))).status).toBe(403);
    expect((await server.as('phuc.nv').get(address(other.id))).status).toBe(404);
    expect((await server.stranger().get(address(one.id))).status).toBe(401);
  });
});
