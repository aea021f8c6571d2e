import { type Db, inTransaction, lockAllCadres, lockOrganisation, type Trx } from '@so-viec/db';
import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import type { ImportKind, RowOf } from '@so-viec/shared/import/import-row';
import { accessOfAccount } from '../access/of-account.ts';
import { audit } from '../audit/audit.ts';
import { applyPlan, type OnProgress } from './apply-plan.ts';
import { bulkIds } from './bulk-ids.ts';
import type { Plan, PlanContext } from './plan.ts';
import { planImport } from './plan-kind.ts';
import { type ImportReport, reportOf } from './report.ts';
import { tellPeople } from './tell-people.ts';

export interface ImportOptions {
  /** The edition of the catalogue, for positions and products; the one in force unless told. */
  edition?: string;
  isDryRun?: boolean;
  /** Now, for future days and for what is written down about the import itself. */
  now?: Date;
  /** Who imports; null on the command line. */
  accountId?: string | null;
  onProgress?: OnProgress;
  /** Made-up histories bring their own ids. */
  newId?: () => string;
  source?: { fileName: string; sha256: string };
  /** How many cells were mended after the file was read. */
  mended?: number;
  /** Done in the transaction of the import, when it writes or finds nothing to do. */
  onTaken?: (trx: Trx, plan: Plan) => Promise<void>;
}

const NO_SOURCE = { fileName: '', sha256: '' };

/**
 * Imports rows that were read and typed already. All or nothing: when a row is refused, nothing is written. Rows
 * that are there already change nothing.
 */
export async function importRows<K extends ImportKind>(
  db: Db,
  kind: K,
  rows: readonly RowOf[K][],
  options: ImportOptions = {},
): Promise<ImportReport> {
  return (await importPlanned(db, kind, rows, options)).report;
}

/** The same, with the plan it was done by. */
export async function importPlanned<K extends ImportKind>(
  db: Db,
  kind: K,
  rows: readonly RowOf[K][],
  options: ImportOptions = {},
): Promise<{ report: ImportReport; plan: Plan }> {
  const { isDryRun = false, source = NO_SOURCE } = options;
  const of = { kind, file: source.fileName, isDryRun, rows: rows.length };
  options.onProgress?.(0, rows.length, 'check');
  if (isDryRun) {
    const plan = await planImport(db, kind, rows, await contextOf(db, options));
    return { plan, report: reportOf(of, plan, false) };
  }
  const { plan, isWritten } = await inTransaction(db, (trx) => planAndApply(trx, kind, rows, options));
  return { plan, report: reportOf(of, plan, isWritten) };
}

async function contextOf(db: Db | Trx, options: ImportOptions): Promise<PlanContext> {
  const { now = new Date(), newId = bulkIds(), edition, accountId = null } = options;
  const today = todayIn(now);
  const access = accountId === null ? null : await accessOfAccount(db, accountId, today);
  return { today, now: now.toISOString(), newId, edition, access };
}

async function planAndApply<K extends ImportKind>(
  trx: Trx,
  kind: K,
  rows: readonly RowOf[K][],
  options: ImportOptions,
): Promise<{ plan: Plan; isWritten: boolean }> {
  await lockOrganisation(trx);
  // Who submits a day now is waited for: days are read beside posts.
  if (kind === 'entries' || kind === 'cadres') await lockAllCadres(trx);
  const context = await contextOf(trx, options);
  const plan = await planImport(trx, kind, rows, context);
  const isWritten = plan.refusals.length === 0 && plan.added + plan.changes.length > 0;
  if (isWritten) {
    const by = { at: context.now, accountId: options.accountId ?? null };
    await applyPlan(trx, plan, by, options.onProgress ?? (() => undefined));
    const { fileName, sha256 } = options.source ?? NO_SOURCE;
    await tellPeople(trx, plan, { kind, by, newId: context.newId });
    await audit(trx, by, `import.${kind}`, {
      object: 'import',
      objectId: context.newId(),
      detail: {
        fileName,
        sha256,
        added: plan.added,
        changed: plan.changes.length,
        unchanged: plan.unchanged,
        ...(options.mended && { mended: options.mended }),
      },
    });
  }
  if (plan.refusals.length === 0) await options.onTaken?.(trx, plan);
  return { plan, isWritten };
}
