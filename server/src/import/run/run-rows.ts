import { type Db, listImportParts } from '@so-viec/db';
import { columnsOf } from '@so-viec/shared/import/header';
import type { ImportKind } from '@so-viec/shared/import/import-row';
import type { RowFilter } from '@so-viec/shared/import/row-filters';
import type { TableRow } from '@so-viec/shared/import/table-reader';
import { cellText } from './cell-text.ts';
import type { Findings } from './findings.ts';
import { partsWith, rowsOfPart } from './parts.ts';

const ROWS_OF_PAGE = 50;

type RowState = 'refused' | 'changed' | 'unchanged' | 'added' | 'left-out';

/** A page of the rows of a file, each cell by the column of ours it stands in. */
export async function pageOfRows(
  db: Db,
  run: { id: string; kind: string },
  findings: Findings,
  { show, page }: { show: RowFilter; page: number },
) {
  const numbers = rowsShown(findings, show);
  const pages = Math.max(1, Math.ceil(numbers.length / ROWS_OF_PAGE));
  const at = Math.min(page, pages);
  const wanted = numbers.slice((at - 1) * ROWS_OF_PAGE, at * ROWS_OF_PAGE);
  const rows = await findRows(db, run.id, findings.partStarts, wanted);
  const stateOf = stateFinder(findings);
  const columns = shownColumns(run.kind as ImportKind, findings);
  return {
    columns: columns.map(({ key, header }) => ({ key, header })),
    page: at,
    pages,
    count: numbers.length,
    rows: rows.map(({ row, cells }) => ({
      row,
      state: stateOf(row),
      cells: columns.map(({ index }) => cellText(cells[index])),
      refusals: findings.refusals
        .filter((refusal) => refusal.row === row)
        .map(({ column, text }) => ({ column, text: withoutPlace(text) })),
      changes: findings.changes.find((change) => change.row === row)?.cells ?? [],
    })),
  };
}

function rowsShown(findings: Findings, show: RowFilter): number[] {
  if (show === 'refused') return findings.refusedRows;
  if (show === 'all') return findings.dataRows;
  if (show === 'left-out') return findings.leftOutRows ?? [];
  const stateOf = stateFinder(findings);
  return findings.dataRows.filter((row) => stateOf(row) === show);
}

function stateFinder({ refusedRows, changedRows, keptRows, leftOutRows }: Findings) {
  const leftOut = new Set(leftOutRows);
  const refused = new Set(refusedRows);
  const changed = new Set(changedRows);
  const kept = new Set(keptRows);
  return (row: number): RowState =>
    leftOut.has(row)
      ? 'left-out'
      : refused.has(row)
        ? 'refused'
        : changed.has(row)
          ? 'changed'
          : kept.has(row)
            ? 'unchanged'
            : 'added';
}

function shownColumns(kind: ImportKind, { columns }: Findings) {
  return columnsOf(kind).flatMap(([key, { header }]) => {
    const found = columns.find((column) => column.key === key);
    return found ? [{ key, header, index: found.index }] : [];
  });
}

/** "Dòng 3, cột Ngày: …" without the place, which the table shows. */
function withoutPlace(text: string): string {
  const bare = text.replace(/^Dòng \d+(?:, cột [^:]+)?: /, '');
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

async function findRows(
  db: Db,
  runId: string,
  starts: readonly number[],
  wanted: readonly number[],
): Promise<TableRow[]> {
  const numbers = new Set(wanted);
  const parts = await listImportParts(db, runId, partsWith(starts, wanted));
  return parts.flatMap(rowsOfPart).filter(({ row }) => numbers.has(row));
}
