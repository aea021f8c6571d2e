import { dayNumber } from '@so-viec/shared/civil-day/civil-day';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatMinutes, shortDay, weekdayMark } from '../../../lib/format.ts';
import { Icon, type IconName } from '../../../ui/icons/icon.tsx';
import { StateMark } from '../../../ui/state/state-mark.tsx';
import { MARKS, shownDays, type WeekState, weekStateOf } from '../day.rules.ts';
import type { DayView, Weekday } from '../day-query.ts';
import classes from './week-strip.module.css';

type Props = { view: DayView /** What the day shown comes to as it is typed. */; minutes: number };

/** The working week, each day a link with its time and its state. */
export function WeekStrip({ view, minutes }: Props) {
  const { t } = useTranslation();
  return (
    <nav className={classes.week} aria-label={t('workDay.week.name')} data-print="no">
      {shownDays(view.week, view.day).map((weekday) => (
        <WeekdayLink
          key={weekday.day}
          weekday={weekday.day === view.day ? { ...weekday, minutes } : weekday}
          view={view}
        />
      ))}
    </nav>
  );
}

function WeekdayLink({ weekday, view }: { weekday: Weekday; view: DayView }) {
  const { t } = useTranslation();
  const { day, minutes } = weekday;
  const state = weekStateOf(weekday, view.today);
  const reason = state === 'returned' ? weekday.returnReason : null;
  const holiday = state === 'off' ? weekday.name : null;
  const words = reason ? t('workDay.week.returnedFor', { reason }) : (holiday ?? t(`workDay.week.${state}`));
  const mark = MARKS[state];
  const isShown = day === view.day;
  return (
    <Link
      className={classes.day}
      to="/hom-nay/{-$day}"
      params={{ day: day === view.today ? undefined : day }}
      activeProps={{ 'aria-current': undefined }}
      aria-current={isShown ? 'date' : undefined}
      data-shown={isShown || undefined}
      data-state={state}
      title={reason ?? holiday ?? undefined}
    >
      <b className={classes.name}>{shortDay(t, day)}</b>
      <span className={`${classes.time} figures`}>{minutes > 0 ? formatMinutes(minutes) : ''}</span>
      <span className={classes.state}>
        {mark ? (
          <StateMark state={mark} size="sm">
            {words}
          </StateMark>
        ) : (
          words
        )}
      </span>
      <PhoneDay weekday={weekday} state={state} isShown={isShown} />
    </Link>
  );
}

const DRAWN: Partial<Record<WeekState, IconName>> = {
  accepted: 'check',
  returned: 'return',
  submitted: 'clock',
};

/** The same in a fifth of a phone's width. */
function PhoneDay({ weekday, state, isShown }: { weekday: Weekday; state: WeekState; isShown: boolean }) {
  const { t } = useTranslation();
  const icon = DRAWN[state];
  return (
    <span className={classes.phone} data-state={state} aria-hidden="true">
      {weekdayMark(t, weekday.day)}
      <b className="figures">{String(dayNumber(weekday.day)).padStart(2, '0')}</b>
      {isShown && weekday.minutes > 0 ? (
        <span className="figures">{formatMinutes(weekday.minutes)}</span>
      ) : (
        <span className={classes.mark}>
          {icon && <Icon name={icon} size={12} />}
          {t(`workDay.week.short.${state}`)}
        </span>
      )}
    </span>
  );
}
