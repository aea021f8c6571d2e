import { connect } from 'node:net';
import { type Random, randomOf } from '../../demo/seed/random.ts';
import { hostileCookie } from './cookies.ts';
import { type Answered, PATIENCE } from './judge.ts';

/** Bytes sent as they are, and whether they are a whole request, which has a right to an answer or an end. */
export interface Raw {
  bytes: Buffer;
  isWhole: boolean;
}

const HOST = 'Host: localhost\r\n';
const END = 'Connection: close\r\n\r\n';
const noise = (random: Random, length: number): Buffer =>
  Buffer.from(Array.from({ length }, () => random.whole(0, 255)));

type Maker = (random: Random, path: string) => [text: string | Buffer, isWhole: boolean];

const MAKERS: readonly Maker[] = [
  (random) => [Buffer.concat([noise(random, random.whole(1, 400)), Buffer.from('\r\n\r\n')]), true],
  (_random, path) => [`GET ${path}\r\n\r\n`, true],
  (_random, path) => [`GET ${path} HTTP/9.9\r\n${HOST}${END}`, true],
  (_random, path) => [`GET ${path} HTTP/1.1\r\n${END}`, true],
  (_random, path) => [`GET ${path} HTTP/1.1\r\n${HOST}Host: evil.example\r\n${END}`, true],
  (random, path) => [
    `${random.pick(['TRACE', 'CONNECT', 'get', 'G\u0000T', 'X'.repeat(300), ''])} ${path} HTTP/1.1\r\n${HOST}${END}`,
    true,
  ],
  (random) => [
    `GET /api/${random.pick(['%', '%zz', '%00', '%c0%af', 'a\u0001b', '%ff%fe', '..', '../..', '//', '\\', ';', '?', '#'])} HTTP/1.1\r\n${HOST}${END}`,
    true,
  ],
  (random) => [`GET /${'a/'.repeat(random.whole(100, 12_000))} HTTP/1.1\r\n${HOST}${END}`, true],
  (_random, path) => [`GET http://evil.example${path} HTTP/1.1\r\n${HOST}${END}`, true],
  (random, path) => [
    `GET ${path} HTTP/1.1\r\n${HOST}Cookie: ${'sv_session='.repeat(random.whole(1, 3000))}\r\n${END}`,
    true,
  ],
  (random, path) => [`GET ${path} HTTP/1.1\r\n${HOST}Cookie: ${hostileCookie(random)}\r\n${END}`, true],
  (_random, path) => [`GET ${path} HTTP/1.1\r\n${HOST}X: a\r\n folded\r\n${END}`, true],
  (random, path) => [
    `GET ${path} HTTP/1.1\r\n${HOST}${'X: y\r\n'.repeat(random.whole(100, 3000))}${END}`,
    true,
  ],
  (random, path) => [
    `POST ${path} HTTP/1.1\r\n${HOST}Content-Length: ${random.pick(['-1', 'x', '1e9', '99999999999999999999', '1, 2'])}\r\n${END}{}`,
    true,
  ],
  (_random, path) => [
    `POST ${path} HTTP/1.1\r\n${HOST}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n${END}0\r\n\r\nGET /api/me HTTP/1.1\r\n\r\n`,
    true,
  ],
  (random, path) => [
    `POST ${path} HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked\r\n${END}${random.pick(['zz\r\n', '-1\r\n', '1\r\nab\r\n'])}`,
    true,
  ],
  (_random, path) => [
    `POST ${path} HTTP/1.1\r\n${HOST}Content-Type: application/json\r\nContent-Length: 5000\r\n\r\n{"a":`,
    false,
  ],
  (_random, path) => [`POST ${path} HTTP/1.1\r\n${HOST}Content-Type: appl`, false],
  (_random, path) => [
    `POST ${path} HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\nab`,
    false,
  ],
  () => ['PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', true],
  (_random, path) => [
    `${`GET ${path} HTTP/1.1\r\n${HOST}\r\n`.repeat(20)}GET /healthz HTTP/1.1\r\n${HOST}${END}`,
    true,
  ],
];

/** The bytes of a number: the same each time. */
export function hostileBytes(number: number, paths: readonly string[]): Raw {
  const random = randomOf('bytes', number);
  const [text, isWhole] = random.pick(MAKERS)(random, random.pick(paths));
  const bytes = Buffer.from(text as string, 'latin1');
  return { bytes: typeof text === 'string' ? bytes : text, isWhole };
}

/** Sends bytes and takes what comes until the server ends it; a request that is no whole one is given up at once. */
export function sendBytes(port: number, { bytes, isWhole }: Raw): Promise<Answered> {
  const start = performance.now();
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    const socket = connect({ port, host: '127.0.0.1' }, () => {
      socket.write(bytes);
      if (!isWhole) setTimeout(() => socket.destroy(), 20);
    });
    const limit = setTimeout(() => socket.destroy(), 2 * PATIENCE);
    socket.on('data', (part: Buffer) => parts.push(part));
    socket.on('error', () => undefined);
    socket.once('close', () => {
      clearTimeout(limit);
      const body = Buffer.concat(parts).toString('latin1');
      const statuses = [...body.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status));
      resolve({ status: Math.max(0, ...statuses), body, ms: performance.now() - start });
    });
  });
}
