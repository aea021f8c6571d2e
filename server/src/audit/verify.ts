import {
  auditKeys,
  type Db,
  type Fault,
  listCheckpoints,
  listClosingIds,
  listMeant,
  listNoted,
  placesOf,
  type Trx,
  verifyAssessments,
  verifyClosingsTold,
  verifyCovered,
  verifyFigures,
  verifyFiles,
  verifyGuards,
  verifyLiving,
  verifyMarkedRows,
  verifyMarksOfChain,
  verifyPages,
  verifyRevisions,
  verifySteps,
  verifyTold,
  walkChain,
} from '@so-viec/db';
import { isUntouched } from '../closing/fingerprint.ts';
import { readCheckpoints, tornOf } from './checkpoint-file.ts';

/** What was looked at, and all that is wrong, the first in the order of the chain. */
export interface Verified {
  events: number;
  /** Signed, and not linked yet. */
  pending: number;
  checkpoints: number;
  closings: number;
  revisions: number;
  rows: number;
  files: number;
  /** Checkpoints of the file outside, and lines of it that were written by half of what stands whole inside. */
  outside: number;
  torn: number;
  /** What somebody else made in the database and is no fault: nothing of the program runs it, or it is meant to be there. */
  noted: (Awaited<ReturnType<typeof listNoted>>[number] | { what: 'trigger'; name: string })[];
  faults: Fault[];
}

/**
 * Whether the chain is whole, from its first event to its head and its checkpoints within and outside the database: all
 * that is wrong, in its order.
 */
export async function verifyChain(db: Db | Trx, checkpointFile: string) {
  const keys = auditKeys(db);
  const { checkpoints: outside, broken } = readCheckpoints(checkpointFile);
  const walk = await walkChain(db, keys, await placesOf(db, outside));
  const marks = await verifyMarksOfChain(db, keys, walk, outside);
  const inside = broken.length > 0 ? await listCheckpoints(db) : [];
  const torn = tornOf(inside, broken).length;
  const changed: Fault[] =
    broken.length > torn ? [{ kind: 'checkpoint-changed', table: checkpointFile }] : [];
  return {
    events: walk.events,
    pending: walk.pending,
    checkpoints: marks.checkpoints,
    ...{ outside: outside.length, torn },
    faults: [...inOrder([...walk.faults, ...marks.faults]), ...changed],
  };
}

/**
 * Whether the trail is whole, from its first event to its head and its checkpoints within and outside the database, and
 * whether closings, earlier contents and living rows are as it tells, and nothing acts on them but the program and the
 * triggers that are `meant` to be there. Changes nothing.
 */
export async function verifyTrail(
  db: Db | Trx,
  checkpointFile: string,
  meant: readonly string[] = [],
): Promise<Verified> {
  const keys = auditKeys(db);
  const chain = await verifyChain(db, checkpointFile);
  const closings = await verifyClosings(db);
  const revisions = await verifyRevisions(db, keys);
  const rows = await verifyMarkedRows(db, keys);
  const files = await verifyFiles(db);
  const told = [
    ...(await verifyCovered(db)),
    ...(await verifyLiving(db)),
    ...(await verifyTold(db)),
    ...(await verifyAssessments(db)),
    ...(await verifySteps(db)),
    ...(await verifyFigures(db)),
  ];
  const acting = [...(await verifyGuards(db, meant)), ...(await verifyPages(db))];
  const triggers = (await listMeant(db, meant)).map((name) => ({ what: 'trigger' as const, name }));
  return {
    ...chain,
    closings: closings.count,
    revisions: revisions.rows,
    rows: rows.rows,
    files: files.files,
    noted: [...triggers, ...(await listNoted(db))],
    faults: unique([
      ...chain.faults,
      // What acts by itself before the rows it changed, of which there may be many.
      ...acting,
      ...closings.faults,
      ...revisions.faults,
      ...rows.faults,
      ...files.faults,
      ...told,
    ]),
  };
}

async function verifyClosings(db: Db | Trx): Promise<{ count: number; faults: Fault[] }> {
  const all = await listClosingIds(db);
  const faults = await verifyClosingsTold(db);
  for (const { id } of all) {
    if (!(await isUntouched(db, id))) faults.push({ kind: 'closing-changed', table: 'closing', id });
  }
  return { count: all.length, faults };
}

/** The first place of the chain first; what has none comes after. */
const inOrder = (faults: readonly Fault[]): Fault[] =>
  [...faults].sort((a, b) => (a.seq ?? Number.MAX_SAFE_INTEGER) - (b.seq ?? Number.MAX_SAFE_INTEGER));

/** The same row is named once for the same fault, however many found it. */
function unique(faults: readonly Fault[]): Fault[] {
  const seen = new Map(
    faults.map((fault) => [`${fault.kind} ${fault.table} ${fault.seq} ${fault.id}`, fault]),
  );
  return [...seen.values()];
}
