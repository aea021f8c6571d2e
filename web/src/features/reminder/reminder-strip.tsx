import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../lib/api.ts';
import { clockTime } from '../../lib/format.ts';
import { bringTexts } from '../../lib/i18n/late.ts';
import { reminder } from '../../lib/i18n/vi/job/reminder.ts';
import { StateMark } from '../../ui/state/state-mark.tsx';
import classes from './reminder.module.css';

bringTexts({ reminder });

/** What the person is reminded of today, until it is done. */
export function ReminderStrip() {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['reminders', 'mine'],
    queryFn: () => call(api.api.reminders.mine.$get()),
  });
  if (!data || data.reminders.length === 0) return null;
  return (
    <div className={classes.strip} role="status">
      {data.reminders.map(({ kind, count, at }) => (
        <StateMark key={kind} state="waiting" size="sm">
          {t(`reminder.${kind === 'log' ? 'log' : 'queue'}`, { count, at: clockTime(at) })}
        </StateMark>
      ))}
    </div>
  );
}
