import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../lib/problem-text.ts';
import { IconButton } from '../../../ui/button/icon-button.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { ActionBar } from '../actions/action-bar.tsx';
import type { Review } from '../desk/use-review.ts';
import type { ReviewedDay } from '../state/queries.ts';
import { DayActions } from './day-actions.tsx';
import { DayHead, DayPhoneWords } from './day-head.tsx';
import { DayNotices } from './day-notices.tsx';
import classes from './day-pane.module.css';
import { LineRow } from './line-row.tsx';

type Props = {
  review: Review;
  /** The decision about work that a line proposes. */
  proposalOf: (taskId: string) => ReactNode;
  onMonth: () => void;
  onOpen: (id: string | undefined, how: { isStep: boolean }) => void;
};

/** The day that is open, from its hours to what can be done with it. */
export function DayPane({ review, proposalOf, onMonth, onOpen }: Props) {
  const { t } = useTranslation();
  const { desk, acts } = review;
  const { data: day, error } = desk.day;
  return (
    <section className={classes.pane}>
      <PhoneBar review={review} onBack={() => onOpen(undefined, { isStep: false })} />
      <div className={classes.scroll}>
        {error && !day && (
          <div className={classes.message}>
            <Refusal look="box">{problemText(t, error)}</Refusal>
          </div>
        )}
        {!day && !error && (
          <p className={classes.message} role="status">
            {t('dayReview.day.loading')}
          </p>
        )}
        {day && (
          <>
            <DayHead day={day} isFocused={desk.stop.id === 'day'} onMonth={onMonth} />
            <DayNotices day={day} />
            <Lines review={review} day={day} proposalOf={proposalOf} />
          </>
        )}
      </div>
      <ActionBar
        acts={acts}
        openId={desk.currentId}
        onOpen={(id) => onOpen(id, { isStep: true })}
        onUndo={review.undo}
      >
        {day && <DayActions review={review} day={day} />}
      </ActionBar>
    </section>
  );
}

type LinesProps = Pick<Props, 'review' | 'proposalOf'> & { day: ReviewedDay };

function Lines({ review, day, proposalOf }: LinesProps) {
  const { t } = useTranslation();
  const { desk, drafts, open } = review;
  return (
    <div role="grid" aria-label={t('dayReview.day.lines')}>
      {day.lines.map((line, index) => (
        <LineRow
          key={line.id}
          line={line}
          number={index + 1}
          focused={desk.stop.line?.id === line.id ? desk.stop : undefined}
          focusTurn={desk.focusTurn}
          draft={open.draft}
          isOpen={open.canReview}
          onFocus={desk.focusStop}
          proposalOf={proposalOf}
          controls={day.controls}
          onDegree={(stopId, degree) => drafts.setDegree(day.id, stopId, degree)}
          onFaults={(stopId, count) => drafts.setFaults(day.id, stopId, count)}
          onLate={(stopId, count) => drafts.setLate(day.id, stopId, count)}
        />
      ))}
    </div>
  );
}

/** On a phone: whose day, the way back to the list, how many are left, the way on. */
function PhoneBar({ review, onBack }: { review: Review; onBack: () => void }) {
  const { t } = useTranslation();
  const { desk, ways } = review;
  const left = (desk.queue.data?.total ?? 0) - (desk.queue.data?.days.length ?? 0) + desk.days.length;
  return (
    <div className={classes.phoneBar}>
      <IconButton icon="chevron-left" variant="quiet" label={t('dayReview.day.back')} onClick={onBack} />
      <div className={classes.phoneWords}>{desk.day.data && <DayPhoneWords day={desk.day.data} />}</div>
      <span className={classes.left}>{t('dayReview.queue.leftShort', { count: left })}</span>
      <IconButton
        icon="chevron-right"
        variant="quiet"
        label={t('dayReview.day.next')}
        onClick={() => ways.goBy(1)}
      />
    </div>
  );
}
