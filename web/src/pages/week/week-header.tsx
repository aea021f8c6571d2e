import '../../features/work-entry/week/texts.ts';
import { addDays, type CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import { mondayOf } from '@so-viec/shared/work-week/work-week.rules';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { balanceOf } from '../../features/work-day/day.rules.ts';
import { formatDay, formatShortDay, minutesInWords } from '../../lib/format.ts';
import { useMe } from '../../lib/me.ts';
import { IconButton } from '../../ui/button/icon-button.tsx';
import { DayPicker } from '../../ui/date/day-picker.tsx';
import { Bar } from '../../ui/figure/bar.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { CalendarSwitch, PhoneCalendarSwitch } from './calendar-switch.tsx';
import classes from './week-page.module.css';

type Props = { monday: CivilDay; minutes: number; standardMinutes: number };

/** The week: its days, the steps to other weeks and to the month, what it comes to beside its standard. */
export function WeekHeader({ monday, minutes, standardMinutes }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { today } = useMe();
  const sunday = addDays(monday, 6);
  const isThis = monday === mondayOf(today);
  const open = (day: CivilDay) => {
    const to = mondayOf(day);
    void navigate({ to: '/lich', search: to === mondayOf(today) ? {} : { tuan: to } });
  };
  const picker = <DayPicker value={isThis ? today : monday} onPick={open} />;
  return (
    <>
      <PageHeader
        context={isThis ? `${t('app.page.week')} · ${t('workWeek.thisWeek')}` : t('app.page.week')}
        title={t('workWeek.title', { from: formatShortDay(monday), to: formatDay(sunday) })}
        phoneTitle={t('workWeek.title', { from: formatShortDay(monday), to: formatShortDay(sunday) })}
        beside={
          <>
            <IconButton
              icon="chevron-left"
              size="sm"
              label={t('workWeek.previous')}
              onClick={() => open(addDays(monday, -7))}
            />
            <IconButton
              icon="chevron-right"
              size="sm"
              label={t('workWeek.next')}
              onClick={() => open(addDays(monday, 7))}
            />
            {picker}
            <CalendarSwitch shown="week" day={monday} />
          </>
        }
        actions={<WeekTotal minutes={minutes} standardMinutes={standardMinutes} />}
        phoneActions={
          <>
            <IconButton
              icon="chevron-left"
              variant="quiet"
              label={t('workWeek.previous')}
              onClick={() => open(addDays(monday, -7))}
            />
            <IconButton
              icon="chevron-right"
              variant="quiet"
              label={t('workWeek.next')}
              onClick={() => open(addDays(monday, 7))}
            />
          </>
        }
      />
      <PhoneCalendarSwitch shown="week" day={monday} />
    </>
  );
}

function WeekTotal({ minutes, standardMinutes }: Omit<Props, 'monday'>) {
  const { t } = useTranslation();
  const { kind, minutes: rest } = balanceOf(minutes, standardMinutes);
  const isOver = kind === 'over' && standardMinutes > 0;
  return (
    <div className={classes.total} data-over={isOver || undefined}>
      <div className={classes.totalLine}>
        <span className={classes.value}>{minutesInWords(t, minutes)}</span>
        <span className={classes.of}>
          {standardMinutes > 0
            ? t('workWeek.of', { standard: minutesInWords(t, standardMinutes) })
            : t('workWeek.noStandard')}
        </span>
      </div>
      {standardMinutes > 0 && (
        <>
          <Bar share={minutes / standardMinutes} />
          <div className={classes.balance}>{t(`workWeek.${kind}`, { time: formatMinutes(rest) })}</div>
        </>
      )}
    </div>
  );
}
