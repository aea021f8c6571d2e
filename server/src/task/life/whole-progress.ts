import { type Db, listTasks, type TaskLine } from '@so-viec/db';
import type { Scope } from '@so-viec/shared/access/scope';
import { standsForWhole } from '@so-viec/shared/task/task.rules';

/** What came of the parts stands for the work that was split into them; other work stays as it is. */
export async function withPartsCounted(
  db: Db,
  scope: Scope,
  tasks: readonly TaskLine[],
): Promise<TaskLine[]> {
  const wholes = tasks.filter(({ parts }) => parts > 0).map(({ id }) => id);
  if (wholes.length === 0) return [...tasks];
  const parts = (await listTasks(db, scope, { parentIds: wholes })).filter(standsForWhole);
  return tasks.map((task) => {
    if (task.parts === 0) return task;
    const own = parts.filter(({ parentId }) => parentId === task.id);
    const sum = (of: (part: TaskLine) => number) => own.reduce((total, part) => total + of(part), of(task));
    return {
      ...task,
      quantity: own.reduce((total, { quantity }) => total + quantity, 0),
      minutes: sum(({ minutes }) => minutes),
      unsubmittedMinutes: sum(({ unsubmittedMinutes }) => unsubmittedMinutes),
      delivered: sum(({ delivered }) => delivered),
      accepted: sum(({ accepted }) => accepted),
      waiting: sum(({ waiting }) => waiting),
    };
  });
}
