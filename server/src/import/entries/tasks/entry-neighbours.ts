import {
  type Db,
  listImportedLinesFrom,
  listLinesOfTasks,
  listTasksOpenOn,
  type Task,
  type Trx,
} from '@so-viec/db';
import { minDay } from '@so-viec/shared/civil-day/civil-day';
import { type Line, workKeyOf } from '../entry-line.ts';
import type { EntryReference } from '../entry-reference.ts';

/** Lines by the work they may belong to, with those already there, and the tasks these have. */
export interface Neighbourhood {
  lines: Map<string, Line[]>;
  tasks: Map<string, Task>;
}

/**
 * Gathers, for each person and product with lines under way, the lines of the file and the imported ones around
 * them, so that work goes on from one file to the next in whatever order files come.
 */
export async function loadNeighbours(
  db: Db | Trx,
  lines: readonly Line[],
  reference: EntryReference,
): Promise<Neighbourhood> {
  const keyOf = (entry: Line['entry']) => workKeyOf(entry, reference.productCodes);
  const people = [...new Set(lines.flatMap((l) => [l.entry.cadreId, l.before?.cadreId ?? l.entry.cadreId]))];
  const firstOn = firstDay(lines);
  const open = await listTasksOpenOn(db, people, firstOn);
  const tasks = new Map(open.filter(isOfLines).map((task) => [task.id, task]));
  const fromOn = [...tasks.values()].reduce((first, t) => minDay(t.openedOn, first), firstOn);
  const ofFile = new Set(lines.map((line) => line.before?.id));
  const stored = (await listImportedLinesFrom(db, people, fromOn)).filter((entry) => !ofFile.has(entry.id));
  const around = stored.map((before): Line => {
    return { row: undefined, entry: { ...before }, before, status: 'unchanged', cells: [] };
  });
  const all = [...lines, ...around].filter(({ before }) => isMovable(before?.taskId, tasks));
  const keys = worksUnderWay(lines, all, keyOf);
  const members = all.filter((line) => keys.has(keyOf(line.entry)));
  const frozen = await tasksWithTypedLines(db, members);
  return {
    lines: Map.groupBy(
      members.filter(({ before }) => !before?.taskId || !frozen.has(before.taskId)),
      (line) => keyOf(line.entry),
    ),
    tasks,
  };
}

/** Work that was given, proposed or checked has a story of its own: no file changes it. */
const isOfLines = (task: Task): boolean => task.stepCount === 0 && task.assignerId === null;

/** What was delivered before the first day of the file stays as it is. */
function isMovable(taskId: string | null | undefined, tasks: Map<string, Task>): boolean {
  return !taskId || tasks.has(taskId);
}

function firstDay(lines: readonly Line[]): string {
  let first = '9999-12-31';
  for (const { entry, before } of lines) {
    if (entry.workedOn < first) first = entry.workedOn;
    if (before && before.workedOn < first) first = before.workedOn;
  }
  return first;
}

/** The works that the file touches and that have a line under way, in the file or before it. */
function worksUnderWay(
  lines: readonly Line[],
  all: readonly Line[],
  keyOf: (entry: Line['entry']) => string,
): Set<string> {
  const touched = new Set<string>();
  for (const { entry, before, status } of lines) {
    if (status === 'unchanged') continue;
    touched.add(keyOf(entry));
    if (before) touched.add(keyOf(before));
  }
  const underWay = new Set<string>();
  for (const { entry, before } of all) {
    if (entry.state !== 'under-way' && before?.taskId == null) continue;
    underWay.add(keyOf(entry));
    if (before) underWay.add(keyOf(before));
  }
  return new Set([...touched].filter((key) => underWay.has(key)));
}

/** Work that a person went on with by hand is theirs now. */
async function tasksWithTypedLines(db: Db | Trx, lines: readonly Line[]): Promise<Set<string>> {
  const taskIds = [...new Set(lines.flatMap(({ before }) => before?.taskId ?? []))];
  const typed = (await listLinesOfTasks(db, taskIds)).filter((entry) => entry.importKey === null);
  return new Set(typed.flatMap((entry) => entry.taskId ?? []));
}
