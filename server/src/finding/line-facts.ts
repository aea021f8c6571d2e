import { type Db, type LineLooked, listLinesLooked, listLoggingCadres } from '@so-viec/db';
import type { Scope } from '@so-viec/shared/access/scope';
import type { Month } from '@so-viec/shared/civil-day/civil-day';
import type { LineFacts, OutputFacts } from '@so-viec/shared/finding/facts';

/** So many people's lines are in hand as rows at a time. */
const PEOPLE_AT_ONCE = 100;

/** The lines of a month by person, read a hundred people at a time: a province's rows together would be 200 MB. */
export async function readLineFacts(
  db: Db,
  scope: Scope,
  month: Month,
  bodyOf: (unitId: string) => string,
): Promise<Map<string, LineFacts[]>> {
  const cadreIds = await listLoggingCadres(db, scope, month);
  const same = sameTexts();
  const found = new Map<string, LineFacts[]>();
  for (let start = 0; start < cadreIds.length; start += PEOPLE_AT_ONCE) {
    const some = cadreIds.slice(start, start + PEOPLE_AT_ONCE);
    for (const row of await listLinesLooked(db, scope, month, some)) {
      const known = found.get(row.cadreId) ?? [];
      if (known.length === 0) found.set(same(row.cadreId), known);
      known.push({ ...lineFacts(row, same), bodyId: bodyOf(row.unitId) });
    }
  }
  return found;
}

/** Days, products and texts come again and again: each is held once. */
function sameTexts(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const held = known.get(text);
    if (held === undefined) known.set(text, text);
    return held ?? text;
  };
}

function lineFacts(line: LineLooked, same: (text: string) => string): Omit<LineFacts, 'bodyId'> {
  const { id, minutes, productId, taskId, enteredAt } = line;
  return {
    ...{ id, on: same(line.workedOn), minutes, enteredAt, isDone: line.state === 'done' },
    productId: productId && same(productId),
    taskId: taskId && same(taskId),
    ...(line.meetingId !== null && { isMeeting: true }),
    ...(line.isConfidential === 1 && { isSecret: true }),
    note: line.isConfidential === 1 ? '' : same(line.note),
    output: outputFacts(line, same),
  };
}

function outputFacts(line: LineLooked, same: (text: string) => string): OutputFacts | null {
  if (line.outputId === null) return null;
  return {
    id: same(line.outputId),
    name: same(line.outputName ?? ''),
    quantity: line.quantity ?? 1,
    documentNumber: line.documentNumber ?? '',
    hasEvidence: line.hasEvidence === 1,
    isJoint: line.shares > 1,
  };
}
