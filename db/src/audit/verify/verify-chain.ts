import type { Db } from '../../dialects.ts';
import type { Trx } from '../../transaction.ts';
import type { AuditKeys } from '../audit-key.ts';
import {
  isCheckpointRight,
  isHeadRight,
  isSignedRight,
  linkOf,
  NO_LINK,
  type SignedAct,
  type SignedCheckpoint,
} from '../chain.ts';
import { MARK_ACT } from '../mark/first-marks.ts';
import { findHead, listCheckpoints } from '../seal.queries.ts';
import { earlyErasures } from './early-erasures.ts';
import type { Fault } from './fault.ts';

const AT_ONCE = 2000;
const EVENT = 'audit_event';
/** The place of the first event. The program puts none before it: what lies there lies beside the chain. */
const FIRST = 1;

type Sealed = SignedAct & { seq: number; link: string | null; linkKeyId: string | null };

/** The chain as it was walked: how far, and the links at the places that were asked for. */
export interface Walk {
  events: number;
  pending: number;
  faults: Fault[];
  /** The last place with an event. */
  end: number;
  links: ReadonlyMap<number, string>;
}

/**
 * Walks the whole chain and says of each row that is not as it was written what happened to it. `places`: whose links are
 * wanted, for the checkpoints.
 */
export async function walkChain(db: Db | Trx, keys: AuditKeys, places: ReadonlySet<number>): Promise<Walk> {
  const faults: Fault[] = [];
  const links = new Map<number, string>();
  let before = NO_LINK;
  let end = 0;
  let events = 0;
  const again = marksAgain();
  const early = earlyErasures(db, keys);
  for (let after: number | undefined; ; ) {
    const rows = await listSealedAfter(db, after);
    const right: Sealed[] = [];
    for (const row of rows) {
      if (row.seq < FIRST) {
        faults.push(isSignedRight(keys, row) ? movedTo(row) : changed(keys, row, row.seq));
        continue;
      }
      if (row.seq !== end + 1) faults.push({ kind: 'event-gone', table: EVENT, seq: end + 1 });
      const fault = faultOf(keys, row, { end, before });
      if (fault) faults.push(fault);
      else right.push(row);
      faults.push(...again(row));
      before = row.link ?? '';
      end = row.seq;
      events += 1;
      if (places.has(end)) links.set(end, before);
    }
    await early.see(right);
    if (rows.length < AT_ONCE) break;
    after = rows.at(-1)?.seq;
  }
  const waiting = await listWaiting(db);
  const signed = new Set(waiting.filter((row) => isSignedRight(keys, row)));
  await early.see([...signed]);
  faults.push(
    ...waiting.flatMap((row) => (signed.has(row) ? again(row) : [changed(keys, row)])),
    ...(await early.faults()),
  );
  return { events, pending: waiting.length, faults, end, links };
}

/** Tells of an edition of marks that was begun before, or after a later one. */
function marksAgain(): (row: SignedAct & { seq?: number | null }) => Fault[] {
  let last = 0;
  return ({ id, act, objectId, seq }) => {
    if (act !== MARK_ACT) return [];
    const isAgain = Number(objectId) <= last;
    last = Math.max(last, Number(objectId));
    return isAgain
      ? [{ kind: 'marked-again', table: EVENT, id, ...(typeof seq === 'number' && { seq }) }]
      : [];
  };
}

/** The next events that have a place, from the very first on, whatever its number is. */
function listSealedAfter(db: Db | Trx, after: number | undefined): Promise<Sealed[]> {
  return db
    .selectFrom('audit_event')
    .selectAll()
    .where('seq', 'is not', null)
    .$if(after !== undefined, (q) => q.where('seq', '>', after ?? 0))
    .orderBy('seq')
    .limit(AT_ONCE)
    .execute() as Promise<Sealed[]>;
}

const listWaiting = (db: Db | Trx): Promise<SignedAct[]> =>
  db.selectFrom('audit_event').selectAll().where('seq', 'is', null).orderBy('id').execute();

const changed = ({ byId }: AuditKeys, { id, keyId }: SignedAct, seq?: number): Fault => ({
  kind: keyId !== null && !byId.has(keyId) ? 'key-unknown' : 'event-changed',
  table: EVENT,
  id,
  ...(seq !== undefined && { seq }),
});

