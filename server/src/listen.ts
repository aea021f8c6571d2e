import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Config } from './config.ts';
import { ConfigProblem } from './config-problem.ts';

type Fetch = Parameters<typeof createAdaptorServer>[0]['fetch'];

const SECOND = 1000;
export interface Limits {
  /** Milliseconds for a whole request, for its headers, and without one; how often they are looked at. */
  requestTimeout: number;
  headersTimeout: number;
  keepAliveTimeout: number;
  connectionsCheckingInterval: number;
  /** Bytes of all headers. */
  maxHeaderSize: number;
  /** At a time, of everybody: a browser opens up to six. */
  maxConnections: number;
}

/**
 * Node's own are minutes, and without end. Keep-alive is longer than that of common proxies, so that they end connections
 * first.
 */
const LIMITS: Limits = {
  requestTimeout: 30 * SECOND,
  headersTimeout: 10 * SECOND,
  keepAliveTimeout: 75 * SECOND,
  connectionsCheckingInterval: 5 * SECOND,
  maxHeaderSize: 16 * 1024,
  maxConnections: 10_000,
};
const DRAIN_LIMIT = 10 * SECOND;

interface Listening {
  port: number;
  /** Stops accepting, lets requests under way finish for ten seconds at most. */
  close(): Promise<void>;
}

/** A server on one address, with the answers it still owes. */
interface Door {
  server: Server;
  underWay: Set<ServerResponse>;
}

/** Serves on the configured host and port. Throws a ConfigProblem where these cannot be had. */
export async function listen(
  fetch: Fetch,
  config: Pick<Config, 'host' | 'port'>,
  limits = LIMITS,
): Promise<Listening> {
  const doors: Door[] = [];
  let { port } = config;
  for (const host of hostsOf(config.host)) {
    const door = openDoor(fetch, limits);
    const error = await tryListen(door.server, host, port);
    if (error && doors.length > 0 && isWithoutIpv6(error)) continue;
    if (error) {
      await Promise.all(doors.map(drain));
      throw problemOf(error, config);
    }
    port = (door.server.address() as AddressInfo).port;
    doors.push(door);
  }
  return { port, close: async () => void (await Promise.all(doors.map(drain))) };
}

function openDoor(fetch: Fetch, { maxConnections, ...serverOptions }: Limits): Door {
  const server = createAdaptorServer({ fetch, serverOptions }) as Server;
  server.maxConnections = maxConnections;
  const underWay = new Set<ServerResponse>();
  server.prependListener('request', (_request, response) => {
    underWay.add(response);
    response.once('close', () => underWay.delete(response));
  });
  return { server, underWay };
}

/** "localhost" is either address, and browsers and tools do not agree on which. */
function hostsOf(host: string): string[] {
  return host === 'localhost' ? ['127.0.0.1', '::1'] : [host];
}

function isWithoutIpv6({ code }: NodeJS.ErrnoException): boolean {
  return code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT';
}

function tryListen(server: Server, host: string, port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    server.once('error', resolve);
    server.listen(port, host, () => {
      server.off('error', resolve);
      resolve(undefined);
    });
  });
}

function problemOf(error: NodeJS.ErrnoException, { host, port }: Pick<Config, 'host' | 'port'>): Error {
  if (error.code === 'EADDRINUSE') {
    return new ConfigProblem(
      `PORT ${port} đang có chương trình khác dùng: dừng chương trình đó hoặc đặt PORT khác.`,
    );
  }
  if (error.code === 'EACCES') {
    return new ConfigProblem(`PORT ${port} cần quyền của hệ thống: đặt PORT từ 1024 trở lên.`);
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN') {
    return new ConfigProblem(`HOST "${host}" không phải là địa chỉ của máy này.`);
  }
  return error;
}

/** Clients that keep their connection are told to close it; `server.close` alone would wait for them for ever. */
function drain({ server, underWay }: Door): Promise<void> {
  for (const response of underWay) closeAfter(response);
  server.prependListener('request', (_request, response) => closeAfter(response));
  return new Promise((resolve) => {
    const limit = setTimeout(() => server.closeAllConnections(), DRAIN_LIMIT);
    server.close(() => {
      clearTimeout(limit);
      resolve();
    });
  });
}

function closeAfter(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('Connection', 'close');
}
