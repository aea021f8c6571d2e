import type { Context } from 'hono';
import type { AppEnv } from '../../http/env.ts';
import { clientAddress } from '../../http/guard/client-address.ts';
import { browserOf } from '../session-cookie.ts';
import { networkOf } from './network.rules.ts';
import type { From } from './tries.commands.ts';

/** Where a request comes from, as far as sign-in looks at it. */
export function fromOf(c: Context<AppEnv>): From {
  return {
    browser: browserOf(c),
    network: networkOf(clientAddress(c)),
    userAgent: c.req.header('User-Agent') ?? '',
  };
}
