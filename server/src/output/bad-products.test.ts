import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { addTask, checker, maker, NOW_BY_DECREE } from '../testing/products.ts';
import { monthOf, REVIEW_NOW, reviewing } from '../testing/reviewed-month.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer({ now: NOW_BY_DECREE });
});
afterEach(() => server.close());

async function deliver(username: string, taskId: string): Promise<string> {
  const { body, status } = await maker(server, username).deliverTask(taskId);
  expect(status).toBe(200);
  return body.outputId;
}
const bring = (outputId: string, bytes: Uint8Array<ArrayBuffer>, name: string, headers: object = {}) =>
  server.as('ha.ttt').raw(`/api/outputs/${outputId}/files/${newId()}?name=${encodeURIComponent(name)}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/octet-stream', ...headers },
    body: bytes,
  });
const answerOf = async (response: Response) => [
  response.status,
  ((await response.json()) as { code: string }).code,
];
const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('a product', () => {
  it('is not accepted by who made it, also where they head the unit', async () => {
    const product = await deliver('an.nth', await addTask(server, 'an'));
    const { problem } = await checker(server, 'an.nth').check(product);
    expect([problem.status, problem.code]).toEqual([403, 'own-product']);
  });

  it.each([
    ['a page of the web', '<script>alert(1)</script>', 'Bằng chứng.pdf'],
    ['a program', 'MZ\u0000\u0003', 'Bằng chứng.docx'],
    ['a script', '#!/bin/sh\nrm -rf /\n', 'Bằng chứng.png'],
    ['a program by its name', 'MZ\u0000\u0003', 'Bằng chứng.exe'],
  ])('is not proved by %s', async (_, content, name) => {
    const product = await deliver('ha.ttt', await addTask(server, 'ha'));
    const [status] = await answerOf(await bring(product, bytesOf(content), name));
    expect(status).toBe(422);
  });

  it('is not proved by 2 GB: refused by the length that is told, before a byte is read', async () => {
    const product = await deliver('ha.ttt', await addTask(server, 'ha'));
    const told = { 'Content-Length': String(2 * 1024 ** 3) };
    const [status] = await answerOf(await bring(product, bytesOf('%PDF-1.7'), 'Bằng chứng.pdf', told));
    expect(status).toBe(413);
  });
});

describe('more than was assigned', () => {
  it('is taken, shown as extra, and gives no more than 70 points', async () => {
    server.setNow(REVIEW_NOW);
    const work = monthOf(server);
    const taskId = await work.assign('ha', 'ccvc', { quantity: 2 });
    await work.deliver('ha', 'ccvc', { taskId, quantity: 5 });
    const { sheet } = await reviewing(server, 'ha.ttt', 'CB-HA').view();
    expect(sheet.score?.lines[0]).toMatchObject({ deliveredCount: 5, extraCount: 3 });
    expect(sheet.score?.outcome).toMatchObject({
      a: { printed: '250.00' },
      result: { printed: '70.00', isCapped: true },
    });
  });
});
