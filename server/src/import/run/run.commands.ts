import {
  type Db,
  findImportRun,
  type ImportRun,
  insertImportRun,
  inTransaction,
  listImportParts,
  removeImportParts,
  type Trx,
  updateImportPart,
  updateImportRun,
} from '@so-viec/db';
import type { RowEdit } from '@so-viec/shared/import/import.schema';
import type { ImportKind } from '@so-viec/shared/import/import-row';
import { audit } from '../../audit/audit.ts';
import { Problem } from '../../http/problem.ts';
import { sha256Of } from '../import-file.ts';
import { partsWith, rowsOfPart } from './parts.ts';
import { SERVER_ID } from './run-desk.ts';
import { AT_WORK, findingsIn, stateOf } from './run-view.ts';

export interface Upload {
  id: string;
  kind: ImportKind;
  edition: string | null;
  fileName: string;
  bytes: Uint8Array;
}

/** Who acts on a run, when, and whether other servers use the database. */
export interface Hand {
  accountId: string;
  now: Date;
  isShared: boolean;
}

/** Takes a file in. The same file again under the same id is the same run; returns whether it is new. */
export async function beginRun(db: Db, upload: Upload, hand: Hand): Promise<boolean> {
  const { id, kind, edition, fileName } = upload;
  const at = hand.now.toISOString();
  const sha256 = sha256Of(upload.bytes);
  const run: ImportRun = {
    ...{ id, kind, edition, fileName, sha256, accountId: hand.accountId },
    ...{ state: 'reading', startedAt: at, endedAt: null, serverId: SERVER_ID, seenAt: at },
    ...{ phase: '', done: 0, total: 0, mended: 0, report: '', findings: '', version: 1 },
  };
  const isNew = await inTransaction(db, async (trx) => {
    const isInserted = await insertImportRun(trx, run);
    const done = { object: 'import', objectId: id, detail: { kind, fileName, sha256 } };
    if (isInserted) await audit(trx, { at, accountId: hand.accountId }, 'import.begin', done);
    return isInserted;
  });
  if (isNew) return true;
  const known = await findImportRun(db, id);
  if (known?.sha256 !== sha256 || known.accountId !== hand.accountId || known.kind !== kind) {
    throw new Problem('duplicate-id');
  }
  return false;
}

/** The run of this id; only who brought the file sees its rows. */
export async function requireRun(db: Db, id: string, accountId: string): Promise<ImportRun> {
  const run = await findImportRun(db, id);
  if (!run || run.accountId !== accountId) throw new Problem('not-found');
  return run;
}

/** Puts cells that were mended into the rows, or leaves rows out; the run is to be checked again. */
export async function mendRows(
  db: Db,
  seen: { id: string; version: number },
  edits: readonly RowEdit[],
  hand: Hand,
): Promise<void> {
  await inTransaction(db, (trx) => writeEdits(trx, seen, edits, hand));
}

async function writeEdits(
  trx: Trx,
  seen: { id: string; version: number },
  edits: readonly RowEdit[],
  hand: Hand,
): Promise<void> {
  const run = await requireIdle(trx, seen, hand);
  const findings = findingsIn(run);
  if (!findings || findings.headerRow === null) throw new Problem('import-not-open');
  const places = new Map(findings.columns.map(({ key, index }) => [key, index]));
  const known = new Set(findings.dataRows);
  const byRow = Map.groupBy(edits, (edit) => edit.row);
  for (const { row, key } of edits) {
    if (!known.has(row) || (key !== null && !places.has(key))) throw new Problem('not-found');
  }
  for (const part of await listImportParts(trx, run.id, partsWith(findings.partStarts, [...byRow.keys()]))) {
    const rows = rowsOfPart(part).map((row) => mended(row, byRow.get(row.row) ?? [], places));
    await updateImportPart(trx, { ...part, content: JSON.stringify(rows) });
  }
  const leftOut = new Set(edits.filter(({ key }) => key === null).map(({ row }) => row));
  const cells = edits.filter(({ row }) => !leftOut.has(row)).length;
  await beginStep(trx, seen, { state: 'checking', mended: run.mended + cells }, hand);
  const by = { at: hand.now.toISOString(), accountId: hand.accountId };
  const detail = { cells, rows: byRow.size, leftOut: leftOut.size };
  await audit(trx, by, 'import.mend', { object: 'import', objectId: run.id, detail });
}

