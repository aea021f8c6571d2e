import { formatShortDay, monthOf } from '@so-viec/shared/civil-day/civil-day';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMonth } from '../../../lib/format.ts';
import { useMe } from '../../../lib/me.ts';
import { waitingCountsQuery } from '../../../lib/waiting.ts';
import { ButtonLink } from '../../../ui/button/button-link.tsx';
import { Icon, type IconName } from '../../../ui/icons/icon.tsx';
import { PageHeader } from '../../../ui/page/page-header.tsx';
import { EmptyState } from '../../../ui/state/empty-state.tsx';
import { DoneStrip } from '../actions/action-bar.tsx';
import { RefusedNotice } from '../actions/refused-notice.tsx';
import type { Acts } from '../desk/use-acts.ts';
import { type ReviewWeek, weekQuery } from '../state/queries.ts';
import classes from './empty-queue.module.css';
import { RecentReviews } from './recent-reviews.tsx';

type Props = {
  acts: Acts;
  deskSwitch: (count: number) => ReactNode;
  onUndo: () => void;
  onOpen: (id: string) => void;
};

/** Nothing waits: what was finished this week, what waits on others, what can still be taken back. */
export function EmptyQueue({ acts, deskSwitch, onUndo, onOpen }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const { data: week } = useQuery(weekQuery);
  return (
    <div className={classes.page}>
      <PageHeader title={t('dayReview.title')} context={me.post?.unitName} />
      <div className={classes.switch}>{deskSwitch(0)}</div>
      <div className={classes.acts}>
        {acts.refused.map((act) => (
          <RefusedNotice
            key={act.workDayId}
            act={act}
            isOpen={false}
            onOpen={() => onOpen(act.workDayId)}
            onDismiss={() => acts.dismiss(act.workDayId)}
          />
        ))}
        <DoneStrip acts={acts} onUndo={onUndo} />
      </div>
      {week && (
        <>
          <EmptyState
            title={t('dayReview.empty.title')}
            actions={
              <>
                <OtherWaiting />
                <ButtonLink to="/tong-hop" search={{ month: monthOf(week.today) }}>
                  {t('dayReview.empty.month', { month: formatMonth(monthOf(week.today)) })}
                </ButtonLink>
              </>
            }
            waiting={{ title: t('dayReview.empty.waiting'), items: <Waiting week={week} onOpen={onOpen} /> }}
          >
            <WeekWords week={week} />
          </EmptyState>
          <RecentReviews recent={week.recent} onUndo={(day) => void acts.undo([day])} />
        </>
      )}
    </div>
  );
}

/** Products that wait while no day does, with the way to them. */
function OtherWaiting() {
  const { t } = useTranslation();
  const { data } = useQuery(waitingCountsQuery);
  if (!data?.products) return null;
  return (
    <ButtonLink to="/duyet/san-pham" variant="primary">
      {t('dayReview.empty.products', { count: data.products })}
    </ButtonLink>
  );
}

function WeekWords({ week }: { week: ReviewWeek }) {
  const { t } = useTranslation();
  const { accepted, returned } = week;
  const words = {
    from: formatShortDay(week.fromOn),
    to: formatShortDay(week.toOn),
    total: accepted + returned,
    accepted,
    returned,
  };
  const key = returned > 0 ? 'seen' : accepted > 0 ? 'allAccepted' : 'nothingYet';
  return (
    <p>
      {t(`dayReview.empty.${key}`, words)} {t('dayReview.empty.next')}
    </p>
  );
}

const NAMES_SHOWN = 4;

function Waiting({ week, onOpen }: { week: ReviewWeek; onOpen: (id: string) => void }) {
  const { t } = useTranslation();
  const { toMend, notLogged } = week;
  const [first] = toMend;
  if (toMend.length + notLogged.length === 0)
    return <p className={classes.names}>{t('dayReview.empty.nobody')}</p>;
  return (
    <ul className={classes.waiting}>
      {first && (
        <Item
          icon="return"
          title={t('dayReview.empty.toMend', { count: toMend.length })}
          names={toMend.map((day) => day.fullName)}
          onOpen={() => onOpen(first.id)}
        />
      )}
      {notLogged.length > 0 && (
        <Item
          icon="calendar"
          title={t('dayReview.empty.notLogged', { count: notLogged.length })}
          names={notLogged.map((person) => person.fullName)}
        />
      )}
    </ul>
  );
}

type ItemProps = { icon: IconName; title: string; names: string[]; onOpen?: () => void };

function Item({ icon, title, names, onOpen }: ItemProps) {
  const { t } = useTranslation();
  const once = [...new Set(names)];
  const shown = once.slice(0, NAMES_SHOWN).join(', ');
  const more = once.length - NAMES_SHOWN;
  const words = (
    <>
      <Icon name={icon} />
      <span>
        <span className={classes.itemTitle}>{title}</span>
        <span className={classes.names}>
          {more > 0 ? t('dayReview.empty.andMore', { names: shown, count: more }) : shown}
        </span>
      </span>
    </>
  );
  if (!onOpen) return <li className={classes.item}>{words}</li>;
  return (
    <li>
      <button type="button" className={classes.item} onClick={onOpen}>
        {words}
        <Icon name="chevron-right" className={classes.go ?? ''} />
      </button>
    </li>
  );
}
