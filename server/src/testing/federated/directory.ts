import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';
import { createSecureContext, TLSSocket, type TlsOptions } from 'node:tls';
import { BerReader, BerWriter, BindRequest, EqualityFilter, type Filter, SearchRequest } from 'ldapts';

const [BIND, SEARCH, EXTENDED] = [0x60, 0x63, 0x77];
const [SUCCESS, NO_SUCH_OBJECT, WRONG] = [0, 32, 49];

/** A directory on this machine: entries with passwords, found by their `uid`. */
export interface TestDirectory {
  port: number;
  /** Passwords by entry. */
  passwords: Map<string, string>;
  /** The names it was asked to bind, and what it was asked to search for, in order. */
  binds: { dn: string; password: string }[];
  searches: string[];
  /** While set it takes connections and never answers. */
  isSilent: boolean;
  close(): Promise<void>;
}

/** Opens a directory; with a certificate it takes StartTLS. */
export async function openTestDirectory(certificate?: TlsOptions): Promise<TestDirectory> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    listen(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const directory: TestDirectory = {
    port: (server.address() as AddressInfo).port,
    passwords: new Map(),
    binds: [],
    searches: [],
    isSilent: false,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };

  function listen(socket: Socket): void {
    let kept = Buffer.alloc(0);
    socket.on('data', (data) => {
      kept = Buffer.concat([kept, data]);
      while (kept.length > 1 && kept.length >= sizeOf(kept)) {
        const message = kept.subarray(0, sizeOf(kept));
        kept = kept.subarray(message.length);
        if (!directory.isSilent) answer(socket, message);
      }
    });
  }

  function answer(socket: Socket, message: Buffer): void {
    const reader = new BerReader(message);
    reader.readSequence();
    const id = reader.readInt() ?? 0;
    const operation = reader.readSequence() ?? 0;
    const reply = (type: number, code: number) => socket.write(replyOf(id, type, code));
    if (operation === BIND) reply(0x61, bind(reader));
    else if (operation === SEARCH) {
      for (const entry of search(reader)) socket.write(entryOf(id, entry));
      reply(0x65, SUCCESS);
    } else if (operation === EXTENDED && certificate) {
      reply(0x78, SUCCESS);
      goSecret(socket, certificate);
    } else socket.end();
  }

  function goSecret(socket: Socket, certificate: TlsOptions): void {
    socket.removeAllListeners('data');
    const secure = new TLSSocket(socket, { isServer: true, secureContext: createSecureContext(certificate) });
    secure.on('error', () => socket.destroy());
    listen(secure);
  }

  function bind(reader: BerReader): number {
    const request = new BindRequest({ messageId: 0 });
    request.parseMessage(reader);
    const { dn, password } = request;
    directory.binds.push({ dn, password });
    // As most directories do: without a password anybody is welcome, as nobody.
    if (password === '') return SUCCESS;
    if (!directory.passwords.has(dn)) return NO_SUCH_OBJECT;
    return directory.passwords.get(dn) === password ? SUCCESS : WRONG;
  }

  function search(reader: BerReader): string[] {
    const request = new SearchRequest({ messageId: 0, filter: new EqualityFilter() });
    request.parseMessage(reader);
    directory.searches.push(request.filter.toString());
    const isIn = (dn: string) => dn.endsWith(`,${request.baseDN}`);
    return [...directory.passwords.keys()].filter((dn) => isIn(dn) && matches(request.filter, dn));
  }

  return directory;
}

const matches = (filter: Filter, dn: string): boolean =>
  filter.matches({ uid: /^uid=([^,]*)/.exec(dn)?.[1] ?? '', objectclass: 'person' });

/** How long the message at the beginning is, once its length is there. */
function sizeOf(data: Buffer): number {
  const first = data[1] ?? 0;
  if (first < 0x80) return 2 + first;
  const count = first & 0x7f;
  return data.length < 2 + count ? Number.POSITIVE_INFINITY : 2 + count + data.readUIntBE(2, count);
}

function messageOf(id: number, type: number, write: (writer: BerWriter) => void): Buffer {
  const writer = new BerWriter();
  writer.startSequence();
  writer.writeInt(id);
  writer.startSequence(type);
  write(writer);
  writer.endSequence();
  writer.endSequence();
  return writer.buffer;
}

const replyOf = (id: number, type: number, code: number): Buffer =>
  messageOf(id, type, (writer) => {
    writer.writeEnumeration(code);
    writer.writeString('');
    writer.writeString('');
  });

const entryOf = (id: number, dn: string): Buffer =>
  messageOf(id, 0x64, (writer) => {
    writer.writeString(dn);
    writer.startSequence();
    writer.endSequence();
  });
