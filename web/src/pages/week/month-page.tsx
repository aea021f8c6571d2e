import '../../features/work-entry/week/texts.ts';
import { addMonths, firstDayOf, type Month, monthOf } from '@so-viec/shared/civil-day/civil-day';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { KeptCalendar } from '../../features/work-day/kept/kept-calendar.tsx';
import { MonthView } from '../../features/work-day/month/month-view.tsx';
import { keptMonthKey, monthQuery } from '../../features/work-day/week-query.ts';
import { longMonth } from '../../lib/format.ts';
import { useMe } from '../../lib/me.ts';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { IconButton } from '../../ui/button/icon-button.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { CalendarSwitch, PhoneCalendarSwitch } from './calendar-switch.tsx';
import classes from './month-page.module.css';

/** /lich/thang is this month, /lich/thang?thang=2024-01 another one. */
export function MonthPage() {
  const { t } = useTranslation();
  const { thang } = useSearch({ from: '/_in/lich/thang' });
  const { today } = useMe();
  const navigate = useNavigate();
  const month = thang ?? monthOf(today);
  const { data: view } = useSuspenseQuery(monthQuery(month));
  const open = (to: Month) =>
    void navigate({ to: '/lich/thang', search: to === monthOf(today) ? {} : { thang: to } });
  const stepsAs = (look: { size: 'sm' } | { variant: 'quiet' }) => (
    <>
      <IconButton
        {...look}
        icon="chevron-left"
        label={t('common.previousMonth')}
        onClick={() => open(addMonths(month, -1))}
      />
      <IconButton
        {...look}
        icon="chevron-right"
        label={t('common.nextMonth')}
        onClick={() => open(addMonths(month, 1))}
      />
    </>
  );
  const choice = <CalendarSwitch shown="month" day={firstDayOf(month)} />;
  const print = (
    <ButtonLink icon="printer" to="/lich/thang/in" search={{ thang: month }}>
      {t('workWeek.sheet.open')}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        context={t('app.page.week')}
        title={longMonth(t, month)}
        beside={
          <>
            {stepsAs({ size: 'sm' })}
            {choice}
          </>
        }
        actions={print}
        phoneActions={stepsAs({ variant: 'quiet' })}
      />
      <PhoneCalendarSwitch shown="month" day={firstDayOf(month)} />
      <KeptCalendar of={keptMonthKey(month)} today={today} />
      <MonthView key={month} view={view} />
      <div className={classes.phonePrint}>{print}</div>
    </>
  );
}
