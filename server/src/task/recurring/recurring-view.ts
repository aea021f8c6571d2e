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
  today: CivilDay;
  /** So many months back, this one included. */
  months: number;
  fewestPeople: number;
}

const MOST = 200;

/**
 * Ad hoc work that recurs in many people of a scope, with its number and usual hours, and the products that were reported
 * for addition to the catalogue.
 */
export async function viewRecurring(db: Db, { scope, today, months, fewestPeople }: Asked) {
  const all = Array.from({ length: months }, (_, i) => addMonths(monthOf(today), -i));
  const lines = (await listAdHocLines(db, scope, all)).map(({ note, ...line }) => ({
    ...line,
    title: note.split('\n')[0] ?? '',
  }));
  const work = recurringWork(lines, fewestPeople).slice(0, MOST);
  const reports = await listOfferedProducts(db);
  const names = await listNamesOfPositions(db, [
    ...work.map(({ positionCode }) => positionCode),
    ...reports.map(({ positionCode }) => positionCode),
  ]);
  const nameOf = (code: string) => names.find((position) => position.code === code)?.name ?? code;
  return {
    months,
    fewestPeople,
    fromMonth: all.at(-1) ?? monthOf(today),
    work: work.map(({ cadreIds: _, ...row }) => ({
      ...row,
      positionName: nameOf(row.positionCode),
      report:
        reports.find((r) => r.positionCode === row.positionCode && r.nameFold === foldText(row.title)) ??
        null,
    })),
    reports: reports.map((report) => ({ ...report, positionName: nameOf(report.positionCode) })),
    drafts: await listDraftEditions(db),
  };
}
