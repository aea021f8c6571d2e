import {
  type Db,
  type EntryLine,
  listEntriesOfDays,
  listLastChecks,
  listOutputsOf,
  type OutputCheck,
  type OutputOfEntry,
  sumTasks,
  type WorkDay,
} from '@so-viec/db';
import { DEGREES } from '@so-viec/shared/day-review/degree.rules';
import type { Access } from '../access/access.ts';

/** The lines of a day with their products and, for work of many days, what has gone into it so far. */
export async function viewOfLines(db: Db, access: Access, day: WorkDay) {
  const scope = access.readingScope();
  const lines = await listEntriesOfDays(db, scope, [day.id]);
  const tied = await listOutputsOf(
    db,
    lines.map((line) => line.id),
  );
  const checks = await listLastChecks(db, [...new Set(tied.map((output) => output.id))]);
  const taskIds = [...new Set(lines.flatMap((line) => line.taskId ?? []))];
  const tasks = await sumTasks(db, scope, { taskIds, untilOn: day.workedOn });
  return lines.map((line) => {
    const shown = tied.filter((output) => isShownAt(line, output, lines, tied));
    const task = tasks.find((t) => t.taskId === line.taskId);
    return {
      ...viewOfLine(line),
      task: task ? { minutes: task.minutes, days: task.days } : null,
      hasOutput: tied.some((output) => output.entryId === line.id),
      outputs: shown.map((output) => viewOfOutput(day, output, checks)),
    };
  });
}

/** A product of several lines of one day stands at the last of them. */
function isShownAt(
  line: EntryLine,
  output: OutputOfEntry,
  lines: EntryLine[],
  tied: OutputOfEntry[],
): boolean {
  const last = lines.findLast((l) => tied.some((o) => o.id === output.id && o.entryId === l.id));
  return output.entryId === line.id && last?.id === line.id;
}

function viewOfLine({
  id,
  productName,
  adHocBy,
  productId,
  note,
  minutes,
  state,
  isConfidential,
  measure,
}: EntryLine) {
  return {
    id,
    productName,
    measure,
    isAdHoc: productId === null,
    adHocBy,
    note,
    minutes,
    state: state === 'under-way' ? ('under-way' as const) : ('done' as const),
    isConfidential: isConfidential === 1,
  };
}

function viewOfOutput(day: WorkDay, output: OutputOfEntry, checks: readonly OutputCheck[]) {
  const { id, name, quantity, documentNumber, documentOn, deliveredOn, degree, workDayId } = output;
  const check = checks.find((c) => c.outputId === id);
  return {
    id,
    name,
    quantity,
    documentNumber,
    documentOn,
    deliveredOn,
    /** Delivered by this day: what its acceptance checks. */
    isOfDay: workDayId === day.id,
    degree: DEGREES.find((known) => known === degree) ?? null,
    reason: degree === null ? '' : (check?.reason ?? ''),
  };
}

export type ReviewedLine = Awaited<ReturnType<typeof viewOfLines>>[number];
