import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../../listen.ts';
import { openTestServer, type TestServer } from '../../testing/index.ts';

let server: TestServer;
let door: Awaited<ReturnType<typeof listen>>;
beforeAll(async () => {
  server = await openTestServer();
  door = await listen(server.app.fetch, { host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await door.close();
  await server.close();
});

/** What is answered to some bytes; the server closes the connection. */
function saidTo(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(door.port, '127.0.0.1', () => socket.write(bytes));
    let said = '';
    socket.on('data', (text: Buffer) => {
      said += text.toString();
    });
    socket.on('error', () => undefined);
    socket.once('close', () => resolve(said));
  });
}

describe('a request', () => {
  it.each(['/', '/api/me', '/healthz'])('of TRACE to %s is refused and says nothing back', async (path) => {
    const said = await saidTo(
      `TRACE ${path} HTTP/1.1\r\nHost: x\r\nX-Planted: do-not-repeat\r\nConnection: close\r\n\r\n`,
    );
    expect(said).toMatch(/^HTTP\/1\.1 4\d\d/);
    expect(said).not.toContain('do-not-repeat');
  });

  it.each([
    ['with two lengths', 'Content-Length: 4\r\nContent-Length: 5\r\n'],
    ['with a length and chunks', 'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n'],
    ['with chunks by another name', 'Transfer-Encoding: chunked, identity\r\n'],
    ['with a header that is folded', 'X-A: b\r\n c\r\nContent-Length : 4\r\n'],
  ])('%s is none, and what follows it is not read', async (_what, headers) => {
    const smuggled = 'GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n';
    const said = await saidTo(`POST /api/session HTTP/1.1\r\nHost: x\r\n${headers}\r\n0\r\n\r\n${smuggled}`);
    expect(said.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 400']);
  });
});

describe('the names that every object has', () => {
  it('change nothing beyond the request when they come in a body', async () => {
    const planted = '{"planted":1}';
    const known = '"username":"ha.ttt","password":"mat-khau-thu-nghiem"';
    const response = await server.app.request('/api/session', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' },
      body: `{${known},"__proto__":${planted},"constructor":{"prototype":${planted}}}`,
    });
    expect(response.status).toBe(200);
    expect('planted' in {}).toBe(false);
  });
});
