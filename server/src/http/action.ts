import { type Action, isOfOwnDay } from '@so-viec/shared/access/policy';
import type { Hono, MiddlewareHandler } from 'hono';
import { missingFactorOf } from '../auth/second-factor/asked.ts';
import type { AppEnv } from './env.ts';
import { Problem } from './problem.ts';

const NAMED = Symbol('action');
type Named = MiddlewareHandler<AppEnv> & { [NAMED]?: Action | 'public' };

/** What may be done before the password is changed and the notice is read. */
const FIRST_STEPS: readonly Action[] = ['me.read', 'me.password', 'me.notice'];

/**
 * Names what a route does. Refuses with 403 whoever could not do it to any row at all; the row itself is
 * asked for in the route through `c.var.access`. A session that was opened again by a PIN or a passkey meets 401
 * `full-sign-in` at all but the person's own day.
 */
export function action(name: Action): MiddlewareHandler<AppEnv> {
  const handler: Named = async (c, next) => {
    const { access } = c.var;
    c.set('action', name);
    if (access.actor.isOfOwnDay && !isOfOwnDay(name)) throw new Problem('full-sign-in');
    if (!FIRST_STEPS.includes(name)) {
      if (access.actor.mustChangePassword) throw new Problem('password-must-change');
      if (access.actor.noticeReadAt === null) throw new Problem('notice-unread');
      if (name !== 'me.second-factor' && missingFactorOf(access) === 'required')
        throw new Problem('second-factor-missing');
    }
    if (!access.couldEver(name)) throw new Problem('not-allowed');
    await next();
  };
  handler[NAMED] = name;
  return handler;
}

/** Marks one of the few routes that are open before authentication. */
export function publicRoute(): MiddlewareHandler<AppEnv> {
  const handler: Named = (_c, next) => next();
  handler[NAMED] = 'public';
  return handler;
}

export interface NamedRoute {
  method: string;
  path: string;
  action: Action | 'public';
}

/** Every route with its action. Throws at boot when one under /api names none. */
export function namedRoutes(app: Hono<AppEnv>): NamedRoute[] {
  const found = new Map<string, NamedRoute | null>();
  for (const { method, path, handler } of app.routes) {
    if (method === 'ALL' || !path.startsWith('/api')) continue;
    const key = `${method} ${path}`;
    const name = (handler as Named)[NAMED];
    if (name) found.set(key, { method, path, action: name });
    else if (!found.has(key)) found.set(key, null);
  }
  for (const [key, route] of found) {
    if (!route) throw new Error(`The route ${key} names no action`);
  }
  return [...found.values()].filter((route) => route !== null);
}
