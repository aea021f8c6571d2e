import { addDays, type CivilDay, dayNumber, weekdayOf } from '@so-viec/shared/civil-day/civil-day';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatMinutes, longDay, weekdayMark } from '../../../lib/format.ts';
import { leaveWords } from '../../../lib/words/leave-words.ts';
import type { MonthBeside } from '../state/queries.ts';
import classes from './month-calendar.module.css';

type Cell = MonthBeside['cells'][number];
type Props = { month: MonthBeside; openDay: CivilDay };

/** The month as a calendar, Monday first: hours of each day, what is missing, off or leave. A day that waits or was reviewed opens. */
export function MonthCalendar({ month: { cells }, openDay }: Props) {
  const { t } = useTranslation();
  const first = cells[0]?.on ?? openDay;
  const monday = addDays(first, 1 - weekdayOf(first));
  const week = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
  return (
    <div className={classes.calendar}>
      {week.map((day) => (
        <span key={day} className={classes.weekday} aria-hidden="true">
          {weekdayMark(t, day)}
        </span>
      ))}
      {week
        .filter((day) => day < first)
        .map((day) => (
          <span key={`before ${day}`} />
        ))}
      {cells.map((cell) => (
        <DayCell key={cell.on} cell={cell} isOpen={cell.on === openDay} />
      ))}
    </div>
  );
}

function DayCell({ cell, isOpen }: { cell: Cell; isOpen: boolean }) {
  const { t } = useTranslation();
  const kind = kindOf(cell);
  const id = cell.days.find((day) => day.state !== 'draft')?.id;
  const said = `${longDay(t, cell.on)}: ${sayOf(t, cell)}`;
  const words = (
    <>
      <span aria-hidden="true">{dayNumber(cell.on)}</span>
      <b aria-hidden="true">{markOf(t, cell)}</b>
      <span className="visually-hidden">{said}</span>
    </>
  );
  const shared = {
    className: classes.day,
    'data-kind': kind,
    'data-open': isOpen || undefined,
    title: said,
  };
  if (id === undefined || isOpen) {
    return <span {...shared}>{words}</span>;
  }
  return (
    <Link {...shared} to="." search={(now: object) => ({ ...now, ngay: id })}>
      {words}
    </Link>
  );
}

const minutesOf = (cell: Cell) => cell.days.reduce((sum, day) => sum + day.minutes, 0);

function kindOf(cell: Cell): string {
  if (cell.days.some((day) => day.state === 'draft' || day.state === 'returned')) return 'waiting';
  if (cell.days.length > 0) return 'logged';
  if (cell.isMissing) return 'missing';
  return cell.isWorking ? 'empty' : 'off';
}

function markOf(t: TFunction, cell: Cell): string {
  if (cell.days.length > 0) return formatMinutes(minutesOf(cell));
  if (cell.isMissing) return t('dayReview.month.cell.missing');
  if (!cell.isWorking) return cell.name ? t('dayReview.month.cell.holiday') : '';
  if (!cell.leave) return '';
  if (cell.leave.isHalf) return t('dayReview.month.cell.half');
  return t(cell.leave.kind === 'annual' ? 'dayReview.month.cell.leave' : 'dayReview.month.cell.otherLeave');
}

function sayOf(t: TFunction, cell: Cell): string {
  const [first] = cell.days;
  if (first) return `${formatMinutes(minutesOf(cell))}, ${t(`dayReview.month.say.${first.state}`)}`;
  if (cell.isMissing) return t('dayReview.month.say.missing');
  if (!cell.isWorking) return cell.name ?? t('dayReview.month.say.off');
  return cell.leave ? leaveWords(t, cell.leave) : t('dayReview.month.say.future');
}
