import type { ImportRun, listImportRuns } from '@so-viec/db';
import type { ImportKind } from '@so-viec/shared/import/import-row';
import type { Findings, ShortReport } from './findings.ts';
import { progressOf, SERVER_ID } from './run-desk.ts';

/** A run that nobody has marked for so long is worked on no more. */
const LOST_AFTER = 60_000;
export const AT_WORK: ReadonlySet<string> = new Set(['reading', 'checking', 'writing']);

export type RunState =
  | 'reading'
  | 'checking'
  | 'writing'
  | 'checked'
  | 'written'
  | 'discarded'
  | 'failed'
  /** Broken off while it was worked on: nothing was written. */
  | 'interrupted';

type Marked = Pick<ImportRun, 'id' | 'state' | 'serverId' | 'seenAt'>;

/** The state of a run; one whose server is gone was broken off. */
export function stateOf(run: Marked, now: Date, isShared: boolean): RunState {
  const isHere = progressOf(run.id) !== undefined;
  if (!AT_WORK.has(run.state) || isHere) return run.state as RunState;
  const isElsewhere = isShared && run.serverId !== SERVER_ID;
  const isFresh = now.getTime() - Date.parse(run.seenAt) < LOST_AFTER;
  return isElsewhere && isFresh ? (run.state as RunState) : 'interrupted';
}

/** A run as its page shows it. */
export function viewOfRun(run: ImportRun, now: Date, isShared: boolean) {
  const findings = findingsIn(run);
  const report: ShortReport | null = run.report === '' ? null : JSON.parse(run.report);
  const { id, kind, edition, fileName, sha256, startedAt, endedAt, mended, version } = run;
  return {
    ...{ id, kind: kind as ImportKind, edition, fileName, sha256, startedAt, endedAt, mended, version },
    state: stateOf(run, now, isShared),
    progress: progressOf(id) ?? null,
    report,
    /** What each column of the file was taken for, until it is taken over. */
    columns: findings?.columns ?? [],
    asksColumns: isAboutColumns(report),
    changes: run.state === 'written' ? (findings?.changes ?? []) : [],
    leftOut: (findings?.lines ?? [])
      .filter(([, state]) => state === 'left-out')
      .map(([row, , label]) => ({ row, label })),
  };
}

/** Whether the file's columns are not those of the template: then they are asked for. */
function isAboutColumns(report: ShortReport | null): boolean {
  const codes = new Set(report?.aboutFile.map((refusal) => refusal.code));
  return codes.has('no-header') || codes.has('missing-column') || codes.has('unknown-column');
}

export function findingsIn(run: ImportRun): Findings | null {
  return run.findings === '' ? null : JSON.parse(run.findings);
}

type Listed = Awaited<ReturnType<typeof listImportRuns>>[number];

/** A run in the list of earlier ones. */
export function viewOfListed(run: Listed, now: Date, isShared: boolean, accountId: string) {
  const report: ShortReport | null = run.report === '' ? null : JSON.parse(run.report);
  const { id, kind, fileName, startedAt, endedAt, mended, who } = run;
  return {
    ...{ id, kind: kind as ImportKind, fileName, startedAt, endedAt, mended, who },
    isOwn: run.accountId === accountId,
    /** Its columns are not those of the template and wait to be chosen. */
    asksColumns: isAboutColumns(report),
    state: stateOf(run, now, isShared),
    counts: report && {
      rows: report.rows,
      added: report.added,
      changed: report.changed,
      unchanged: report.unchanged,
      refused: report.refused,
      leftOut: report.leftOut ?? 0,
    },
  };
}
