import { daysBetween } from '@so-viec/shared/civil-day/civil-day';
import type { TaskState } from '@so-viec/shared/task/task.rules';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../lib/format.ts';
import { StateMark, type StateName } from '../../ui/state/state-mark.tsx';

const MARKS: Record<TaskState, StateName> = {
  planned: 'writing',
  proposed: 'waiting',
  refused: 'returned',
  open: 'under-way',
  closed: 'accepted',
  'could-not': 'flagged',
  cancelled: 'without',
};

/** Icon and word of a task's state; work that is handed in waits for its check. */
export function TaskStateMark({
  task,
}: {
  task: { state: TaskState; waiting: number; deliveredOn: string | null };
}) {
  const { t } = useTranslation();
  if (task.state === 'open' && task.waiting > 0) {
    return (
      <StateMark state="waiting" size="sm">
        {t('tasks.show.delivered')}
      </StateMark>
    );
  }
  return (
    <StateMark state={MARKS[task.state]} size="sm">
      {t(`tasks.state.${task.state}`)}
    </StateMark>
  );
}

/** "25/01/2024", with how many days ago where work is late. */
export function DueWords({
  task,
  today,
}: {
  task: { dueOn: string | null; isLate: boolean };
  today: string;
}) {
  const { t } = useTranslation();
  if (task.dueOn === null) return <span>{t('tasks.noDue')}</span>;
  if (!task.isLate) return <span>{formatDay(task.dueOn)}</span>;
  return (
    <span>
      {formatDay(task.dueOn)}
      <StateMark state="over" size="sm">
        {t('tasks.late', { count: daysBetween(task.dueOn, today) })}
      </StateMark>
    </span>
  );
}
