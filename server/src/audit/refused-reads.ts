import { type Db, insertMissingEvents, inTransaction } from '@so-viec/db';
import { partsOf } from '@so-viec/shared/list/parts-of';
import type { ProblemBody } from '@so-viec/shared/problem/problem';
import { cutTo } from '@so-viec/shared/text/cut';
import type { Context } from 'hono';
import { routePath } from 'hono/route';
import type { AppEnv } from '../http/env.ts';
import { idOf } from './told-once.ts';

type Act = Parameters<typeof insertMissingEvents>[1][number];

/** What this process knows of one hour: how often whom was refused which reading, and what waits to be told. */
interface Known {
  hour: string;
  times: Map<string, number>;
  waiting: Map<string, Act>;
}

const known = new WeakMap<object, Known>();
/** More than this is told again from one; more than this waits for a database that takes no write. */
const MOST_KNOWN = 50_000;
const MOST_WAITING = 5000;
/** So much of an address is kept. */
const MOST_LETTERS = 200;

/**
 * Remembers that a reading was refused to somebody signed in, in memory alone: the answer waits for nothing, and takes
 * as long whether the row is there or not. The first of an hour is told with its address, then the tenth, the hundredth…
 */
export function noteRefusedRead(c: Context<AppEnv>, { status, code }: ProblemBody, objectId: string): void {
  const { db, access, now, log } = c.var;
  if (!access || (status !== 403 && status !== 404)) return;
  const at = now().toISOString();
  const { accountId } = access.actor;
  const [method, route] = [c.req.method, routePath(c)];
  const act = c.var.action ?? `${method} ${route}`;
  const of = knownOf(db, `${at.slice(0, 13)}:00Z`);
  const times = count(of, `${accountId} ${act}`);
  if (!isPowerOfTen(times) || of.waiting.size >= MOST_WAITING) return;
  if (times > 1) log.warn({ accountId, act, times }, 'reads refused again and again');
  const id = idOf(of.hour, ['refused', accountId, act, `${times}`]);
  const address = cutTo(c.req.path, MOST_LETTERS);
  const detail = JSON.stringify({ code, method, route, address, times });
  const what = { object: 'route', objectId, objectVersion: null, outcome: 'refused' };
  of.waiting.set(id, { id, at, accountId, act, ...what, detail });
}

function knownOf(db: object, hour: string): Known {
  const before = known.get(db);
  if (before?.hour === hour) return before;
  const fresh = {
    hour,
    times: new Map<string, number>(),
    waiting: before?.waiting ?? new Map<string, Act>(),
  };
  known.set(db, fresh);
  return fresh;
}

function count({ times }: Known, key: string): number {
  if (times.size >= MOST_KNOWN) times.clear();
  const so = (times.get(key) ?? 0) + 1;
  times.set(key, so);
  return so;
}

const isPowerOfTen = (number: number): boolean => /^10*$/.test(`${number}`);

/** So many are told in one transaction: a statement takes so many values, and others write between. */
const AT_ONCE = 200;

/** Tells the trail who was refused what; once, whichever server tells it. What cannot be written waits. */
export async function tellRefusedReads(db: Db): Promise<number> {
  const waiting = known.get(db)?.waiting;
  if (!waiting || waiting.size === 0) return 0;
  const all = [...waiting.values()];
  for (const some of partsOf(all, AT_ONCE)) {
    await inTransaction(db, (trx) => insertMissingEvents(trx, some));
    for (const { id } of some) waiting.delete(id);
  }
  return all.length;
}
