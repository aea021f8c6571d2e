import { type Db, listOutputsOfLines, type Output, type OutputOfEntry, type Trx } from '@so-viec/db';
import { inserting, type Plan, type PlanContext } from '../../plan.ts';
import type { Line } from '../entry-line.ts';
import type { Group } from './entry-tasks.ts';

const FULL_DEGREE = 100;

/** The products that lines have so far, by line. */
type StoredOutputs = Map<string, OutputOfEntry[]>;

export async function loadOutputs(db: Db | Trx, groups: readonly Group[]): Promise<StoredOutputs> {
  const ids = groups.flatMap((group) => group.lines.flatMap(({ before }) => before?.id ?? []));
  return Map.groupBy(await listOutputsOfLines(db, ids), (output) => output.entryId);
}

/** The products there are, and the days that wait to be accepted. */
interface Ground {
  stored: StoredOutputs;
  waiting: ReadonlySet<string>;
}

/**
 * One product for each group: what the last line naming one says, tied to all that name one, delivered when the
 * line that ends the work names it. History counts as accepted in full, but for days that wait.
 */
export function planOutputs(
  groups: readonly Group[],
  ground: Ground,
  plan: Plan,
  context: PlanContext,
): void {
  const { stored } = ground;
  const stepOfDay = new Map(plan.writes.inserts.day_step?.map((step) => [step.workDayId, step.id]));
  const removed = new Set<string>();
  for (const group of groups) {
    const naming = group.lines.filter((line) => namesOutput(line, stored));
    const wanted = outputOf(group, naming.at(-1), ground, context);
    const known = storedOf(group, stored);
    if (wanted && isKept(wanted, known, naming, stored, plan)) continue;
    for (const output of known) removed.add(output.id);
    if (wanted) insertOutput(wanted, naming, stepOfDay, plan, context);
    noteDays(group, known, plan);
  }
  if (removed.size === 0) return;
  const values = [...removed];
  plan.writes.removals.push({ table: 'output_check', column: 'outputId', values });
  plan.writes.removals.push({ table: 'output_entry', column: 'outputId', values });
  plan.writes.removals.push({ table: 'output', column: 'id', values });
}

function namesOutput({ row, before }: Line, stored: StoredOutputs): boolean {
  return row ? row.outputName !== '' : before !== undefined && stored.has(before.id);
}

function storedOf(group: Group, stored: StoredOutputs): Output[] {
  const known = new Map<string, Output>();
  for (const { before } of group.lines) {
    for (const { entryId: _, ...output } of (before && stored.get(before.id)) ?? [])
      known.set(output.id, output);
  }
  return [...known.values()];
}

function outputOf(
  { closing }: Group,
  last: Line | undefined,
  { stored, waiting }: Ground,
  { newId }: PlanContext,
): Output | undefined {
  if (!last) return undefined;
  const { entry, row, before } = last;
  const said = row
    ? { name: row.outputName, quantity: row.quantity, documentNumber: row.documentNumber }
    : stored.get(before?.id ?? '')?.[0];
  if (!said) return undefined;
  const isDelivered = closing === last;
  const isAccepted = isDelivered && !waiting.has(entry.workDayId);
  return {
    id: newId(),
    cadreId: entry.cadreId,
    unitId: entry.unitId,
    positionId: entry.positionId,
    productId: entry.productId,
    coefficientMilli: entry.coefficientMilli,
    taskId: entry.taskId,
    name: said.name,
    quantity: said.quantity,
    documentNumber: said.documentNumber,
    documentOn: null,
    deliveredOn: isDelivered ? entry.workedOn : null,
    workDayId: isDelivered ? entry.workDayId : null,
    degree: isAccepted ? FULL_DEGREE : null,
    standing: isAccepted ? 'accepted' : isDelivered ? 'waiting' : 'planned',
    kind: '',
    version: 1,
  };
}

const COMPARED = [
  'name',
  'quantity',
  'documentNumber',
  'productId',
  'taskId',
  'deliveredOn',
  'workDayId',
] as const;

/** A product that says the same stays, with its checks; lines that name it now are tied to it. */
function isKept(wanted: Output, known: Output[], naming: Line[], stored: StoredOutputs, plan: Plan): boolean {
  const [only, ...more] = known;
  if (!only || more.length > 0 || COMPARED.some((key) => only[key] !== wanted[key])) return false;
  const isTied = ({ before }: Line) =>
    before !== undefined && stored.get(before.id)?.some((o) => o.id === only.id);
  for (const line of naming) {
    if (!isTied(line)) inserting(plan, 'output_entry').push({ outputId: only.id, entryId: line.entry.id });
  }
  return true;
}

function insertOutput(
  output: Output,
  naming: readonly Line[],
  stepOfDay: ReadonlyMap<string, string>,
  plan: Plan,
  { newId, now }: PlanContext,
): void {
  inserting(plan, 'output').push(output);
  for (const { entry } of naming)
    inserting(plan, 'output_entry').push({ outputId: output.id, entryId: entry.id });
  if (output.standing !== 'accepted') return;
  inserting(plan, 'output_check').push({
    id: newId(),
    outputId: output.id,
    dayStepId: stepOfDay.get(output.workDayId ?? '') ?? null,
    kind: 'accepted',
    degree: FULL_DEGREE,
    quantity: output.quantity,
    at: now,
    accountId: null,
    reason: '',
    deliveryId: null,
    ofCheckId: null,
  });
}

/** Days whose sums move because a product came, went or moved. */
function noteDays({ lines }: Group, known: readonly Output[], plan: Plan): void {
  if (known.length === 0) return;
  for (const { before } of lines) {
    if (before) plan.days.push({ id: before.workDayId, cadreId: before.cadreId, month: before.month });
  }
}
