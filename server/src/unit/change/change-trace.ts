import {
  type Db,
  findTracedChange,
  imageOfUnits,
  insertChangeTrace,
  inTransaction,
  listDueChanges,
  lockAllCadres,
  lockOrganisation,
  moveOpenTasks,
  noteChangeTrace,
  type Trx,
} from '@so-viec/db';
import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import type { UnitDraft } from '@so-viec/shared/unit/change/draft';
import { type ChangeTrace, traceBetween, type UnitImage } from '@so-viec/shared/unit/change/trace.rules';

const unitsOf = ({ changed, ended, moves }: UnitDraft): string[] => [
  ...new Set([...changed.keys(), ...ended, ...moves.flatMap((move) => [move.fromUnitId, move.toUnitId])]),
];

/** How the units of a change stand before it is written. */
export function imageBefore(trx: Trx, draft: UnitDraft): Promise<UnitImage> {
  return imageOfUnits(trx, unitsOf(draft), draft.on);
}

/** Keeps what a change wrote; `at` is when its open work went over, null while its day is ahead. */
export async function keepTrace(
  trx: Trx,
  {
    changeId,
    draft,
    before,
    at,
  }: { changeId: string; draft: UnitDraft; before: UnitImage; at: string | null },
): Promise<void> {
  const rows = traceBetween(before, await imageOfUnits(trx, unitsOf(draft), draft.on));
  const trace: ChangeTrace = { moves: draft.moves, rows };
  const undone = { undoneAt: null, undoneById: null };
  await insertChangeTrace(trx, { changeId, trace: JSON.stringify(trace), workMovedAt: at, ...undone });
}

/** Lets open work go over with changes that were dated ahead and whose day has come; tells how many. */
export async function moveWorkOfDueChanges(db: Db, now: Date): Promise<number> {
  const due = await listDueChanges(db, todayIn(now));
  for (const { changeId } of due) await inTransaction(db, (trx) => moveWorkOf(trx, changeId, now));
  return due.length;
}

async function moveWorkOf(trx: Trx, changeId: string, now: Date): Promise<void> {
  await lockOrganisation(trx);
  await lockAllCadres(trx);
  const stored = await findTracedChange(trx, changeId);
  if (!stored || stored.workMovedAt !== null || stored.undoneAt !== null) return;
  const trace: ChangeTrace = JSON.parse(stored.trace);
  const units = [...new Set(trace.moves.flatMap(({ fromUnitId, toUnitId }) => [fromUnitId, toUnitId]))];
  const before = await imageOfUnits(trx, units, stored.happenedOn);
  await moveOpenTasks(trx, trace.moves);
  const { task } = traceBetween(before, await imageOfUnits(trx, units, stored.happenedOn));
  const text = JSON.stringify({ ...trace, rows: { ...trace.rows, task } });
  await noteChangeTrace(trx, changeId, { trace: text, workMovedAt: now.toISOString() });
}
