import {
  findOutput,
  hasOtherEntries,
  insertOutput,
  listChecksOf,
  listOutputsOfTask,
  type Output,
  type OutputOfEntry,
  removeOutputIfLoose,
  type Trx,
  tieOutput,
  untieOutput,
  updateOutput,
} from '@so-viec/db';
import type { OutputInput, WorkEntryInput } from '@so-viec/shared/work-entry/work-entry.schema';
import { Problem } from '../http/problem.ts';
import { verdictsOf } from '../output/checks/verdicts.ts';
import { refuseLeftBehind } from '../output/delivery/left-behind.ts';

interface Line {
  id: string;
  cadreId: string;
  workDayId: string;
  input: WorkEntryInput;
  /** What its product is and weighs. */
  product: { productId: string | null; coefficientMilli: number };
  /** How many products are wanted of its task, each handed in for itself; null where its one product is the task's. */
  wanted: number | null;
  /** The products the line had so far, and whether it had delivered them. */
  outputs: readonly OutputOfEntry[];
  wasDone: boolean;
}

/** Makes the product of a line what it says and gives it: tied, delivered with the line that is done, else planned. */
export async function settleOutputs(trx: Trx, line: Line): Promise<Output | undefined> {
  const named = line.input.output;
  const kept = named ? await keepOutput(trx, line, named) : undefined;
  for (const output of line.outputs) {
    if (output.id !== kept?.id) await dropOutput(trx, output, line);
  }
  if (kept && !line.outputs.some(({ id }) => id === kept.id)) await tieOutput(trx, kept.id, line.id);
  return kept;
}

async function keepOutput(trx: Trx, line: Line, named: OutputInput): Promise<Output> {
  const all = line.input.taskId ? await listOutputsOfTask(trx, line.input.taskId) : [];
  const ofTask = outputOfTask(line, all);
  const known = ofTask ?? line.outputs.find(({ id }) => id === named.id) ?? (await findOutput(trx, named.id));
  const content = contentOf(line, named, known);
  if (line.wanted !== null && line.input.state === 'done') {
    const handed = { id: known?.id ?? named.id, quantity: named.quantity, path: 'output.quantity' };
    refuseLeftBehind(line.wanted, all, handed);
  }
  if (!known) {
    const output = { id: named.id, ...content, documentOn: null, kind: '', version: 1 };
    await insertOutput(trx, output);
    return output;
  }
  const isOfLine = known === ofTask || (await isOnlyOfLine(trx, line, known));
  if (known.cadreId !== line.cadreId || !isOfLine) {
    throw new Problem('duplicate-id', { fields: [{ path: 'output.id', code: 'duplicate-id' }] });
  }
  if (known.standing === 'accepted' && !saysTheSameOf(known, named)) {
    throw new Problem('output-accepted', { fields: [{ path: 'output.name', code: 'output-accepted' }] });
  }
  const changed = isDeliveredBy(line, known) && WEIGHT.find((key) => known[key] !== content[key]);
  if (changed) await refuseOfChecked(trx, known, changed === 'quantity' ? 'output.quantity' : 'output.name');
  if (known.deliveredOn === null || isDeliveredBy(line, known)) {
    await updateOutput(trx, known, content);
    return { ...known, ...content };
  }
  if (!saysTheSameOf(known, named)) {
    const params = { day: known.deliveredOn };
    throw new Problem('output-delivered', {
      params,
      fields: [{ path: 'output.name', code: 'output-delivered', params }],
    });
  }
  return known;
}

/** The product of a line's task: that which the line yielded so far, else what is planned; else the one there is. */
function outputOfTask(line: Line, all: readonly Output[]): Output | undefined {
  const own = all.find((output) => line.outputs.some(({ id }) => id === output.id));
  const planned = all.find(({ deliveredOn }) => deliveredOn === null);
  return own ?? planned ?? (line.wanted === null ? all[0] : undefined);
}

function saysTheSameOf(known: Output, { name, quantity, documentNumber }: OutputInput): boolean {
  return known.name === name && known.quantity === quantity && known.documentNumber === documentNumber;
}

function contentOf({ cadreId, workDayId, input, product }: Line, named: OutputInput, known?: Output) {
  const isDone = input.state === 'done';
  const decided = isDone && known && isDecided(known) ? known : undefined;
  return {
    cadreId,
    unitId: input.unitId,
    positionId: input.positionId,
    ...product,
    taskId: input.taskId,
    name: named.name,
    quantity: named.quantity,
    documentNumber: named.documentNumber,
    deliveredOn: isDone ? input.workedOn : null,
    workDayId: isDone ? workDayId : null,
    standing: decided?.standing ?? (isDone ? 'waiting' : 'planned'),
    degree: decided?.degree ?? null,
  };
}

/** What a checked product counts for, of how many items, and that it is delivered at all. */
const WEIGHT = [
  'quantity',
  'unitId',
  'positionId',
  'productId',
  'coefficientMilli',
  'taskId',
  'deliveredOn',
  'workDayId',
] as const;

/** A product that somebody accepted or found a fault or delay in stays in its month, as what it weighed. */
async function refuseOfChecked(trx: Trx, { id }: Output, path = 'output.name'): Promise<void> {
  const said = verdictsOf(await listChecksOf(trx, [id]));
  const last = said.findLast(({ kind }) => kind !== 'delay') ?? said[0];
  if (!last) return;
  const code = last.kind === 'accepted' && last.degree ? 'output-accepted' : 'output-faulted';
  throw new Problem(code, { fields: [{ path, code }] });
}

/** What was said about a product stands until it is handed in again. */
const isDecided = ({ standing }: Output): boolean => standing === 'accepted' || standing === 'fault';

/** A product outside the line's task belongs to it alone: one product does not finish several lines. */
async function isOnlyOfLine(trx: Trx, line: Line, output: Output): Promise<boolean> {
  if (!line.outputs.some((o) => o.id === output.id)) return false;
  return output.taskId === line.input.taskId || !(await hasOtherEntries(trx, output.id, line.id));
}

function isDeliveredBy(line: Pick<Line, 'workDayId' | 'wasDone'>, output: Output): boolean {
  return line.wasDone && output.workDayId === line.workDayId;
}

/** Unties a product from a line; one that no line yields any more goes, one of several lines is planned again. */
export async function dropOutput(
  trx: Trx,
  { entryId: _, ...output }: OutputOfEntry,
  line: Pick<Line, 'id' | 'workDayId' | 'wasDone'>,
): Promise<void> {
  await untieOutput(trx, output.id, line.id);
  if (await removeOutputIfLoose(trx, output.id)) return;
  if (!isDeliveredBy(line, output)) return;
  await refuseOfChecked(trx, output);
  await updateOutput(trx, output, { deliveredOn: null, workDayId: null, standing: 'planned', degree: null });
}
