import { formatDay } from '@so-viec/shared/civil-day/civil-day';
import type { ImportKind } from '@so-viec/shared/import/import-row';
import type { Refusal } from '@so-viec/shared/import/refusal';
import type { ReadTable } from '@so-viec/shared/import/table-reader';
import { headerOf } from '@so-viec/shared/import/templates/templates';

type Days = { fromOn?: string; toOn?: string | null };

/**
 * Rows that end before they begin, among those of which another cell cannot be read: these are never planned, and one
 * who mends a file wants to be told everything at once.
 */
export function backwardDays(
  kind: ImportKind,
  { partRows }: Pick<ReadTable<ImportKind>, 'partRows'>,
): Refusal[] {
  return partRows.flatMap((row): Refusal[] => {
    const { fromOn, toOn } = row as unknown as Days;
    if (!fromOn || !toOn || toOn >= fromOn) return [];
    const params = { from: formatDay(fromOn), to: formatDay(toOn) };
    const column = headerOf(kind as 'leave', 'toOn');
    return [{ row: row.row, column, code: 'from-after-to', params }];
  });
}
