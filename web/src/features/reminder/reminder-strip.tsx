import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../lib/api.ts';
import { clockTime, formatMonth } from '../../lib/format.ts';
import { bringTexts } from '../../lib/i18n/late.ts';
import { reminder } from '../../lib/i18n/vi/job/reminder.ts';
import { StateMark } from '../../ui/state/state-mark.tsx';
import classes from './reminder.module.css';

bringTexts({ reminder });

const EACH_MINUTE = 60_000;

/** What the person was reminded of today and is still so; counted anew each minute, so that it goes once it is done. */
export function ReminderStrip() {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['reminders', 'mine'],
    queryFn: () => call(api.api.reminders.mine.$get()),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.reminders.length ? EACH_MINUTE : false),
  });
  if (!data || data.reminders.length === 0) return null;
  return (
    <div className={classes.strip} role="status">
      {data.reminders.map(({ kind, month, count, at }) => (
        <StateMark key={`${kind} ${month}`} state="waiting" size="sm">
          {t(`reminder.${kind}`, { count, at: clockTime(at), month: month && formatMonth(month) })}
        </StateMark>
      ))}
    </div>
  );
}