type Row = ReturnType<typeof rowsOfPart>[number];

/** An edit without a column leaves the row out. */
function mended(row: Row, edits: readonly RowEdit[], places: ReadonlyMap<string | null, number>): Row {
  const cells = [...row.cells];
  for (const { key, text } of edits) {
    if (key === null) return { ...row, isLeftOut: true };
    const place = places.get(key) ?? 0;
    while (cells.length <= place) cells.push('');
    cells[place] = text;
  }
  return { row: row.row, cells };
}

/** What stands after a step that was begun: it is at work, or done. */
const AFTER = { checking: ['checking', 'checked'], writing: ['writing', 'written'] } as const;

/**
 * Begins to check a run anew, or to take it over; `prepare` is done in the same transaction. The same request twice is
 * one: returns whether it is the first.
 */
export async function beginWork(
  db: Db,
  seen: { id: string; version: number },
  state: keyof typeof AFTER,
  hand: Hand,
  prepare?: (trx: Trx, run: ImportRun) => Promise<void>,
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const known = await findImportRun(trx, seen.id);
    const isBegun = known?.version === seen.version + 1 && AFTER[state].some((one) => one === known.state);
    if (isBegun && known.accountId === hand.accountId) return false;
    const run = await requireIdle(trx, seen, hand);
    if (state === 'writing') requireClean(run);
    await prepare?.(trx, run);
    await beginStep(trx, seen, { state }, hand);
    return true;
  });
}

/** All or nothing: with anything refused there is nothing to take over. */
function requireClean(run: ImportRun): void {
  const report: { refused: number } | null = run.report === '' ? null : JSON.parse(run.report);
  if (!report || run.findings === '') throw new Problem('import-not-open');
  if (report.refused > 0) throw new Problem('import-refused', { params: { count: report.refused } });
}

async function requireIdle(trx: Trx, seen: { id: string; version: number }, hand: Hand): Promise<ImportRun> {
  const run = await findImportRun(trx, seen.id);
  if (!run || run.accountId !== hand.accountId) throw new Problem('not-found');
  if (run.version !== seen.version) throw new Problem('stale-version', { current: { version: run.version } });
  const state = stateOf(run, hand.now, hand.isShared);
  if (state !== 'checked' && state !== 'interrupted' && state !== 'failed')
    throw new Problem('import-not-open');
  return run;
}

async function beginStep(
  trx: Trx,
  seen: { id: string; version: number },
  set: { state: string; mended?: number },
  { now }: Hand,
): Promise<void> {
  const marks = { serverId: SERVER_ID, seenAt: now.toISOString(), endedAt: null };
  if (!(await updateImportRun(trx, seen, { ...set, ...marks }))) throw new Problem('stale-version');
}

/** Puts a run away; its rows go, the run stays in the list. Refuses one that is being worked on. */
export async function discardRun(db: Db, id: string, hand: Hand): Promise<void> {
  await inTransaction(db, async (trx) => {
    const run = await findImportRun(trx, id);
    if (!run || run.accountId !== hand.accountId) throw new Problem('not-found');
    if (run.state === 'written' || run.state === 'discarded') return;
    if (AT_WORK.has(stateOf(run, hand.now, hand.isShared))) throw new Problem('import-not-open');
    const at = hand.now.toISOString();
    const set = { state: 'discarded', endedAt: at, findings: '' };
    if (!(await updateImportRun(trx, run, set))) throw new Problem('stale-version');
    await removeImportParts(trx, id);
    const done = { object: 'import', objectId: id, detail: { fileName: run.fileName, sha256: run.sha256 } };
    await audit(trx, { at, accountId: hand.accountId }, 'import.discard', done);
  });
}
