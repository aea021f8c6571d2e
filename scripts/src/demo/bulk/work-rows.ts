import { monthOf } from '@so-viec/shared/civil-day/civil-day';
import type { DraftDay, DraftLine, DraftStep } from '../work/draft.ts';
import { type Codes, known } from './codes.ts';
import { type DemoInserts, noInserts } from './inserts.ts';
import { addLine, type LineContext } from './line-rows.ts';
import { addStory } from './product-rows.ts';

/**
 * Days as the rows that the commands of real use leave behind: the day with its steps, its lines, the work of many
 * days they belong to, what they yield and what was said about that. Days come in the order of each person's days.
 */
export function rowsOfDays(days: DraftDay[], codes: Codes, newId: () => string): DemoInserts {
  const inserts = noInserts();
  const tasks: LineContext['tasks'] = new Map();
  for (const day of days) {
    const cadre = known(codes.cadres, day.cadreCode);
    const dayId = newId();
    inserts.work_day.push({
      id: dayId,
      cadreId: cadre.id,
      workedOn: day.on,
      unitId: known(codes.units, day.unitCode),
      state: day.state,
      stepCount: day.steps.length,
      basis: day.basis,
      lateReason: day.lateReason,
      touchedAt: touchedAt(day),
      version: versionOf(day),
    });
    const stepIds = day.steps.map((step, i) => addStep(inserts, codes, dayId, step, i, newId));
    const context = { inserts, codes, tasks, newId, day, dayId, month: monthOf(day.on) };
    const outputs = day.lines.map((line, i) => addLine(context, line, i));
    addStory({ inserts, codes, day, stepIds, newId }, outputs);
  }
  return inserts;
}

/** A day begins at 1; giving reasons and each step add one. */
function versionOf({ steps, basis, lateReason }: DraftDay): number {
  return 1 + steps.length + Number(basis !== '' || lateReason !== '');
}

function touchedAt(day: DraftDay): string {
  return (
    day.steps.at(-1)?.at ?? day.lines.reduce((last, line: DraftLine) => maxText(last, line.enteredAt), '')
  );
}

const maxText = (a: string, b: string): string => (a > b ? a : b);

function addStep(
  inserts: DemoInserts,
  codes: Codes,
  workDayId: string,
  { kind, at, by, reason }: DraftStep,
  index: number,
  newId: () => string,
): string {
  const id = newId();
  const { accountId } = known(codes.cadres, by);
  inserts.day_step.push({ id, workDayId, sequence: index + 1, kind, at, accountId, reason });
  return id;
}
