import type { NewTask, Schema } from '@so-viec/db';
import { TASK_TITLE_LIMIT } from '@so-viec/shared/task/task.schema';
import { cutTo } from '@so-viec/shared/text/cut';
import type { DraftDay, DraftLine } from '../work/draft.ts';
import { type Codes, known } from './codes.ts';
import type { DemoInserts } from './inserts.ts';

type Output = Omit<Schema['output'], 'documentKey' | 'mark'>;

/** Work of many days with the one product it is to yield. */
interface OpenTask {
  row: NewTask;
  output: Output | null;
}

export interface LineContext {
  inserts: DemoInserts;
  codes: Codes;
  tasks: Map<string, OpenTask>;
  newId: () => string;
  day: DraftDay;
  dayId: string;
  month: string;
}

/** Adds a line with its task and its product; returns the product that it names. */
export function addLine(context: LineContext, line: DraftLine, ordinal: number): Output | null {
  const { inserts, codes, day, dayId, month, newId } = context;
  const product = line.product ? known(codes.products, line.product.code) : null;
  const held = {
    cadreId: known(codes.cadres, day.cadreCode).id,
    unitId: known(codes.units, day.unitCode),
    positionId: known(codes.positions, day.positionCode),
    productId: product?.id ?? null,
    coefficientMilli: product?.coefficientMilli ?? 0,
  };
  const task = taskOf(context, line, held);
  const id = newId();
  inserts.work_entry.push({
    ...held,
    id,
    workDayId: dayId,
    month,
    workedOn: day.on,
    taskGroup: product?.taskGroup ?? 'D',
    adHocBy: line.adHocBy,
    taskId: task?.row.id ?? null,
    note: line.note,
    minutes: line.minutes,
    state: line.state,
    isConfidential: 0,
    ordinal,
    enteredAt: line.enteredAt,
    importKey: null,
    version: 1,
  });
  const output = outputOf(context, line, held, task);
  if (output) inserts.output_entry.push({ outputId: output.id, entryId: id });
  return output;
}

type Held = Pick<Output, 'cadreId' | 'unitId' | 'positionId' | 'productId' | 'coefficientMilli'>;

/** The work of many days that a line opens or goes on with. */
function taskOf({ inserts, tasks, day, newId }: LineContext, line: DraftLine, held: Held): OpenTask | null {
  if (line.taskKey === null) return null;
  const deliveredOn = line.state === 'done' ? day.on : null;
  const open = tasks.get(line.taskKey);
  if (open) {
    if (deliveredOn !== null) Object.assign(open.row, { deliveredOn, version: open.row.version + 1 });
    return open;
  }
  const { cadreId, unitId, positionId, productId, coefficientMilli } = held;
  const title = line.output?.name || line.note.split('\n')[0] || line.product?.name || line.adHocBy;
  const row: NewTask = {
    id: newId(),
    cadreId,
    unitId,
    positionId,
    productId,
    coefficientMilli,
    origin: productId === null ? 'ad-hoc' : 'routine',
    title: cutTo(title, TASK_TITLE_LIMIT),
    openedOn: day.on,
    deliveredOn,
    version: 1,
  };
  const task = { row, output: null };
  inserts.task.push(row);
  tasks.set(line.taskKey, task);
  return task;
}

/** The product a line names: its own, or the one that its work of many days is to yield. */
function outputOf(context: LineContext, line: DraftLine, held: Held, task: OpenTask | null): Output | null {
  if (!line.output) return null;
  const { name, quantity, number } = line.output;
  const isDone = line.state === 'done';
  const content = {
    ...held,
    taskId: task?.row.id ?? null,
    name,
    quantity,
    documentNumber: number,
    deliveredOn: isDone ? context.day.on : null,
    workDayId: isDone ? context.dayId : null,
    standing: isDone ? 'waiting' : 'planned',
  };
  if (task?.output) {
    return Object.assign(task.output, { ...content, version: task.output.version + 1 });
  }
  const output: Output = {
    id: context.newId(),
    ...content,
    documentOn: null,
    degree: null,
    kind: '',
    version: 1,
  };
  context.inserts.output.push(output);
  if (task) task.output = output;
  return output;
}
