import { type Db, insertMissingEvents, inTransaction, listReadCadres, type ReadOf } from '@so-viec/db';
import { partsOf } from '@so-viec/shared/list/parts-of';
import type { ReadKind } from '@so-viec/shared/person-data/act-words';
import type { Context } from 'hono';
import type { AppEnv } from '../http/env.ts';
import { idOf } from './told-once.ts';

/** What of somebody another opened, or took as a file: of which day, month, year or other period; '' where it is of none. */
interface Seen {
  what: ReadKind;
  period: string;
}

interface Reading extends Seen {
  of: ReadOf;
}

interface Noted extends Reading {
  accountId: string;
  readerId: string | null;
  at: string;
}

/** What this process knows of one day: readings that wait to be told, and those that were. */
interface Known {
  today: string;
  waiting: Map<string, Noted>;
  told: Set<string>;
}

const known = new WeakMap<object, Known>();
/** So many readings a day one process remembers; beyond that a reading is looked for again and told once all the same. */
const MOST_TOLD = 200_000;

/** Remembers that somebody's rows were read, in memory alone: the answer waits for nothing. It is told once a day. */
export function noteReading(c: Context<AppEnv>, reading: Reading): void {
  const { db, access, today, now } = c.var;
  const { accountId, cadreId: readerId } = access.actor;
  if ('cadreId' in reading.of && reading.of.cadreId === readerId) return;
  const day = knownOf(db, today);
  const key = JSON.stringify([accountId, reading.of, reading.what, reading.period]);
  if (day.told.has(key)) return;
  if (day.told.size >= MOST_TOLD) day.told.clear();
  day.told.add(key);
  day.waiting.set(`${today} ${key}`, { ...reading, accountId, readerId, at: now().toISOString() });
}

/** The same for each person of the page or file that was answered; what stands in several rows is one. */
export function noteReadings(c: Context<AppEnv>, codes: Iterable<string>, seen: Seen): void {
  for (const code of new Set(codes)) noteReading(c, { ...seen, of: { code } });
}

function knownOf(db: object, today: string): Known {
  const before = known.get(db);
  if (before?.today === today) return before;
  const fresh = { today, waiting: before?.waiting ?? new Map<string, Noted>(), told: new Set<string>() };
  known.set(db, fresh);
  return fresh;
}

/** So many are told in one transaction, so that others write between. */
const AT_ONCE = 200;

/** Tells the trail whose rows were read, by whom and on which day: once for each, whoever tells it. */
export async function tellReadings(db: Db): Promise<number> {
  const day = known.get(db);
  if (!day || day.waiting.size === 0) return 0;
  let told = 0;
  for (const some of partsOf([...day.waiting], AT_ONCE)) told += await tellSome(db, day, some);
  return told;
}

async function tellSome(db: Db, { waiting: left }: Known, waiting: [string, Noted][]): Promise<number> {
  const cadres = await listReadCadres(
    db,
    waiting.map(([, { of }]) => of),
  );
  const acts = waiting.flatMap(([key, noted], index) => {
    const cadreId = cadres[index];
    return cadreId === undefined || cadreId === noted.readerId
      ? []
      : [actOf(key.slice(0, 10), noted, cadreId)];
  });
  if (acts.length > 0) await inTransaction(db, (trx) => insertMissingEvents(trx, acts));
  for (const [key] of waiting) left.delete(key);
  return acts.length;
}

function actOf(today: string, { accountId, at, what, period }: Noted, cadreId: string) {
  return {
    id: idOf(today, [accountId, cadreId, what, period]),
    ...{ at, accountId, act: 'person.read', object: 'cadre', objectId: cadreId, objectVersion: null },
    ...{ outcome: 'done', detail: JSON.stringify({ what, period }) },
  };
}
