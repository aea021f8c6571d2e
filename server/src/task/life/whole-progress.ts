import { countDaysOfWholes, type Db, listPartFigures, type PartFigures, type TaskLine } from '@so-viec/db';
import { standsForWhole } from '@so-viec/shared/task/task.rules';

type Counted = 'minutes' | 'unsubmittedMinutes' | 'delivered' | 'accepted' | 'waiting' | 'faulty';

/** What came of the parts stands for the work that was split into them; other work stays as it is. */
export async function withPartsCounted<T extends TaskLine>(db: Db, tasks: readonly T[]): Promise<T[]> {
  const wholes = tasks.filter(({ parts }) => parts > 0).map(({ id }) => id);
  if (wholes.length === 0) return [...tasks];
  const parts = (await listPartFigures(db, wholes)).filter(standsForWhole);
  const days = await countDaysOfWholes(db, wholes);
  return tasks.map((task) => {
    const own = parts.filter(({ wholeId }) => wholeId === task.id);
    if (own.length === 0) return task;
    return { ...task, ...sumOf(task, own), days: days.get(task.id) ?? 0 };
  });
}

function sumOf(task: TaskLine, parts: readonly PartFigures[]): Record<Counted | 'quantity', number> {
  const sum = (of: Counted) => parts.reduce((total, part) => total + part[of], task[of]);
  return {
    quantity: parts.reduce((total, { quantity }) => total + quantity, 0),
    minutes: sum('minutes'),
    unsubmittedMinutes: sum('unsubmittedMinutes'),
    delivered: sum('delivered'),
    accepted: sum('accepted'),
    waiting: sum('waiting'),
    faulty: sum('faulty'),
  };
}
