import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import type { Recurrence } from '../queries.ts';
import classes from './repeat.module.css';
import { inputOf, usePutRecurrence } from './use-put-recurrence.ts';

/** "thứ Sáu hằng tuần", "ngày 25 hằng tháng" */
export function dueWords(t: TFunction, { every, dueDay }: Pick<Recurrence, 'every' | 'dueDay'>): string {
  if (every === 'week') return t('tasks.repeat.onWeekday', { weekday: t(`weekday.long.${dueDay as 1}`) });
  return t(every === 'month' ? 'tasks.repeat.onMonth' : 'tasks.repeat.onQuarter', { day: dueDay });
}

/** One piece of recurring work; it is stopped with today. */
export function RepeatRow({ row, today, onEdit }: { row: Recurrence; today: string; onEdit: () => void }) {
  const { t } = useTranslation();
  const stop = usePutRecurrence(row.id, t('tasks.repeat.stopped'));
  return (
    <li className={classes.row}>
      <span className={classes.words}>
        <b>{row.title}</b>
        <span className={classes.quiet}>
          {row.fullName}, {row.quantity} {row.measure ?? ''}, {dueWords(t, row)}
        </span>
        <span className={classes.quiet}>
          {row.lastOn ? t('tasks.repeat.last', { day: formatDay(row.lastOn) }) : t('tasks.repeat.never')}
        </span>
        {stop.error && <Refusal>{problemText(t, stop.error)}</Refusal>}
      </span>
      <Button size="sm" icon="pencil" onClick={onEdit}>
        {t('tasks.panel.edit')}
        <span className="visually-hidden">{row.title}</span>
      </Button>
      <Button size="sm" variant="quiet" onClick={() => stop.mutate({ ...inputOf(row), toOn: today })}>
        {t('tasks.repeat.stop')}
        <span className="visually-hidden">{row.title}</span>
      </Button>
    </li>
  );
}
