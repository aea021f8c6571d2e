import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatMinutes } from '../../../lib/format.ts';
import { Card } from '../../../ui/page/card.tsx';
import { SecretMark } from '../../../ui/state/secret-mark.tsx';
import type { FoundTask as Page } from '../queries.ts';
import { DueWords, TaskStateMark } from '../task-state.tsx';
import { milliText } from '../words.ts';
import classes from './panel.module.css';

type Props = { page: Page; today: string; children: ReactNode };

/** What was given to whom, on what grounds, and how far it is. */
export function FactsCard({ page: { task, report }, today, children }: Props) {
  const { t } = useTranslation();
  const outside = report
    ? t(`tasks.panel.outsideFate.${report.state as 'open'}`, { answer: report.answer })
    : t('tasks.panel.outside');
  const weight = milliText(task.quantity * task.coefficientMilli);
  const facts: [string, ReactNode][] = [
    [t('tasks.panel.state'), <TaskStateMark key="state" task={task} />],
    [t('tasks.form.person'), task.fullName],
    [
      t('tasks.panel.helpers'),
      task.collaborators.map(({ fullName }) => fullName).join(', ') || t('tasks.panel.nobody'),
    ],
    [t('tasks.panel.product'), task.productName ?? `${task.proposedName} (${outside})`],
    [
      t('tasks.panel.quantity'),
      t('tasks.panel.weight', {
        quantity: task.quantity,
        coefficient: milliText(task.coefficientMilli),
        weight,
      }),
    ],
    [t('tasks.panel.due'), <DueWords key="due" task={task} today={today} />],
    [t('tasks.panel.from'), formatDay(task.openedOn)],
    [t('tasks.panel.delivered'), <Delivered key="delivered" task={task} />],
    [
      t('tasks.panel.spent'),
      t('tasks.panel.spentWords', { time: formatMinutes(task.minutes), days: task.days }) +
        (task.unsubmittedMinutes > 0
          ? `, ${t('tasks.panel.unsubmitted', { time: formatMinutes(task.unsubmittedMinutes) })}`
          : ''),
    ],
    [t('tasks.panel.basis'), basisOf(task, t(`tasks.form.basis.${task.basisKind as ''}`))],
    [t('tasks.panel.quality'), task.quality],
    [t('tasks.panel.giver'), task.assignerName ?? ''],
  ];
  return (
    <Card title={task.title}>
      {task.isConfidential && <SecretMark />}
      {children}
      <dl className={classes.facts}>
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </Card>
  );
}

function basisOf({ basisKind, basis }: Page['task'], kind: string): string {
  if (basisKind === '') return '';
  return basis ? `${kind}: ${basis}` : kind;
}

function Delivered({ task: { delivered, quantity, accepted, waiting } }: { task: Page['task'] }) {
  const { t } = useTranslation();
  const extra = delivered - quantity;
  return (
    <>
      {t('tasks.panel.deliveredWords', { delivered, quantity, accepted, waiting })}
      {extra > 0 && `, ${t('tasks.panel.extra', { count: extra })}`}
    </>
  );
}
