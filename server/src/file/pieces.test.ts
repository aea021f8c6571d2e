import { randomBytes } from 'node:crypto';
import { PIECE_SIZE } from '@so-viec/shared/file/file-kind';
import { newId } from '@so-viec/shared/id/uuidv7';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { jobsOf } from '../jobs/runner/jobs.ts';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { lineOf, writeLine } from '../testing/line.ts';

const BYTES = { 'Content-Type': 'application/octet-stream' };
/** A PDF by its first bytes, of three pieces. */
const PAPER = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(2 * PIECE_SIZE + 99)]);
const piecesOf = (file: Buffer) =>
  [0, 1, 2].map((at) => file.subarray(at * PIECE_SIZE, (at + 1) * PIECE_SIZE));

let server: TestServer;
let output: string;
beforeEach(async () => {
  server = await openTestServer();
  output = newId();
  await writeLine(
    server,
    'ha.ttt',
    lineOf(server, { output: { id: output, name: 'Báo cáo', quantity: 1, documentNumber: '' } }),
  );
});
afterEach(() => server.close());

const put = async (path: string, body?: Buffer, as = 'ha.ttt') => {
  const headers = body ? { ...BYTES, 'Content-Length': String(body.length) } : { 'Content-Length': '0' };
  const response = await server
    .as(as)
    .raw(path, { method: 'PUT', headers, ...(body && { body: new Uint8Array(body) }) });
  const text = await response.text();
  return [response.status, text === '' ? undefined : (JSON.parse(text) as { code?: string }).code];
};
const piece = (id: string, at: number, body: Buffer, as?: string) =>
  put(`/api/uploads/${id}/pieces/${at}`, body, as);
const whole = (id: string, count = 3, name = 'bao-cao.pdf', as?: string) =>
  put(`/api/outputs/${output}/files/${id}?name=${name}&pieces=${count}`, undefined, as);
const there = async (id: string) =>
  (await server.as('ha.ttt').get<{ pieces: number[] }>(`/api/uploads/${id}`)).body.pieces;

const allOf = async (ids: string[]) => {
  const found: number[][] = [];
  for (const id of ids) found.push(await there(id));
  return found;
};

describe('a file in pieces', () => {
  it('goes on after a break and is the same file', async () => {
    const id = newId();
    const [first, second, third] = piecesOf(PAPER) as [Buffer, Buffer, Buffer];
    expect(await piece(id, 0, first)).toEqual([204, undefined]);
    expect(await piece(id, 2, third)).toEqual([204, undefined]);
    expect(await there(id)).toEqual([0, 2]);
    expect(await whole(id)).toEqual([409, 'upload-incomplete']);
    expect(await piece(id, 1, second)).toEqual([204, undefined]);
    expect(await whole(id)).toEqual([201, undefined]);
    const back = await server.as('ha.ttt').raw(`/api/outputs/${output}/files/${id}`);
    expect(Buffer.from(await back.arrayBuffer()).equals(PAPER)).toBe(true);
    // Saved, never shown as a page of ours.
    expect(back.headers.get('Content-Disposition')).toMatch(/^attachment; filename="bao-cao\.pdf"/);
    expect(back.headers.get('Content-Security-Policy')).toContain('sandbox');
    expect(back.headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  it('is one however often its pieces and its end are sent', async () => {
    const id = newId();
    for (const _ of [1, 2]) {
      for (const [at, body] of piecesOf(PAPER).entries()) expect((await piece(id, at, body))[0]).toBe(204);
      expect((await whole(id))[0]).toBe(201);
    }
    const evidence = await server.db.selectFrom('evidence').select('id').execute();
    expect(evidence).toHaveLength(1);
    expect(await piece(id, 0, randomBytes(5))).toEqual([409, 'duplicate-id']);
  });

  it('leaves no piece behind once it is whole; what nobody finished goes the next day', async () => {
    const [id, left] = [newId(), newId()];
    for (const [at, body] of piecesOf(PAPER).entries()) await piece(id, at, body);
    await piece(left, 0, Buffer.from('x'));
    expect((await whole(id))[0]).toBe(201);
    const kept = () => server.db.selectFrom('upload_piece').select('uploadId').execute();
    expect(await kept()).toEqual([{ uploadId: left }]);
    const job = jobsOf({ db: server.db, databaseUrl: '', address: '' }).find(
      ({ name }) => name === 'retention',
    );
    const run = (minutes: number) =>
      job?.run({ at: new Date(server.now().getTime() + minutes * 60_000), subject: '2024-01-13' });
    expect(await run(24 * 60 - 1)).toMatchObject({ pieces: 0 });
    expect(await run(24 * 60 + 1)).toMatchObject({ pieces: 1 });
    expect(await kept()).toEqual([]);
  });

  it('whose end was stored but never heard of is not sent again', async () => {
    const id = newId();
    for (const [at, body] of piecesOf(PAPER).entries()) await piece(id, at, body);
    expect((await whole(id))[0]).toBe(201);
    await server.db.deleteFrom('upload_piece').execute();
    expect((await whole(id))[0]).toBe(201);
    expect((await whole(id, 3, 'bao-cao.pdf', 'bao.pq'))[0]).toBe(404);
  });

  it('that is a picture comes back as it was drawn anew', async () => {
    const picture = sharp({ create: { width: 64, height: 64, channels: 3, background: '#8a1c1c' } });
    const id = newId();
    await piece(id, 0, await picture.jpeg().toBuffer());
    expect((await whole(id, 1, 'anh.jpg'))[0]).toBe(201);
    await server.db.deleteFrom('upload_piece').execute();
    expect(await whole(id, 1, 'anh.jpg')).toEqual([201, undefined]);
  });

  it('is looked at by its content like any other', async () => {
    const id = newId();
    await piece(id, 0, Buffer.from('<html>'));
    expect(await whole(id, 1)).toEqual([422, 'file-refused']);
  });

  it('is its sender’s alone', async () => {
    const id = newId();
    await piece(id, 0, PAPER.subarray(0, 99), 'bao.pq');
    expect([await there(id), await whole(id, 1)]).toEqual([[], [409, 'upload-incomplete']]);
  });

  it('has pieces of half a megabyte and twenty megabytes in all', async () => {
    const id = newId();
    expect(await piece(id, 0, randomBytes(PIECE_SIZE + 1))).toEqual([413, 'file-too-large']);
    expect(await piece(id, 41, randomBytes(5))).toEqual([413, 'file-too-large']);
    expect(await piece(id, 0, Buffer.alloc(0))).not.toEqual([204, undefined]);
    expect((await put(`/api/uploads/${id}/pieces/-1`, randomBytes(5)))[0]).toBe(400);
  });

  it('is kept for a day, and of one account the last three', async () => {
    const ids = [newId(), newId(), newId(), newId()];
    for (const [at, id] of ids.entries()) {
      server.setNow(`2024-01-12T0${at}:42:11.123Z`);
      await piece(id, 0, randomBytes(9));
    }
    expect(await allOf(ids)).toEqual([[], [0], [0], [0]]);
    server.setNow('2024-01-13T03:50:00.000Z');
    await piece(newId(), 0, randomBytes(9), 'bao.pq');
    expect(await allOf(ids)).toEqual([[], [], [], []]);
  });
});
