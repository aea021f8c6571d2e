import { type CivilDay, firstDayOf, monthOf } from '@so-viec/shared/civil-day/civil-day';
import { mondayOf } from '@so-viec/shared/work-week/work-week.rules';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../lib/me.ts';
import { PageSwitch } from '../../ui/page/page-switch.tsx';
import classes from './calendar-switch.module.css';

type Props = { shown: 'week' | 'month'; day: CivilDay };

/** The same across a phone, below the page's bar: beside the title there is no room for it. */
export function PhoneCalendarSwitch(props: Props) {
  return (
    <div className={classes.phone}>
      <CalendarSwitch {...props} />
    </div>
  );
}

/** The same days as a week or as a month. */
export function CalendarSwitch({ shown, day }: Props) {
  const { t } = useTranslation();
  const { today } = useMe();
  const isNow = monthOf(day) === monthOf(today);
  // From this month to this week; from another one to its first.
  const week = shown === 'week' ? mondayOf(day) : mondayOf(isNow ? today : firstDayOf(monthOf(day)));
  return (
    <PageSwitch label={t('workWeek.switch')}>
      {shown === 'week' ? (
        <span aria-current="page">{t('workWeek.week')}</span>
      ) : (
        <Link to="/lich" search={week === mondayOf(today) ? {} : { tuan: week }}>
          {t('workWeek.week')}
        </Link>
      )}
      {shown === 'month' ? (
        <span aria-current="page">{t('workWeek.month')}</span>
      ) : (
        <Link to="/lich/thang" search={isNow ? {} : { thang: monthOf(day) }}>
          {t('workWeek.month')}
        </Link>
      )}
    </PageSwitch>
  );
}
