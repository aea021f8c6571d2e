import type { QueueOrder } from '@so-viec/shared/day-review/day-review.schema';
import { type ReactNode, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Desk, DeskLoading } from '../../ui/desk/desk.tsx';
import { Announcement } from './announcement.tsx';
import { DayPane } from './day/day-pane.tsx';
import { useReview } from './desk/use-review.ts';
import { EmptyQueue } from './done/empty-queue.tsx';
import { MonthPane } from './month/month-pane.tsx';
import { QueuePane } from './queue/queue-pane.tsx';

type Props = {
  /** The work day that the address names. */
  openId: string | undefined;
  order: QueueOrder;
  /** The way to the products that wait, beside how many days do. */
  deskSwitch: (count: number) => ReactNode;
  /** The decision about work that a line proposes. */
  proposalOf: (taskId: string) => ReactNode;
  onOpen: (id: string | undefined, how: { isStep: boolean }) => void;
  onOrder: (order: QueueOrder) => void;
};

/** The whole page of a reviewer: the days that wait, the one that is open, its person's month. All of it by keyboard. */
export function ReviewDesk(props: Props) {
  const { openId: addressed, order, deskSwitch, proposalOf, onOpen, onOrder } = props;
  const { t } = useTranslation();
  const [isMonthShown, showMonth] = useState(false);
  const hideMonth = useCallback(() => showMonth(false), []);
  const review = useReview({ openId: addressed, order, onOpen, onClose: hideMonth });
  const { desk, acts, openId, openDay } = review;
  const queue = desk.queue.data;
  if (!queue) return <DeskLoading>{t('dayReview.queue.loading')}</DeskLoading>;
  if (desk.days.length === 0 && openId === undefined) {
    return (
      <>
        <EmptyQueue
          acts={acts}
          deskSwitch={deskSwitch}
          onUndo={review.undo}
          onOpen={(id) => openDay(id, { isStep: false })}
        />
        <Announcement said={review.said} />
      </>
    );
  }
  return (
    <Desk
      hasSide
      isOpen={openId !== undefined}
      list={
        <QueuePane
          queue={queue}
          days={desk.days}
          openId={desk.currentId}
          chosen={review.chosen}
          refused={acts.refused}
          order={order}
          deskSwitch={deskSwitch}
          onOrder={onOrder}
        />
      }
    >
      <DayPane review={review} proposalOf={proposalOf} onMonth={() => showMonth(true)} onOpen={openDay} />
      {desk.day.data && <MonthPane day={desk.day.data} isShown={isMonthShown} onClose={hideMonth} />}
      <Announcement said={review.said} />
    </Desk>
  );
}
