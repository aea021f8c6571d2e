import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { clockTime, formatDay } from '../../../lib/format.ts';
import { taskChangeWords } from '../../../lib/words/task-change.ts';
import { Card } from '../../../ui/page/card.tsx';
import type { TaskPage } from '../queries.ts';
import classes from './panel.module.css';

type Step = TaskPage['steps'][number];

function wordsOf(t: TFunction, { kind, detail }: Step): string {
  const day = (value: unknown) => (typeof value === 'string' ? formatDay(value) : t('tasks.noDue'));
  if (kind === 'due-moved') return t('tasks.step.due-moved', { from: day(detail.from), to: day(detail.to) });
  if (kind === 'split')
    return t('tasks.step.split', { count: Array.isArray(detail.parts) ? detail.parts.length : 0 });
  return t(`tasks.step.${kind as 'assigned'}`);
}

/** What happened to a task, the latest first: every due day it had is among it. */
export function StoryCard({ steps }: { steps: readonly Step[] }) {
  const { t } = useTranslation();
  if (steps.length === 0) return null;
  return (
    <Card title={t('tasks.panel.story')}>
      <ol className={classes.story}>
        {steps.toReversed().map((step) => (
          <li key={step.id}>
            <b>{wordsOf(t, step)}</b>
            {taskChangeWords(t, step.detail).map((words) => (
              <span key={words}>{words}</span>
            ))}
            <span className={classes.quiet}>
              {t('tasks.step.by', {
                time: clockTime(step.at),
                day: formatDay(todayIn(new Date(step.at))),
                by: step.byName ?? t('tasks.step.system'),
              })}
            </span>
            {step.reason && <span>{step.reason}</span>}
          </li>
        ))}
      </ol>
    </Card>
  );
}
