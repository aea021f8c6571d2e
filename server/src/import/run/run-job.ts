import {
  type Db,
  findImportRun,
  insertImportParts,
  inTransaction,
  listImportParts,
  noteImportRun,
  removeImportParts,
  type Trx,
} from '@so-viec/db';
import type { ImportKind } from '@so-viec/shared/import/import-row';
import {
  type ReadTable,
  readTable,
  type TableReader,
  type TableRow,
} from '@so-viec/shared/import/table-reader';
import { Interrupted } from '../../jobs/worker-lane.ts';
import type { OnProgress } from '../apply-plan.ts';
import { reportOfProblem } from '../import-file.ts';
import { importRead } from '../import-read.ts';
import { loadNames } from '../mapping/known-names.ts';
import type { Plan } from '../plan.ts';
import { FileProblem } from '../read/file-problem.ts';
import { readFile } from '../read/read-file.ts';
import type { ImportReport } from '../report.ts';
import { type Findings, findingsOf, shortReport } from './findings.ts';
import { type OutcomeLine, outcomeLines, writtenKinds } from './outcome.ts';
import { isLeftOut, partsOf, rowsOfParts } from './parts.ts';

/** What a worker does to a run: reads its file and checks it, checks it again, or takes it over. */
export interface RunJob {
  runId: string;
  step: 'read' | 'check' | 'write';
  /** The file, for `read`. */
  bytes?: Uint8Array;
  /** UTC instant. */
  now: string;
}

type Run = NonNullable<Awaited<ReturnType<typeof findImportRun>>>;
interface Result {
  report: ImportReport;
  findings: Findings | null;
}

/** Does a job and writes what came of it into the run. */
export async function doRunJob(db: Db, job: RunJob, onProgress: OnProgress): Promise<void> {
  const run = await findImportRun(db, job.runId);
  if (!run) throw new Error(`There is no import run ${job.runId}`);
  const result = await resultOf(db, run, job, onProgress);
  if (result === 'taken') return;
  await inTransaction(db, (trx) => note(trx, run, columnsOf(result, 'checked')));
}

/** Tells what came of a run, in the transaction that does it. Throws where it was put away or begun anew meanwhile. */
async function note(trx: Trx, run: Run, set: Parameters<typeof noteImportRun>[2]): Promise<void> {
  if (!(await noteImportRun(trx, run, set))) throw new Interrupted(`The import run ${run.id} is over`);
}

async function resultOf(db: Db, run: Run, job: RunJob, onProgress: OnProgress): Promise<Result | 'taken'> {
  const kind = run.kind as ImportKind;
  try {
    const found = job.bytes ? await readRows(db, kind, job.bytes, onProgress) : await storedRows(db, run);
    if (job.bytes) await keepRows(db, run.id, found.rows);
    return await importRows(db, run, job, { ...found, onProgress });
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return { report: reportOfProblem(error, { kind, file: run.fileName, isDryRun: true }), findings: null };
  }
}

interface FoundRows {
  rows: TableRow[];
  read: ReadTable<ImportKind> & { otherSheets?: readonly string[] };
}

async function readRows(
  db: Db,
  kind: ImportKind,
  bytes: Uint8Array,
  onProgress: OnProgress,
): Promise<FoundRows> {
  const rows: TableRow[] = [];
  const reader = keeping(readTable(kind, await loadNames(db, kind)), rows);
  const onRead = (share: number) => onProgress(Math.round(share * 100), 100, 'read');
  return { rows, read: await readFile(kind, bytes, onRead, reader) };
}

/** Keeps every row, those too that are of no use until the columns are mapped. */
function keeping<K extends ImportKind>(reader: TableReader<K>, rows: TableRow[]): TableReader<K> {
  let isOpen = true;
  return {
    push(row) {
      rows.push(row);
      if (isOpen) isOpen = reader.push(row);
      return true;
    },
    finish: () => reader.finish(),
  };
}

async function storedRows(db: Db, run: Run): Promise<FoundRows> {
  const kind = run.kind as ImportKind;
  const rows = rowsOfParts(await listImportParts(db, run.id));
  const reader = readTable(kind, await loadNames(db, kind));
  for (const row of rows) if (!isLeftOut(row) && !reader.push(row)) break;
  return { rows, read: reader.finish() };
}

function keepRows(db: Db, runId: string, rows: readonly TableRow[]): Promise<void> {
  const parts = partsOf(runId, rows);
  return inTransaction(db, (trx) => insertImportParts(trx, parts));
}

async function importRows(
  db: Db,
  run: Run,
  job: RunJob,
  { rows, read, onProgress }: FoundRows & { onProgress: OnProgress },
): Promise<Result | 'taken'> {
  const { fileName, sha256, accountId, mended } = run;
  let isTaken = false;
  const imported = await importRead(db, run.kind as ImportKind, read, {
    ...(run.edition !== null && { edition: run.edition }),
    source: { fileName, sha256 },
    now: new Date(job.now),
    isDryRun: job.step !== 'write',
    accountId,
    mended,
    onProgress,
    async onTaken(trx, plan) {
      isTaken = true;
      const lines = outcomeLines(run.kind as ImportKind, read, { plan, leftOut: rows.filter(isLeftOut) });
      await endRun(trx, run, { report: takenReport(run, plan), lines }, job.now);
    },
  });
  return isTaken ? 'taken' : { report: imported.report, findings: findingsOf(read, rows, imported) };
}

/** The report of a run that was taken over: what was found before, and what was then written. */
function takenReport(run: Run, { added, unchanged, changes, notes, writes }: Plan) {
  const isWritten = added + changes.length > 0;
  return {
    ...JSON.parse(run.report),
    ...{ isDryRun: false, isWritten, notes },
    ...{ added, changed: changes.length, unchanged, refused: 0, refusedRows: 0 },
    written: isWritten ? writtenKinds(writes) : [],
  };
}

/** In the transaction that writes: a run that says it was taken over was, whatever happens next. */
async function endRun(
  trx: Trx,
  run: Run,
  { report, lines }: { report: object; lines: OutcomeLine[] },
  at: string,
): Promise<void> {
  await removeImportParts(trx, run.id);
  const findings: Findings | null = run.findings === '' ? null : JSON.parse(run.findings);
  // What people's lines said is not kept beside them.
  const changes = run.kind === 'entries' ? [] : (findings?.changes ?? []);
  await note(trx, run, {
    state: 'written',
    endedAt: at,
    report: JSON.stringify(report),
    findings: JSON.stringify({ changes, lines }),
  });
}

function columnsOf({ report, findings }: Result, state: string) {
  return {
    state,
    report: JSON.stringify({ ...shortReport(report), leftOut: findings?.leftOutRows?.length ?? 0 }),
    findings: findings ? JSON.stringify(findings) : '',
  };
}
