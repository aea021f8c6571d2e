import type { Context } from 'hono';
import type { AppEnv } from '../http/env.ts';
import { Problem } from '../http/problem.ts';
import type { Writer } from './work-entry.commands.ts';

/** The person who writes their own lines in this request. Accounts without a person have none. */
export function writerOf(c: Context<AppEnv>): Writer {
  const { access, today } = c.var;
  const { cadreId } = access.actor;
  if (cadreId === null) throw new Problem('not-allowed');
  return { access, cadreId, today, at: c.var.now().toISOString() };
}
