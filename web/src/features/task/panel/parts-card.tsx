import { sumOfParts } from '@so-viec/shared/task/task.rules';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/page/card.tsx';
import { SecretMark } from '../../../ui/state/secret-mark.tsx';
import type { FoundTask as Page } from '../queries.ts';
import type { TasksSearch } from '../search.ts';
import { DueWords, TaskStateMark } from '../task-state.tsx';
import { milliText } from '../words.ts';
import classes from './panel.module.css';

/** The components of a task, which add up to it and say so. */
export function PartsCard({
  page: { task, parts },
  search,
  today,
}: {
  page: Page;
  search: TasksSearch;
  today: string;
}) {
  const { t } = useTranslation();
  const standing = parts.filter(({ state }) => state !== 'cancelled');
  const { sum, whole, isByPiece } = sumOfParts(task, standing);
  const shown = (value: number) => (isByPiece ? String(value) : milliText(value));
  const words = { count: standing.length, sum: shown(sum), whole: shown(whole) };
  return (
    <Card title={t('tasks.panel.parts')} note={t('tasks.panel.partsSum', words)}>
      <ul className={classes.parts}>
        {parts.map((part) => (
          <li key={part.id}>
            {part.isConfidential && <SecretMark />}
            <Link className={classes.name ?? ''} to="/giao-viec" search={{ ...search, viec: part.id }}>
              {part.title}
            </Link>
            <span className={classes.quiet}>
              {part.fullName}, {t('tasks.progress', { done: part.delivered, all: part.quantity })}
            </span>
            <span className={classes.line}>
              <DueWords task={part} today={today} />
              <TaskStateMark task={part} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
