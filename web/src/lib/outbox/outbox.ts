import { newId } from '@so-viec/shared/id/uuidv7';
import { Problem } from '../problem.ts';
import type { Held, HeldStore } from './held.ts';
import {
  afterRefusal,
  afterSending,
  beforeSending,
  kindOfFailure,
  rebased,
  sendable,
} from './settle.rules.ts';

/** Sends one kind of write and reads its answers. */
export interface Sender {
  /** Puts the row on the wire. Throws Problem. */
  send(row: Held): Promise<unknown>;
  /** The version of the row after an answer. */
  versionAfter(answer: unknown, row: Held): number;
  /** With a conflict: the version to go on from when `current` is one of our own `attempts`, else undefined. */
  ownVersion?(row: Held, current: unknown): number | undefined;
  /** It ends its day: it goes out after all the rest, and not while something of that day is left here. */
  endsDay?: true;
}

export type OutboxEvent =
  | { type: 'sent'; row: Held; answer: unknown; isElsewhere?: true }
  | { type: 'refused'; row: Held; problem: Problem }
  | { type: 'waiting'; problem: Problem }
  /** `lines` leaves out what only ends a day. */
  | { type: 'count'; count: number; lines: number; refused: number };

/** Writes of one account that wait for the server, each kept until a 2xx: sent in order, one at a time, by one tab. */
export interface Outbox {
  accountId: string;
  store: () => Promise<HeldStore>;
  senders: Record<string, Sender>;
  /** Runs a body while no other tab sends. */
  alone: <T>(body: () => Promise<T>) => Promise<T>;
  emit: (event: OutboxEvent) => void;
  /** Versions that answers brought, for a write typed before its page heard of them. */
  latest: Map<string, number>;
}

export type Holding = Pick<Held, 'key' | 'kind' | 'day' | 'draft' | 'request' | 'version'>;

let lastOrder = 0;

/** Ascends, also within a millisecond and after a reload. */
function nextOrder(): number {
  lastOrder = Math.max(lastOrder + 1, Date.now());
  return lastOrder;
}

/** What waits, and the number of it to whoever listens. */
export async function listHeld({ accountId, store, senders, emit }: Outbox): Promise<Held[]> {
  const rows = await (await store()).list(accountId);
  const lines = rows.filter(({ kind }) => !senders[kind]?.endsDay).length;
  const refused = rows.filter(({ isRefused }) => isRefused).length;
  emit({ type: 'count', count: rows.length, lines, refused });
  return rows;
}

/** Keeps a write, in place of an older one of its key. Resolves when it is kept. */
export async function hold(outbox: Outbox, write: Holding): Promise<void> {
  const { accountId, store, latest } = outbox;
  const order = nextOrder();
  await (await store()).put(accountId, write.key, (before) => ({
    ...write,
    accountId,
    version: Math.max(write.version, latest.get(write.key) ?? 0),
    order: before?.order ?? order,
    stamp: newId(),
    attempts: before?.attempts ?? [],
    isRefused: false,
  }));
  await listHeld(outbox);
}

/**
 * Forgets a write that was taken back. Where an older body of it went out without an answer, the server may have
 * that one: then `write`, which says how it should be, is held instead.
 */
export async function release(outbox: Outbox, write: Holding): Promise<void> {
  const before = await (await outbox.store()).find(outbox.accountId, write.key);
  if (before && before.attempts.length > 0) return hold(outbox, write);
  await drop(outbox, write.key);
}

/** Forgets a write. */
export async function drop(outbox: Outbox, key: string): Promise<void> {
  await (await outbox.store()).update(outbox.accountId, key, () => undefined);
  await listHeld(outbox);
}

async function settleRefusal(outbox: Outbox, row: Held, problem: Problem): Promise<void> {
  const { accountId, store, senders, emit } = outbox;
  const kept = await store();
  const isConflict = problem.status === 409 || problem.status === 412;
  const own = isConflict ? senders[row.kind]?.ownVersion?.(row, problem.current) : undefined;
  if (own === undefined) {
    await kept.update(accountId, row.key, (now) => afterRefusal(now, row.stamp, problem));
    emit({ type: 'refused', row, problem });
    return;
  }
  await kept.update(accountId, row.key, (now) => rebased(now, own));
  const again = await kept.find(accountId, row.key);
  if (again?.request) await sendOne(outbox, again);
}

/** Whether something else of its day is still here when everything that could be sent was. */
async function isDayLeft({ store, accountId }: Outbox, { day, key }: Held): Promise<boolean> {
  const rows = await (await store()).list(accountId);
  return rows.some((row) => row.day === day && row.key !== key);
}

async function sendOne(outbox: Outbox, row: Held): Promise<void> {
  const { accountId, store, senders, latest, emit } = outbox;
  const sender = senders[row.kind];
  if (!sender) return;
  const kept = await store();
  if (sender.endsDay && (await isDayLeft(outbox, row)))
    return settleRefusal(outbox, row, new Problem({ code: 'lines-left' }));
  await kept.update(accountId, row.key, (now) => (now.stamp === row.stamp ? beforeSending(now) : now));
  try {
    const answer = await sender.send(row);
    const version = sender.versionAfter(answer, row);
    latest.set(row.key, version);
    await kept.update(accountId, row.key, (now) => afterSending(now, row.stamp, version));
    emit({ type: 'sent', row, answer });
  } catch (error) {
    const problem = error instanceof Problem ? error : new Problem({ code: 'unexpected' }, { cause: error });
    if (kindOfFailure(problem) === 'wait') throw problem;
    await settleRefusal(outbox, { ...row, attempts: [...row.attempts, row.request] }, problem);
  }
}

async function sendAll(outbox: Outbox): Promise<void> {
  const kept = await outbox.store();
  const tried = new Set<string>();
  const endsDay = ({ kind }: Held) => outbox.senders[kind]?.endsDay === true;
  for (;;) {
    const next = sendable(await kept.list(outbox.accountId), endsDay).find((row) => !tried.has(row.stamp));
    if (!next) return;
    tried.add(next.stamp);
    await sendOne(outbox, next);
  }
}

/** Sends what waits. Resolves to false when something has to wait on (no network, no session). */
export async function flush(outbox: Outbox): Promise<boolean> {
  try {
    await outbox.alone(() => sendAll(outbox));
    return true;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    outbox.emit({ type: 'waiting', problem: error });
    return false;
  } finally {
    await listHeld(outbox);
  }
}
