import { connect, createServer, type Socket } from 'node:net';

/** A line between a browser and a server: what it carries in a second, and what a round trip takes. */
export type Line = { bytesPerSecond: number; roundTripMs: number };

export interface SlowLine {
  url: string;
  /** From now on it carries so much. */
  carry(line: Line): void;
  close(): Promise<void>;
}

/** One direction of all connections together: bytes leave one after the other, and arrive half a round trip later. */
function pipeOf(line: Line) {
  let freeAt = 0;
  return (chunk: Buffer, to: Socket) => {
    const { bytesPerSecond, roundTripMs } = line;
    const now = performance.now();
    freeAt = Math.max(freeAt, now) + (chunk.length / bytesPerSecond) * 1000;
    setTimeout(() => to.writable && to.write(chunk), freeAt - now + roundTripMs / 2);
    return freeAt - now;
  };
}

/** Puts a slow line before a server. A new connection takes a round trip before anything goes through it. */
export async function openSlowLine(target: string, atFirst: Line): Promise<SlowLine> {
  const { hostname, port } = new URL(target);
  const line = { ...atFirst };
  const down = pipeOf(line);
  const up = pipeOf(line);
  const sockets = new Set<Socket>();
  const server = createServer((browser) => {
    const far = connect(Number(port), hostname);
    for (const socket of [browser, far]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => sockets.delete(socket));
    }
    browser.pause();
    setTimeout(() => browser.resume(), line.roundTripMs);
    browser.on('data', (chunk) => up(chunk, far));
    far.on('data', (chunk) => {
      // The far end sends no faster than the line carries.
      far.pause();
      setTimeout(() => far.resume(), down(chunk, browser));
    });
    far.on('end', () => setTimeout(() => browser.end(), line.roundTripMs + 500));
    browser.on('close', () => far.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the line has no address');
  return {
    url: `http://127.0.0.1:${address.port}`,
    carry: (other) => Object.assign(line, other),
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
