import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import { useTranslation } from 'react-i18next';
import { clockTime, formatDay } from '../../../lib/format.ts';
import { taskChangeWords } from '../../../lib/words/task-change.ts';
import { Card } from '../../../ui/page/card.tsx';
import type { TaskStory } from '../queries.ts';
import classes from './story.module.css';

/** What happened to a task, who did it and why, the latest first. */
export function StepsCard({ story }: { story: TaskStory }) {
  const { t } = useTranslation();
  if (story.steps.length === 0) return null;
  const dayOf = (day: unknown) => (typeof day === 'string' ? formatDay(day) : t('myWork.story.steps.noDay'));
  return (
    <Card title={t('myWork.story.steps.title')}>
      <ol className={classes.list}>
        {story.steps.toReversed().map(({ id, kind, at, byName, reason, detail }) => (
          <li key={id}>
            <span>
              {t(`myWork.story.steps.kind.${kind as 'due-moved'}`, {
                from: dayOf(detail.from),
                to: dayOf(detail.to),
              })}
            </span>
            {taskChangeWords(t, detail).map((words) => (
              <span key={words}>{words}</span>
            ))}
            {reason && <span>{reason}</span>}
            <span className={classes.quiet}>
              {t('myWork.story.steps.by', {
                who: byName ?? '',
                time: clockTime(at),
                day: formatDay(todayIn(new Date(at))),
              })}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
