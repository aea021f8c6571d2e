import type { WorkEntry } from '@so-viec/db';
import { monthOf } from '@so-viec/shared/civil-day/civil-day';
import type { EntryRow } from '@so-viec/shared/import/import-row';
import type { PlanContext } from '../plan.ts';
import { changedCells } from './entry-compare.ts';
import type { Existing } from './entry-existing.ts';
import type { Found, Line } from './entry-line.ts';
import type { EntryReference } from './entry-reference.ts';
import { secrecyOfRow } from './entry-secret.ts';

/** Tells lines that are new from those that are there already, changed or not. */
export function linesOf(
  found: readonly Found[],
  existing: Existing,
  reference: EntryReference,
  context: PlanContext,
): Line[] {
  return found.map((one) => {
    const before = existing.byKey.get(one.key);
    if (!before)
      return { row: one.row, entry: newEntry(one, reference, context), before, status: 'added', cells: [] };
    const cells = isComparable(one.row, before) ? changedCells(one.row, before, reference) : [];
    const isChanged = cells.length > 0;
    const entry = isChanged ? changedEntry(one, before, reference, context) : { ...before };
    return { row: one.row, entry, before, status: isChanged ? 'changed' : 'unchanged', cells };
  });
}

/** A line known by all it says is as it was; one that is confidential stays so where a file does not mark it. */
export function isComparable(row: EntryRow, before: WorkEntry): boolean {
  return row.lineCode !== '' && (before.isConfidential === 0 || row.isConfidential);
}

/** The line as it is written; its day and ordinal come later. */
function newEntry(found: Found, reference: EntryReference, context: PlanContext): WorkEntry {
  const { row, key, cadreId, post, product } = found;
  return {
    id: context.newId(),
    workDayId: '',
    cadreId,
    month: monthOf(row.workedOn),
    workedOn: row.workedOn,
    unitId: post.unitId,
    positionId: post.positionId,
    productId: product?.id ?? null,
    coefficientMilli: product?.coefficientMilli ?? 0,
    taskGroup: product?.taskGroup ?? 'D',
    adHocBy: row.adHocBy,
    taskId: null,
    meetingId: null,
    note: row.note,
    minutes: row.minutes,
    state: row.state,
    ...secrecyOfRow(found, reference),
    ordinal: 0,
    enteredAt: row.enteredAt,
    importKey: key,
    version: 1,
  };
}

/** A transfer does not rewrite history: unit and position are worked out anew only with person, day or product. */
function changedEntry(
  one: Found,
  before: WorkEntry,
  reference: EntryReference,
  context: PlanContext,
): WorkEntry {
  const after = { ...newEntry(one, reference, context), id: before.id, version: before.version + 1 };
  const codeBefore = before.productId === null ? '' : reference.productCodes.get(before.productId);
  const {
    cadreId,
    workedOn,
    workDayId,
    unitId,
    positionId,
    productId,
    coefficientMilli,
    taskGroup,
    ordinal,
  } = before;
  const isSamePlace = cadreId === after.cadreId && workedOn === after.workedOn;
  if (!isSamePlace || codeBefore !== one.row.productCode) return after;
  return { ...after, workDayId, unitId, positionId, productId, coefficientMilli, taskGroup, ordinal };
}
