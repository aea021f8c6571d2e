import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatShortDay } from '../../../../lib/format.ts';
import { useMe } from '../../../../lib/me.ts';
import { Icon } from '../../../../ui/icons/icon.tsx';
import type { Lock, WeekDay } from '../model/actions.ts';
import type { WeekRow } from '../model/cells.ts';
import classes from './phone-week.module.css';

/** Why a work takes no hours on a day. */
export const lockIn = (day: WeekDay, row: WeekRow, column: number): Lock | undefined =>
  day.lockOf(row.cells[column]?.[0]?.said ?? row.work);

/** What keeps every work of a day from taking hours; undefined where one takes them or they differ. */
export function lockOfAll(day: WeekDay, rows: readonly WeekRow[], column: number): Lock | undefined {
  const [first, ...others] = new Set(rows.map((row) => lockIn(day, row, column)));
  return others.length === 0 ? first : undefined;
}

/** Locks that the page of the day can lift, or tells more of. */
const LEADS_TO_DAY: readonly Lock[] = ['submitted', 'accepted', 'closed'];

/** Why no work of the day takes hours, once for all of them, and the way to the day. */
export function DayLock({ day, lock }: { day: WeekDay; lock: Lock }) {
  const { t } = useTranslation();
  const { today } = useMe();
  const name = formatShortDay(day.day);
  return (
    <div className={classes.lock}>
      <p>
        <Icon name="lock" size={14} /> {t(`workWeek.lockHow.${lock}`, { cell: name })}
      </p>
      {LEADS_TO_DAY.includes(lock) && (
        <Link to="/hom-nay/{-$day}" params={{ day: day.day === today ? undefined : day.day }}>
          {t('workWeek.openDay', { day: name })}
        </Link>
      )}
    </div>
  );
}

/** Why the hours of one work are not typed here: it alone is locked, or they are of several lines. */
export function RowWhy({ lock, count }: { lock: Lock | undefined; count: number }) {
  const { t } = useTranslation();
  if (lock) return <p className={classes.why}>{t('workWeek.locked', { why: t(`workWeek.lock.${lock}`) })}</p>;
  if (count < 2) return null;
  return <p className={classes.why}>{t('workWeek.bar.several', { count })}</p>;
}
