import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.tsx';
import { useIsPhone } from '../../../ui/page/use-is-narrow.ts';
import { SecretMark } from '../../../ui/state/secret-mark.tsx';
import type { GivenTask } from '../queries.ts';
import type { TasksSearch } from '../search.ts';
import { DueWords, TaskStateMark } from '../task-state.tsx';
import classes from './list.module.css';

type Props = { tasks: readonly GivenTask[]; search: TasksSearch; today: string };

/** So many stand on a phone, what presses first; the others come by a press. */
const ON_PHONE = 8;

/** ↑ ↓ go from one task to the next, Enter opens it as any link. */
function move(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a[data-task]')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  const next = links[event.key === 'ArrowDown' ? at + 1 : at - 1];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}

/** Given work as a table; on phones each row is a card. */
export function TaskTable({ tasks, search, today }: Props) {
  const { t } = useTranslation();
  const isPhone = useIsPhone();
  const [isWhole, showAll] = useState(false);
  const shown = isPhone && !isWhole ? tasks.slice(0, ON_PHONE) : tasks;
  const more = tasks.length - shown.length;
  return (
    <div className={classes.scroll} onKeyDown={move}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('tasks.column.task')}</th>
            <th scope="col">{t('tasks.column.person')}</th>
            <th scope="col">{t('tasks.column.due')}</th>
            <th scope="col" className={classes.number}>
              {t('tasks.column.progress')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((task) => (
            <TaskRow key={task.id} task={task} search={search} today={today} />
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <div className={classes.more}>
          <Button fullWidth onClick={() => showAll(true)}>
            {t('tasks.more', { count: more })}
          </Button>
        </div>
      )}
      <p className={classes.keys}>{t('tasks.keys')}</p>
    </div>
  );
}

function TaskRow({ task, search, today }: Omit<Props, 'tasks'> & { task: GivenTask }) {
  const { t } = useTranslation();
  const { lam: _, ...kept } = search;
  return (
    <tr data-current={search.viec === task.id || undefined}>
      <th scope="row">
        {task.isConfidential && <SecretMark />}
        <Link
          data-task
          className={classes.name ?? ''}
          to="/giao-viec"
          search={{ ...kept, viec: task.id }}
          aria-current={search.viec === task.id || undefined}
        >
          {task.title}
        </Link>
        <span className={classes.quiet}>
          {[
            task.productName !== task.title && (task.productName ?? task.proposedName),
            task.parentId !== null && t('tasks.partOf'),
            task.parts > 0 && t('tasks.parts', { count: task.parts }),
          ]
            .filter(Boolean)
            .join(', ')}
        </span>
      </th>
      <td>
        {task.fullName}
        {task.collaborators.length > 0 && (
          <span className={classes.quiet}>
            {t('tasks.with', {
              names: task.collaborators.map(({ fullName }) => fullName).join(', '),
            })}
          </span>
        )}
      </td>
      <td className={classes.due}>
        <DueWords task={task} today={today} />
      </td>
      <td className={classes.number} data-label={t('tasks.column.progress')}>
        {t('tasks.progress', { done: task.delivered, all: task.quantity })}
        {(task.state !== 'open' || task.waiting > 0) && <TaskStateMark task={task} />}
      </td>
    </tr>
  );
}
