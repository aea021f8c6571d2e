import { sql } from 'kysely';
import type { Db } from '../dialects.ts';
import { inTransaction, type Trx } from '../transaction.ts';
import { takeTurn } from '../turn.ts';
import { type AuditKeys, auditKeys } from './audit-key.ts';
import {
  type Checkpoint,
  type Head,
  hashOfPayload,
  linkOf,
  NO_LINK,
  type SignedAct,
  signCheckpoint,
  signHead,
  signStored,
} from './chain.ts';
import { refuseUnwritten } from './written.ts';

/** So many events are linked in one transaction: a writer waits for a few milliseconds at most. */
const AT_ONCE = 200;
const TURN = 'audit-seal';

export interface Sealing {
  /** The clock, for the checkpoints that come with it. */
  at: string;
  newId(): string;
}

/** Whether events wait to be linked; costs next to nothing where none do. */
export async function hasPendingEvents(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom('audit_event')
    .select('id')
    .where('seq', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Links the events that wait to the chain, in the order of their ids, and moves its head. A closing among them gets its
 * checkpoint. Servers take turns; whoever writes acts meanwhile does not wait. Returns how many were linked.
 */
export async function sealPending(db: Db, sealing: Sealing): Promise<number> {
  let sealed = 0;
  while (await hasPendingEvents(db)) {
    const count = await inTransaction(db, (trx) => sealSome(trx, sealing));
    sealed += count;
    if (count < AT_ONCE) break;
  }
  return sealed;
}

type Pending = SignedAct;
type Link = { id: string; seq: number; link: string };

async function sealSome(trx: Trx, sealing: Sealing): Promise<number> {
  await takeTurn(trx, TURN);
  const keys = auditKeys(trx);
  const head = await findHead(trx);
  const pending = await listPending(trx);
  if (pending.length === 0) return 0;
  const { links, last } = linked(keys, head ?? { seq: 0, link: NO_LINK }, pending);
  await writeLinks(trx, keys, links);
  await moveHead(trx, keys, last);
  await checkpointClosings(trx, sealing, pending, links);
  return pending.length;
}

const listPending = (trx: Trx): Promise<Pending[]> =>
  trx
    .selectFrom('audit_event')
    .select(['id', 'at', 'accountId', 'act', 'object', 'objectId', 'objectVersion', 'outcome', 'detail'])
    .select(['salt', 'payloadHash', 'keyId', 'mac'])
    .where('seq', 'is', null)
    .orderBy('id')
    .limit(AT_ONCE)
    .execute();

function linked(keys: AuditKeys, head: Head, pending: readonly Pending[]): { links: Link[]; last: Head } {
  let last = head;
  const links = pending.map(({ id, mac }) => {
    const seq = last.seq + 1;
    const link = linkOf(keys, keys.current, { seq, before: last.link, mac }) ?? '';
    last = { seq, link };
    return { id, seq, link };
  });
  return { links, last };
}

async function writeLinks(trx: Trx, keys: AuditKeys, links: readonly Link[]): Promise<void> {
  const rows = links.map(({ id, seq, link }) => sql`(${id}, cast(${seq} as bigint), ${link})`);
  const { numAffectedRows } = await sql`with sealed (id, seq, link) as (values ${sql.join(rows)})
    update audit_event set seq = sealed.seq, link = sealed.link, "linkKeyId" = ${keys.current}
    from sealed where audit_event.id = sealed.id and audit_event.seq is null`.execute(trx);
  refuseUnwritten('audit_event', numAffectedRows, links.length);
}

/** The end of the chain as it was signed last. */
export function findHead(db: Db | Trx) {
  return db
    .selectFrom('audit_head')
    .select(['seq', 'link', 'keyId', 'mac'])
    .where('id', '=', 1)
    .executeTakeFirst();
}

async function moveHead(trx: Trx, keys: AuditKeys, last: Head): Promise<void> {
  const head = signHead(keys, last);
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('audit_head')
    .values({ id: 1, ...head })
    .onConflict((c) => c.column('id').doUpdateSet(head))
    .executeTakeFirstOrThrow();
  refuseUnwritten('audit_head', numInsertedOrUpdatedRows, 1);
}

async function checkpointClosings(
  trx: Trx,
  sealing: Sealing,
  pending: readonly Pending[],
  links: readonly Link[],
): Promise<void> {
  for (const [index, { act, objectId, outcome }] of pending.entries()) {
    const link = links[index];
    if (act !== 'month.close' || outcome !== 'done' || !link) continue;
    const closing = await trx
      .selectFrom('closing')
      .select('fingerprint')
      .where('id', '=', objectId)
      .executeTakeFirst();
    const of = { cause: 'closing', closingId: objectId, fingerprint: closing?.fingerprint ?? null };
    await insertCheckpoint(trx, {
      id: sealing.newId(),
      at: sealing.at,
      seq: link.seq,
      link: link.link,
      ...of,
    });
  }
}

async function insertCheckpoint(trx: Trx, checkpoint: Checkpoint): Promise<void> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('audit_checkpoint')
    .values(signCheckpoint(auditKeys(trx), checkpoint))
    .executeTakeFirstOrThrow();
  refuseUnwritten('audit_checkpoint', numInsertedOrUpdatedRows, 1);
}

/** Signs where the chain stands, unless it stood there at the last checkpoint. Returns its place, or undefined. */
export function putCheckpoint(db: Db, sealing: Sealing, cause: string): Promise<number | undefined> {
  return inTransaction(db, async (trx) => {
    await takeTurn(trx, TURN);
    const head = await findHead(trx);
    const last = await findLastCheckpoint(trx);
    if (!head || last?.seq === head.seq) return undefined;
    const { seq, link } = head;
    const of = { seq, link, at: sealing.at, cause, closingId: null, fingerprint: null };
    await insertCheckpoint(trx, { id: sealing.newId(), ...of });
    return seq;
  });
}

/** The checkpoint that reaches furthest. */
export const findLastCheckpoint = async (db: Db | Trx) => (await listNewestCheckpoints(db, 1))[0];

/** Every checkpoint in the order of the chain. */
export const listCheckpoints = (db: Db | Trx) =>
  db.selectFrom('audit_checkpoint').selectAll().orderBy('seq').orderBy('id').execute();

/** The checkpoints that reach furthest, the last first. */
export const listNewestCheckpoints = (db: Db | Trx, count: number) =>
  db
    .selectFrom('audit_checkpoint')
    .selectAll()
    .orderBy('seq', 'desc')
    .orderBy('id', 'desc')
    .limit(count)
    .execute();

/** Signs what was in the trail before there was a chain: once, while nothing is linked. Returns how many events. */
export async function adoptOldEvents(db: Db): Promise<number> {
  let adopted = 0;
  while (!(await findHead(db))) {
    const count = await inTransaction(db, adoptSome);
    adopted += count;
    if (count < AT_ONCE) break;
  }
  return adopted;
}

async function adoptSome(trx: Trx): Promise<number> {
  await takeTurn(trx, TURN);
  const keys = auditKeys(trx);
  const old = await trx
    .selectFrom('audit_event')
    .select(['id', 'at', 'accountId', 'act', 'object', 'objectId', 'objectVersion', 'outcome', 'detail'])
    .where('seq', 'is', null)
    .where('mac', 'is', null)
    .orderBy('id')
    .limit(AT_ONCE)
    .execute();
  for (const act of old) {
    const { salt, keyId, mac } = signStored(keys, act);
    await setOf(trx, act.id, { salt, keyId, mac });
  }
  return old.length;
}

/** Takes the payloads out of events that are linked: the chain goes on to hold, by their salted hashes. */
export async function erasePayloads(trx: Trx, ids: readonly string[]): Promise<void> {
  const rows = await trx
    .selectFrom('audit_event')
    .select(['id', 'salt', 'detail'])
    .where('id', 'in', ids)
    .where('mac', 'is not', null)
    .where('detail', '<>', '')
    .execute();
  for (const { id, salt, detail } of rows) {
    const set = { detail: '', salt: '', payloadHash: hashOfPayload(salt ?? '', detail) };
    await setOf(trx, id, set);
  }
}

async function setOf(trx: Trx, id: string, set: Partial<SignedAct>): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('audit_event')
    .set(set)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  refuseUnwritten('audit_event', numUpdatedRows, 1);
}
