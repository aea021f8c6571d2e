import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Limits, listen } from './listen.ts';

const LIMITS: Limits = {
  ...{ requestTimeout: 600, headersTimeout: 300, keepAliveTimeout: 200, connectionsCheckingInterval: 50 },
  ...{ maxHeaderSize: 4096, maxConnections: 8 },
};
let door: Awaited<ReturnType<typeof listen>>;
const sockets: Socket[] = [];
beforeAll(async () => {
  const answer = async (request: Request) => new Response(`${(await request.text()).length}`);
  door = await listen(answer, { host: '127.0.0.1', port: 0 }, LIMITS);
});
afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  await door.close();
});

/** What comes back for some bytes until the connection is closed by the other side; nothing where it just was. */
function saidTo(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(door.port, '127.0.0.1', () => socket.write(bytes));
    sockets.push(socket);
    let said = '';
    socket.on('data', (text: Buffer) => {
      said += text.toString();
    });
    socket.on('error', () => undefined);
    socket.once('close', () => resolve(said));
  });
}
const statusOf = (said: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(said)?.[1] ?? 0);
const HEAD = 'POST / HTTP/1.1\r\nHost: x\r\n';

describe.concurrent('a connection', () => {
  it('that brings more headers than are read is refused', async () => {
    expect(statusOf(await saidTo(`${HEAD}Cookie: ${'a'.repeat(5000)}\r\n\r\n`))).toBe(431);
  });

  it('whose headers do not end is closed', async () => {
    expect(statusOf(await saidTo(`${HEAD}X-Slow: `))).toBe(408);
  });

  it('whose body does not come is closed', async () => {
    expect(statusOf(await saidTo(`${HEAD}Content-Length: 50\r\n\r\nhalf`))).toBe(408);
  });

  it('that asks nothing more is closed', async () => {
    const said = await saidTo(`${HEAD}Content-Length: 2\r\n\r\nab`);
    expect([statusOf(said), said.endsWith('2')]).toEqual([200, true]);
  });
});

describe('connections', () => {
  it('beyond as many as are served at a time are closed at once, and the others are answered', async () => {
    const open = () =>
      new Promise<Socket>((resolve) => {
        const socket = connect(door.port, '127.0.0.1', () => resolve(socket));
        socket.on('error', () => undefined);
        sockets.push(socket);
      });
    const held = await Promise.all(Array.from({ length: LIMITS.maxConnections }, open));
    expect(await saidTo(`${HEAD}Content-Length: 0\r\n\r\n`)).toBe('');
    const [first] = held;
    const answered = new Promise<string>((resolve) =>
      first?.once('data', (text) => resolve(text.toString())),
    );
    first?.write(`${HEAD}Content-Length: 3\r\n\r\nabc`);
    expect(statusOf(await answered)).toBe(200);
  });
});
