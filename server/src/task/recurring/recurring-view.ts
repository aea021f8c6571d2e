import {
  type Db,
  listAdHocLines,
  listDraftEditions,
  listNamesOfPositions,
  listOfferedProducts,
} from '@so-viec/db';
import type { Scope } from '@so-viec/shared/access/scope';
import { addMonths, type CivilDay, monthOf } from '@so-viec/shared/civil-day/civil-day';
import { recurringWork } from '@so-viec/shared/task/recurring.rules';
import { foldText } from '@so-viec/shared/text/fold';

interface Asked {
  scope: Scope;
  /** Whose reported products are shown; null for everybody's. */
  reportScope: Scope | null;
  today: CivilDay;
  /** So many months back, this one included. */
  months: number;
  fewestPeople: number;
}

const MOST = 200;

/**
 * Ad hoc work that recurs in many people of a scope, with its number and usual hours, and the products that were reported
 * for addition to the catalogue. Work that another body reported is marked as reported.
 */
export async function viewRecurring(db: Db, { scope, reportScope, today, months, fewestPeople }: Asked) {
  const all = Array.from({ length: months }, (_, i) => addMonths(monthOf(today), -i));
  const lines = (await listAdHocLines(db, scope, all)).map(({ note, ...line }) => ({
    ...line,
    title: note.split('\n')[0] ?? '',
  }));
  const work = recurringWork(lines, fewestPeople).slice(0, MOST);
  const reports = await listOfferedProducts(db, reportScope);
  const known = reportScope === null ? reports : await listOfferedProducts(db, null);
  const codes = [...work, ...reports].map(({ positionCode }) => positionCode);
  const names = await listNamesOfPositions(db, codes, today);
  const nameOf = (code: string) => names.find((position) => position.code === code)?.name ?? code;
  return {
    months,
    fewestPeople,
    fromMonth: all.at(-1) ?? monthOf(today),
    work: work.map(({ cadreIds: _, ...row }) => ({
      ...row,
      positionName: nameOf(row.positionCode),
      report: reportOf(known, row),
    })),
    reports: reports.map((report) => ({ ...report, positionName: nameOf(report.positionCode) })),
    drafts: await listDraftEditions(db),
  };
}

function reportOf(
  known: Awaited<ReturnType<typeof listOfferedProducts>>,
  { positionCode, title }: { positionCode: string; title: string },
) {
  const nameFold = foldText(title);
  const found = known.find((r) => r.positionCode === positionCode && r.nameFold === nameFold);
  return found ? { id: found.id, state: found.state, edition: found.edition } : null;
}
