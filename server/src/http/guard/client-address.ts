import type { Context } from 'hono';
import type { AppEnv } from '../env.ts';

interface NodeBindings {
  incoming?: { socket?: { remoteAddress?: string } };
}

/** The client's address: the connection's, or what one's own proxy says it was. Empty in process. */
export function clientAddress(c: Context<AppEnv>): string {
  const bindings = (c.env ?? {}) as NodeBindings;
  const connected = bindings.incoming?.socket?.remoteAddress ?? '';
  if (!c.var.config.trustsProxy) return connected;
  // The last entry is the one that the proxy itself wrote.
  return c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() || connected;
}
