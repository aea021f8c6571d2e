import type { Db } from '@so-viec/db';

/** Everything stored about one person's work, with days, ordinals and names in place of ids; marks are of ids. */
export async function rowsOfWork(db: Db, cadreId: string) {
  const days = await db
    .selectFrom('work_day')
    .selectAll()
    .where('cadreId', '=', cadreId)
    .orderBy('workedOn')
    .execute();
  const onOf = new Map(days.map((day) => [day.id, day.workedOn]));
  const dayIds = [...onOf.keys()];
  const steps = await db.selectFrom('day_step').selectAll().where('workDayId', 'in', dayIds).execute();
  const lines = await db.selectFrom('work_entry').selectAll().where('cadreId', '=', cadreId).execute();
  const outputs = await db.selectFrom('output').selectAll().where('cadreId', '=', cadreId).execute();
  const tasks = await db.selectFrom('task').selectAll().where('cadreId', '=', cadreId).execute();
  const ties = await db.selectFrom('output_entry').selectAll().execute();
  const checks = await db.selectFrom('output_check').selectAll().execute();
  const lineNames = new Map(lines.map((line) => [line.id, `${line.workedOn}#${line.ordinal}`]));
  const taskNames = new Map(tasks.map((task) => [task.id, firstOf(lines, task.id)]));
  const outputNames = new Map(outputs.map((o) => [o.id, tiesOf(ties, lineNames, o.id)]));
  const stepNames = new Map(steps.map((step) => [step.id, `${onOf.get(step.workDayId)}/${step.sequence}`]));
  const owned = checks.filter((check) => outputNames.has(check.outputId));
  const monthRows = await db.selectFrom('cadre_month').selectAll().where('cadreId', '=', cadreId).execute();
  const dayRows = await db.selectFrom('cadre_day').selectAll().where('cadreId', '=', cadreId).execute();
  return {
    days: days.map(({ id: _, mark: __, ...day }) => day),
    steps: sorted(
      steps.map(({ id: _, mark: __, ...step }) => ({ ...step, workDayId: onOf.get(step.workDayId) })),
    ),
    lines: sorted(
      lines.map(({ id: _, mark: __, ...line }) => ({
        ...line,
        workDayId: onOf.get(line.workDayId),
        taskId: line.taskId && taskNames.get(line.taskId),
      })),
    ),
    tasks: sorted(tasks.map(({ id, ...task }) => ({ ...task, mark: '', begins: taskNames.get(id) }))),
    outputs: sorted(
      outputs.map(({ id, mark: _, ...output }) => ({
        ...output,
        workDayId: output.workDayId && onOf.get(output.workDayId),
        taskId: output.taskId && taskNames.get(output.taskId),
        ties: outputNames.get(id),
      })),
    ),
    checks: sorted(
      owned.map(({ id: _, mark: __, ...check }) => ({
        ...check,
        outputId: outputNames.get(check.outputId),
        dayStepId: check.dayStepId && stepNames.get(check.dayStepId),
      })),
    ),
    cadreDays: sorted(dayRows.map((row) => ({ ...row, workDayId: onOf.get(row.workDayId) }))),
    cadreMonths: sorted(monthRows),
  };
}

function firstOf(
  lines: { workedOn: string; ordinal: number; taskId: string | null }[],
  taskId: string,
): string {
  const own = lines
    .filter((line) => line.taskId === taskId)
    .map((line) => `${line.workedOn}#${line.ordinal}`);
  return own.sort()[0] ?? '';
}

function tiesOf(
  ties: { outputId: string; entryId: string }[],
  names: Map<string, string>,
  outputId: string,
): string {
  const own = ties.filter((tie) => tie.outputId === outputId).map((tie) => names.get(tie.entryId) ?? '');
  return own.sort().join(' ');
}

function sorted<T>(rows: T[]): T[] {
  return rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
