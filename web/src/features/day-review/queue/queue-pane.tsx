import { formatShortDay } from '@so-viec/shared/civil-day/civil-day';
import type { QueueOrder } from '@so-viec/shared/day-review/day-review.schema';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.tsx';
import classes from '../../../ui/desk/desk-list.module.css';
import { Bar } from '../../../ui/figure/bar.tsx';
import { Segmented } from '../../../ui/form/segmented.tsx';
import { HelpButton } from '../../../ui/page/help-button.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import type { Chosen } from '../desk/use-chosen.ts';
import type { RefusedAct } from '../state/acts.ts';
import type { Queue, QueuedDay } from '../state/queries.ts';
import { QueueRow } from './queue-row.tsx';

type Props = {
  queue: Queue;
  /** The days in sight: those of the queue that have not just been reviewed. */
  days: readonly QueuedDay[];
  openId: string | undefined;
  chosen: Chosen;
  refused: readonly RefusedAct[];
  order: QueueOrder;
  deskSwitch: (count: number) => ReactNode;
  onOrder: (order: QueueOrder) => void;
};

/** The days that wait, how many are left, and the press that accepts the chosen ones. */
export function QueuePane(props: Props) {
  const { queue, days, openId, chosen, refused, order, deskSwitch, onOrder } = props;
  const { t } = useTranslation();
  const isOneUnit = new Set(days.map((day) => day.unit.id)).size <= 1;
  return (
    <section className={classes.pane} aria-label={t('dayReview.queue.name')}>
      <QueueHead {...{ queue, days, order, onOrder, deskSwitch }} />
      {days.length > 0 && (
        <div className={classes.list} role="grid" aria-label={t('dayReview.queue.name')}>
          {days.map((day) => (
            <QueueRow
              key={day.id}
              day={day}
              isOpen={day.id === openId}
              isChosen={chosen.ids.has(day.id)}
              onChoose={() => chosen.choose(day.id)}
              refused={refused.find((act) => act.workDayId === day.id)}
              showUnit={!isOneUnit}
            />
          ))}
        </div>
      )}
      {days.length === 0 && (
        <p className={classes.more}>
          {t('dayReview.queue.none')}{' '}
          <Link to="/duyet" search={{}}>
            {t('dayReview.queue.toWeek')}
          </Link>
        </p>
      )}
      {queue.total > queue.days.length && (
        <p className={classes.more}>{t('dayReview.queue.first', { count: queue.days.length })}</p>
      )}
      <ChosenFoot chosen={chosen} />
    </section>
  );
}

/** How many are chosen, and the press that accepts them. */
function ChosenFoot({ chosen: { ids, held, accept } }: { chosen: Chosen }) {
  const { t } = useTranslation();
  const count = ids.size;
  return (
    <div role="status">
      {count > 0 && (
        <div className={classes.foot}>
          {held && (
            <div className={classes.held}>
              <Refusal>
                {t('dayReview.queue.held', { day: formatShortDay(held.workedOn), name: held.fullName })}
              </Refusal>
            </div>
          )}
          <span className={classes.count}>{t('dayReview.queue.chosen', { count })}</span>
          <Button size="sm" keys="Enter" onClick={accept} aria-keyshortcuts="Enter">
            {t('dayReview.queue.acceptChosen', { count })}
          </Button>
        </div>
      )}
    </div>
  );
}

type HeadProps = Pick<Props, 'queue' | 'days' | 'order' | 'onOrder' | 'deskSwitch'>;

function QueueHead({ queue, days, order, onOrder, deskSwitch }: HeadProps) {
  const { t } = useTranslation();
  const gone = queue.days.length - days.length;
  const left = queue.total - gone;
  const isWhole = queue.total === queue.days.length;
  const people = isWhole ? new Set(days.map((day) => day.cadre.id)).size : queue.people;
  const seen = queue.seenThisWeek + gone;
  return (
    <header className={classes.head}>
      <div className={classes.title}>
        <h1 tabIndex={-1}>{t('dayReview.title')}</h1>
        <span className={classes.left}>{t('dayReview.queue.left', { days: left, people })}</span>
        <HelpButton isIcon />
      </div>
      <Bar share={seen / (seen + left)} />
      <p className={classes.progress}>{t('dayReview.queue.progress', { seen, left })}</p>
      <div className={classes.switch}>{deskSwitch(left)}</div>
      <Segmented
        label={t('dayReview.queue.order')}
        segments={[
          { value: 'day', label: t('dayReview.queue.byDay') },
          { value: 'person', label: t('dayReview.queue.byPerson') },
        ]}
        value={order}
        onChange={onOrder}
        fullWidth
      />
    </header>
  );
}
