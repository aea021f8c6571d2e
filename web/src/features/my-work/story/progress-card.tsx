import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import { useTranslation } from 'react-i18next';
import { Bar } from '../../../ui/figure/bar.tsx';
import { Card } from '../../../ui/page/card.tsx';
import type { TaskStory } from '../queries.ts';
import classes from './story.module.css';

/** How far a task is: products of those wanted, hours of the product's standard, and what remains of both. */
export function ProgressCard({ story }: { story: TaskStory }) {
  const { t } = useTranslation();
  const { quantity, delivered, accepted, minutes } = story.remains;
  const left = quantity - delivered;
  const of = t('myWork.story.progress.of', { quantity });
  const remaining =
    left > 0
      ? t('myWork.story.progress.left', { count: left })
      : left < 0
        ? t('myWork.story.progress.extra', { count: -left })
        : t('myWork.story.progress.allIn');
  return (
    <Card title={t('myWork.story.progress.title')}>
      <div className={classes.figures}>
        <Part label={t('myWork.story.progress.delivered')} value={`${delivered} ${of}`} note={remaining}>
          <Bar share={delivered / quantity} />
        </Part>
        <Part label={t('myWork.story.progress.accepted')} value={`${accepted} ${of}`}>
          <Bar share={accepted / quantity} />
        </Part>
        <HoursPart minutes={minutes} story={story} />
      </div>
    </Card>
  );
}

function HoursPart({ minutes, story }: { minutes: number; story: TaskStory }) {
  const { t } = useTranslation();
  const { standardMinutes, quantity, unsubmittedMinutes } = story.remains;
  const label = t('myWork.story.progress.hours');
  const more =
    unsubmittedMinutes > 0 &&
    t('myWork.story.progress.unsubmitted', { time: formatMinutes(unsubmittedMinutes) });
  if (standardMinutes === null || standardMinutes === 0) {
    const note = t('myWork.story.progress.noStandard');
    return <Part label={label} value={formatMinutes(minutes)} note={note} more={more} />;
  }
  const time = formatMinutes(standardMinutes);
  const note =
    minutes <= standardMinutes
      ? t('myWork.story.progress.standard', {
          time,
          quantity,
          left: formatMinutes(standardMinutes - minutes),
        })
      : t('myWork.story.progress.over', { time, quantity, over: formatMinutes(minutes - standardMinutes) });
  return (
    <Part label={label} value={formatMinutes(minutes)} note={note} more={more}>
      <Bar share={minutes / standardMinutes} />
    </Part>
  );
}

type PartProps = {
  label: string;
  value: string;
  note?: string;
  more?: string | false;
  children?: React.ReactNode;
};

function Part({ label, value, note, more, children }: PartProps) {
  return (
    <div className={classes.figure}>
      <span className={classes.label}>{label}</span>
      <span className={`${classes.value} figures`}>{value}</span>
      {children}
      {more && <span className={classes.quiet}>{more}</span>}
      {note && <span className={classes.quiet}>{note}</span>}
    </div>
  );
}
