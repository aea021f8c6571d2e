import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { Context } from 'hono';
import type { Access } from '../access/access.ts';
import type { AppEnv } from '../http/env.ts';
import { Problem } from '../http/problem.ts';

/** Who writes, when, in the eyes of which rights. */
export interface Writer {
  access: Access;
  cadreId: string;
  at: string;
  today: CivilDay;
}

/** The person who writes their own lines in this request. Accounts without a person have none. */
export function writerOf(c: Context<AppEnv>): Writer {
  const { access, today, now } = c.var;
  const { cadreId } = access.actor;
  if (cadreId === null) throw new Problem('not-allowed');
  return { access, cadreId, today, at: now().toISOString() };
}