const movedTo = ({ seq, id }: Sealed): Fault => ({ kind: 'event-moved', table: EVENT, seq, id });

function faultOf(keys: AuditKeys, row: Sealed, at: { end: number; before: string }): Fault | undefined {
  if (!isSignedRight(keys, row)) return changed(keys, row, row.seq);
  // After a hole the link before is not known: the hole itself was told.
  if (row.seq !== at.end + 1) return undefined;
  const { seq, mac, link, linkKeyId } = row;
  if (link === linkOf(keys, linkKeyId, { seq, before: at.before, mac })) return undefined;
  const isUnknown = linkKeyId !== null && !keys.byId.has(linkKeyId);
  return { ...movedTo(row), ...(isUnknown && { kind: 'key-unknown' }) };
}

/** Whether the signed head is that of the chain, and every checkpoint, kept inside and outside, agrees with it. */
export async function verifyMarksOfChain(
  db: Db | Trx,
  keys: AuditKeys,
  walk: Walk,
  outside: readonly SignedCheckpoint[],
): Promise<{ checkpoints: number; faults: Fault[] }> {
  const inside = await listCheckpoints(db);
  const known = new Set(inside.map(({ id }) => id));
  const faults: Fault[] = [];
  const head = await findHead(db);
  if (head ? !isHeadRight(keys, head) : walk.end > 0)
    faults.push({ kind: 'head-changed', table: 'audit_head' });
  else if (head && head.seq !== walk.end) faults.push(endFault(walk, head.seq));
  for (const checkpoint of [...inside, ...outside]) {
    const fault = faultOfCheckpoint(keys, checkpoint, walk);
    if (fault) faults.push(fault);
  }
  faults.push(...anewFault(keys, inside, outside));
  for (const { id, seq } of outside) {
    if (!known.has(id)) faults.push({ kind: 'checkpoint-gone', table: 'audit_checkpoint', id, seq });
  }
  return { checkpoints: new Set([...known, ...outside.map(({ id }) => id)]).size, faults };
}

/** A trail begins with a checkpoint: what the file outside has before it, and nobody inside knows, is of the trail that was there. */
function anewFault(
  keys: AuditKeys,
  inside: readonly SignedCheckpoint[],
  outside: readonly SignedCheckpoint[],
): Fault[] {
  const [first] = inside;
  if (first?.cause !== 'begin') return [];
  const known = new Set(inside.map(({ id }) => id));
  const at = outside.findIndex(({ id }) => id === first.id);
  const before = at === -1 ? outside : outside.slice(0, at);
  const isAnew = before.some((one) => !known.has(one.id) && isCheckpointRight(keys, one));
  return isAnew ? [{ kind: 'trail-anew', table: 'audit_checkpoint', id: first.id, seq: first.seq }] : [];
}

const endFault = ({ end }: Walk, signedEnd: number): Fault =>
  signedEnd > end
    ? { kind: 'tail-cut', table: EVENT, seq: end + 1 }
    : { kind: 'event-changed', table: EVENT, seq: signedEnd + 1 };

function faultOfCheckpoint(keys: AuditKeys, checkpoint: SignedCheckpoint, walk: Walk): Fault | undefined {
  const { id, seq, link, keyId } = checkpoint;
  const at = { table: 'audit_checkpoint', id, seq };
  if (!keys.byId.has(keyId)) return { kind: 'key-unknown', ...at };
  if (!isCheckpointRight(keys, checkpoint)) return { kind: 'checkpoint-changed', ...at };
  if (seq > walk.end) return { kind: 'tail-cut', table: EVENT, seq: walk.end + 1 };
  const there = walk.links.get(seq);
  // Undefined: a hole, that was told.
  if (there === undefined || there === link) return undefined;
  return { kind: 'event-moved', table: EVENT, seq };
}

/** The places that checkpoints speak of. */
export async function placesOf(db: Db | Trx, outside: readonly SignedCheckpoint[]): Promise<Set<number>> {
  const inside = await listCheckpoints(db);
  return new Set([...inside, ...outside].map(({ seq }) => seq));
}
