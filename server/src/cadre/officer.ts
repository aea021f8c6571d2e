import type { Context } from 'hono';
import type { Access } from '../access/access.ts';
import type { By } from '../audit/audit.ts';
import type { AppEnv } from '../http/env.ts';

/** Who changes people, posts, leave or the calendar, and when. */
export interface Officer {
  access: Access;
  at: string;
}

export function officerOf(c: Context<AppEnv>): Officer {
  return { access: c.var.access, at: c.var.now().toISOString() };
}

export const byOf = ({ access, at }: Officer): By => ({ at, accountId: access.actor.accountId });
