import { type Db, listOutputsOfLines, listTiesOfOutputs, type Trx } from '@so-viec/db';
import { changedOutputCells } from '../entry-compare.ts';
import type { Line } from '../entry-line.ts';
import { isComparable } from '../entry-lines.ts';

/** Lines known by `Mã dòng` whose product cells say something else are changed too. */
export async function compareOutputs(db: Db | Trx, lines: readonly Line[]): Promise<void> {
  const named = lines.filter(({ row, before }) => row && before && isComparable(row, before));
  if (named.length === 0) return;
  const outputs = await listOutputsOfLines(
    db,
    named.flatMap(({ before }) => before?.id ?? []),
  );
  const byLine = Map.groupBy(outputs, (output) => output.entryId);
  const shared = outputs.filter((output) => output.taskId !== null);
  const lastLine = await lastNamingLines(db, [...new Set(shared.map((output) => output.id))]);
  for (const line of named) {
    const { row, before, entry } = line;
    const own = byLine.get(entry.id) ?? [];
    const last = lastLine.get(own[0]?.id ?? '');
    const cells = row ? changedOutputCells(row, own, last === undefined || last === entry.id) : [];
    if (cells.length === 0 || !before) continue;
    line.cells.push(...cells);
    line.status = 'changed';
    line.entry.version = before.version + 1;
  }
}

/** Of products of many days: the line that names it last and so decides what it is. */
async function lastNamingLines(db: Db | Trx, outputIds: string[]): Promise<Map<string, string>> {
  const ties = await listTiesOfOutputs(db, outputIds);
  return new Map(ties.map((tie) => [tie.outputId, tie.entryId]));
}
