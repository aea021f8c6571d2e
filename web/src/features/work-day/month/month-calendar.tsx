import { dayNumber, formatMonth, monthOf, weekdayOf } from '@so-viec/shared/civil-day/civil-day';
import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { StateMark } from '../../../ui/state/state-mark.tsx';
import { MARKS, weekStateOf } from '../day.rules.ts';
import type { MonthDay, MonthView } from '../week-query.ts';
import classes from './month.module.css';
import { useDayNote } from './use-day-note.ts';

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** The weeks of a month as rows, Monday first; null before its first day and after its last. */
function weeksOf(days: readonly MonthDay[]): (MonthDay | null)[][] {
  const [first] = days;
  const before = first ? weekdayOf(first.day) - 1 : 0;
  const cells: (MonthDay | null)[] = [...Array<null>(before).fill(null), ...days];
  while (cells.length % 7 > 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** The month as a calendar: hours, state, leave and holidays of each day; a day is a link to its page. */
export function MonthCalendar({ view }: { view: MonthView }) {
  const { t } = useTranslation();
  const table = useRef<HTMLTableElement>(null);
  const days = view.days.map(({ day }) => day);
  const stop = days.includes(view.today) ? view.today : days[0];

  /** Arrows go from day to day; beyond the month nothing is left. */
  function pressKey(event: KeyboardEvent): void {
    const day = (event.target as HTMLElement).dataset.day;
    const at = days.indexOf(day ?? '');
    const step = STEPS[event.key];
    if (at < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
    const goes = { Home: 1 - weekdayOf(day ?? ''), End: 7 - weekdayOf(day ?? '') }[event.key];
    const by = step ?? goes;
    if (by === undefined) return;
    event.preventDefault();
    const to = days[Math.max(0, Math.min(days.length - 1, at + by))];
    table.current?.querySelector<HTMLElement>(`[data-day="${to}"]`)?.focus();
  }

  return (
    <table ref={table} className={classes.month} onKeyDown={pressKey}>
      <caption className="visually-hidden">
        {t('workWeek.calendar.name', { month: formatMonth(view.month) })}
      </caption>
      <thead>
        <tr>
          {([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => (
            <th key={weekday} scope="col">
              <span className={classes.long}>{t(`weekday.long.${weekday}`)}</span>
              <span className={classes.short} aria-hidden="true">
                {t(`weekday.short.${weekday}`)}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(view.days).map((week, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the weeks of a month do not change places
          <tr key={row}>
            {week.map((day, column) =>
              day ? (
                <DayCell key={day.day} day={day} today={view.today} isStop={day.day === stop} />
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: an empty place is its place
                <td key={column} className={classes.outside} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ day, today, isStop }: { day: MonthDay; today: string; isStop: boolean }) {
  const { t } = useTranslation();
  const state = weekStateOf(day, today);
  const note = useDayNote(day);
  const mark = MARKS[state];
  const isQuiet = ['off', 'future', 'notDue', 'onLeave'].includes(state) && day.minutes === 0;
  return (
    <td
      data-state={state}
      data-today={day.day === today || undefined}
      data-off={day.standardMinutes === 0 || undefined}
    >
      <Link
        className={classes.day}
        to="/hom-nay/{-$day}"
        params={{ day: day.day === today ? undefined : day.day }}
        activeProps={{ 'aria-current': undefined }}
        aria-current={day.day === today ? 'date' : undefined}
        data-day={day.day}
        tabIndex={isStop ? 0 : -1}
      >
        <span className={`${classes.number} figures`}>
          <span className={classes.weekday}>{t(`weekday.long.${weekdayOf(day.day) as 1}`)} </span>
          {dayNumber(day.day)}
          <span className="visually-hidden">/{formatMonth(monthOf(day.day))}</span>
        </span>
        <span className={`${classes.hours} figures`}>
          {day.minutes > 0 ? formatMinutes(day.minutes) : ''}
        </span>
        <span className={classes.state}>
          {mark && !isQuiet ? (
            <StateMark state={mark} size="sm">
              <span className={classes.word}>{t(`workDay.week.${state}`)}</span>
            </StateMark>
          ) : (
            <span className={state === 'notDue' ? undefined : 'visually-hidden'}>
              {t(`workDay.week.${state}`)}
            </span>
          )}
        </span>
        {note && <span className={classes.note}>{note}</span>}
      </Link>
    </td>
  );
}
