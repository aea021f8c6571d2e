import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { giveTask, taskFor } from '../../testing/tasks.ts';

let server: TestServer;
let id: string;
beforeAll(async () => {
  server = await openTestServer();
  id = (await giveTask(server, 'an.nth', taskFor(server))).body.id;
});
afterAll(() => server.close());

const PDF = '%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n';
const send = (who: string, content = PDF, name = 'ke-hoach.pdf', fileId = newId()) =>
  server.as(who).raw(`/api/tasks/${id}/files/${fileId}?name=${name}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: content,
  });
const files = async (who: string) =>
  (await server.as(who).get<{ files: { id: string; name: string }[] }>(`/api/tasks/${id}`)).body.files;

describe('a file that comes with work', () => {
  it('is added by a head, once, and read by whose work it is', async () => {
    expect([(await send('an.nth')).status, (await send('an.nth')).status]).toEqual([201, 201]);
    const [file, ...more] = await files('ha.ttt');
    expect([file?.name, more]).toEqual(['ke-hoach.pdf', []]);
    const answer = await server.as('ha.ttt').raw(`/api/tasks/${id}/files/${file?.id}`);
    expect([answer.status, await answer.text()]).toEqual([200, PDF]);
    for (const who of ['duyen.ltm', 'yen.pt']) {
      expect((await server.as(who).raw(`/api/tasks/${id}/files/${file?.id}`)).status).toBe(404);
    }
  });

  it('is what its name says, and nobody else adds or takes it', async () => {
    expect((await send('an.nth', PDF, 'ke-hoach.docx')).status).toBe(422);
    expect((await send('an.nth', 'MZ\u0090\u0000', 'ke-hoach.pdf')).status).toBe(422);
    // Whose file is not taken here is told so, not what is wrong with it: it is not looked at.
    for (const content of [PDF, 'MZ\u0090\u0000']) {
      expect((await send('ha.ttt', content)).status).toBe(403);
      expect((await send('huy.tq', content)).status).toBe(404);
    }
  });

  it('is taken off again, twice is once', async () => {
    const [file] = await files('an.nth');
    const drop = (who: string) => server.as(who).delete(`/api/tasks/${id}/files/${file?.id}`);
    expect((await drop('ha.ttt')).status).toBe(403);
    expect([(await drop('an.nth')).status, (await drop('an.nth')).status]).toEqual([204, 204]);
    expect(await files('ha.ttt')).toEqual([]);
    expect((await server.as('ha.ttt').raw(`/api/tasks/${id}/files/${file?.id}`)).status).toBe(404);
  });
});
