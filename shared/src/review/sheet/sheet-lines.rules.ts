import type { Month } from '../../civil-day/civil-day.ts';
import { deliveredOf } from '../score/delivered.rules.ts';
import type { Origin } from '../score/score-input.ts';
import { itemsOf, portionOf } from './portion.rules.ts';
import type { SheetLine, SheetLines, SheetWaiting } from './sheet-line.ts';
import type { OutputSource, SheetSource, TaskSource } from './sheet-source.ts';
import { countsThoughFailed, withFaultsLeftBehind } from './standing-findings.rules.ts';
import { monthOfTask, standsInG } from './task-month.rules.ts';

const ORIGIN_ORDER: readonly Origin[] = ['assigned', 'adhoc', 'takenOver'];

/**
 * The lines of a person's month: what was assigned (due in the month or in its plan), what was delivered in it and
 * accepted, ad hoc work and work taken over (numerators only). Routine products that were in no plan count as assigned
 * when they are delivered, so G is never 0 for them (rules §3).
 */
export function sheetLinesOf(source: SheetSource, month: Month): SheetLines {
  const lines = new Map<string, SheetLine>();
  for (const task of source.tasks) addTask(lines, source, task, month);
  const waiting: SheetWaiting[] = [];
  for (const output of withFaultsLeftBehind(source.outputs)) {
    const why = whyWaiting(output);
    if (why) {
      waiting.push(waitingOf(output, why));
      addFailed(lines, source, output);
    } else addOutput(lines, source, output);
  }
  return { lines: [...lines.values()].sort(inOrder), waiting };
}

function inOrder(x: SheetLine, y: SheetLine): number {
  const byOrigin = ORIGIN_ORDER.indexOf(x.origin) - ORIGIN_ORDER.indexOf(y.origin);
  return byOrigin || x.name.localeCompare(y.name, 'vi') || y.coefficientMilli - x.coefficientMilli;
}

interface Kind {
  productId: string | null;
  productName: string;
  wholeMilli: number;
  coefficientMilli: number;
  origin: Origin;
}

function lineFor(lines: Map<string, SheetLine>, kind: Kind): SheetLine {
  const { productId, productName: name, wholeMilli, coefficientMilli, origin } = kind;
  const key = [origin, productId ?? `=${name}`, wholeMilli, coefficientMilli].join('|');
  const known = lines.get(key);
  if (known) return known;
  const line = { key, name, wholeMilli, coefficientMilli, origin, assigned: 0 };
  const fresh: SheetLine = { ...line, delivered: [], tasks: [], products: [] };
  lines.set(key, fresh);
  return fresh;
}

function addTask(lines: Map<string, SheetLine>, source: SheetSource, task: TaskSource, month: Month): void {
  if (!standsInG(task) || monthOfTask(task) !== month) return;
  const { productId, productName, coefficientMilli: wholeMilli, id, title, dueOn, state } = task;
  for (const [coefficientMilli, quantity] of itemsOf(source, task)) {
    const line = lineFor(lines, { productId, productName, wholeMilli, coefficientMilli, origin: 'assigned' });
    line.assigned += quantity;
    line.tasks.push({ id, title, quantity, dueOn, state, deliveredHere: 0 });
  }
}

const wholeOf = ({ coefficientMilli, task }: OutputSource): number =>
  coefficientMilli > 0 ? coefficientMilli : (task?.coefficientMilli ?? 0);

function whyWaiting(output: OutputSource): SheetWaiting['why'] | undefined {
  const { state } = output.task ?? {};
  if (state === 'proposed' || state === 'refused') return state;
  if (output.standing === 'fault') return 'failed';
  if (output.standing !== 'accepted') return 'unchecked';
  if (output.task?.isSplit) return 'split';
  return wholeOf(output) === 0 ? 'no-coefficient' : undefined;
}

function waitingOf(output: OutputSource, why: SheetWaiting['why']): SheetWaiting {
  const { id, name, deliveredOn, quantity, standing } = output;
  return { id, name, deliveredOn, quantity, standing, why };
}

function originOf({ task, productId }: OutputSource): Origin {
  if (task?.origin === 'taken-over') return 'takenOver';
  if (task?.origin === 'ad-hoc') return 'adhoc';
  return task || productId !== null ? 'assigned' : 'adhoc';
}

/** In no plan and without a due day: it counts as assigned when it is delivered. */
function isRoutine({ task }: OutputSource): boolean {
  return task === null || !standsInG(task);
}

/** The line of a product; undefined where the person has no part of it. */
function lineOf(lines: Map<string, SheetLine>, source: SheetSource, output: OutputSource) {
  const [origin, wholeMilli] = [originOf(output), wholeOf(output)];
  const coefficientMilli = portionOf(wholeMilli, source.shares.get(output.id), source.cadreId);
  if (coefficientMilli === 0) return undefined;
  const { productId, productName } = output;
  return lineFor(lines, { productId, productName, wholeMilli, coefficientMilli, origin });
}

/** A routine product that failed: assigned as it was delivered, and nothing in the numerators until it is accepted. */
function addFailed(lines: Map<string, SheetLine>, source: SheetSource, output: OutputSource): void {
  if (originOf(output) !== 'assigned' || !isRoutine(output) || !countsThoughFailed(output)) return;
  const line = lineOf(lines, source, output);
  if (!line) return;
  const { id, name, quantity } = output;
  line.assigned += quantity;
  line.failed = [...(line.failed ?? []), { id, name, quantity }];
}

function addOutput(lines: Map<string, SheetLine>, source: SheetSource, output: OutputSource): void {
  const line = lineOf(lines, source, output);
  if (!line) return;
  if (line.origin === 'assigned' && isRoutine(output)) line.assigned += output.quantity;
  const groups = deliveredOf(output.quantity, output.checks);
  line.products.push({ ...productOf(output), groups: { from: line.delivered.length, count: groups.length } });
  line.delivered = [...line.delivered, ...groups];
  const task = line.tasks.find(({ id }) => id === output.task?.id);
  if (task) task.deliveredHere += output.quantity;
}

function productOf(output: OutputSource) {
  const { id, name, documentNumber, documentOn, deliveredOn, quantity, degree, checks, task } = output;
  const findings = [...checks];
  return {
    id,
    taskId: task?.id ?? null,
    name,
    documentNumber,
    documentOn,
    deliveredOn,
    quantity,
    degree,
    findings,
  };
}
