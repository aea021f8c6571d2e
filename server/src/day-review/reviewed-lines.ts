import {
  type Db,
  type EntryLine,
  listEntriesOfDays,
  listLastChecks,
  listOutputsOf,
  listOutputsOfDay,
  listShares,
  type OutputCheck,
  type OutputOfEntry,
  type OutputWithNames,
  sumTasks,
  type WorkDay,
} from '@so-viec/db';
import { DEGREES } from '@so-viec/shared/day-review/degree.rules';
import { isPastDue } from '@so-viec/shared/output/checks.rules';
import type { Access } from '../access/access.ts';
import { asHandedIn } from '../output/checks/lateness.ts';
import { mayCheck } from '../output/output-access.ts';
import { type Vouchings, viewOfMeeting, vouchingsOf } from '../work-entry/entry-view.ts';

/** The lines of a day with their products and, for work of many days, what has gone into it so far. */
export async function viewOfLines(db: Db, access: Access, day: WorkDay) {
  const scope = access.readingScope();
  const lines = await listEntriesOfDays(db, scope, [day.id]);
  const tied = await listOutputsOf(
    db,
    lines.map((line) => line.id),
  );
  const checks = await listLastChecks(db, [...new Set(tied.map((output) => output.id))]);
  const decidable = await decidableOf(db, access, day);
  const taskIds = [...new Set(lines.flatMap((line) => line.taskId ?? []))];
  const tasks = await sumTasks(db, scope, { taskIds, untilOn: day.workedOn });
  const vouchings = await vouchingsOf(db, lines);
  return lines.map((line) => {
    const shown = tied.filter((output) => isShownAt(line, output, lines, tied));
    const task = tasks.find((t) => t.taskId === line.taskId);
    return {
      ...viewOfLine(line, vouchings),
      task: task ? { minutes: task.minutes, days: task.days } : null,
      hasOutput:
        (line.meetingId !== null && line.meetingCancelledAt === null) ||
        tied.some((output) => output.entryId === line.id),
      outputs: shown.map((output) => viewOfOutput(day, output, checks, decidable)),
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

function viewOfLine(line: EntryLine, vouchings: Vouchings) {
  const { id, productName, adHocBy, productId, note, minutes, state, measure, taskId } = line;
  const isConfidential = line.isConfidential === 1;
  return {
    id,
    taskId,
    productName,
    measure,
    isAdHoc: productId === null,
    adHocBy: isConfidential ? '' : adHocBy,
    note: isConfidential ? '' : note,
    minutes,
    state: state === 'under-way' ? ('under-way' as const) : ('done' as const),
    meeting: viewOfMeeting(line),
    isConfidential,
    voucherId: line.voucherId,
    voucherName: line.voucherName,
    vouching: vouchings.get(id)?.answer ?? null,
  };
}

/** The products that the day delivered, and which of them its reviewer leaves to others: shared by them or by who is above. */
async function decidableOf(db: Db, access: Access, day: WorkDay): Promise<Decidable> {
  const outputs = await asHandedIn(db, await listOutputsOfDay(db, day.id));
  const shares = await listShares(
    db,
    outputs.map(({ id }) => id),
  );
  const sharesByOutput = Map.groupBy(shares, ({ outputId }) => outputId);
  const left = outputs.filter((output) => {
    const of = sharesByOutput.get(output.id);
    return of !== undefined && !mayCheck(access, output, of);
  });
  return { outputs, leftIds: left.map(({ id }) => id) };
}

interface Decidable {
  outputs: readonly OutputWithNames[];
  leftIds: readonly string[];
}

function viewOfOutput(
  day: WorkDay,
  output: OutputOfEntry,
  checks: readonly OutputCheck[],
  { outputs, leftIds }: Decidable,
) {
  const { id, name, quantity, documentNumber, documentOn, deliveredOn, degree, workDayId } = output;
  const check = checks.find((c) => c.outputId === id);
  const known = outputs.find((o) => o.id === id);
  const isProposal = known?.taskState === 'proposed' || known?.taskState === 'refused';
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
    reason: degree === null && output.standing !== 'fault' ? '' : (check?.reason ?? ''),
    standing: output.standing,
    /** It belongs to work that nobody has taken on: it waits whatever becomes of the day. */
    isProposal,
    /** The acceptance of the day decides it. */
    isOpen: output.standing === 'waiting' && !isProposal && !leftIds.includes(id),
    dueOn: known?.dueOn ?? null,
    isPastDue: known !== undefined && isPastDue(known.deliveredOn, known.dueOn),
  };
}

export type ReviewedLine = Awaited<ReturnType<typeof viewOfLines>>[number];
