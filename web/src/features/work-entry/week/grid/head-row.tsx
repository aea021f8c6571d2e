import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShortDay, weekdayMark } from '../../../../lib/format.ts';
import { useMe } from '../../../../lib/me.ts';
import { Icon } from '../../../../ui/icons/icon.tsx';
import { StateMark } from '../../../../ui/state/state-mark.tsx';
import { useCursorContext } from '../hand/cursor.ts';
import type { WeekDay } from '../model/actions.ts';
import { dayMinutes } from '../model/cells.ts';
import { useWeekContext } from '../model/use-week.ts';
import classes from './week.module.css';

/** How a day stands: icon and word. */
export function DayState({ state }: { state: WeekDay['state'] }) {
  const { mark, icon, words, long } = state;
  const said = (
    <>
      <span aria-hidden="true">{words}</span>
      <span className="visually-hidden">{long}</span>
    </>
  );
  if (mark)
    return (
      <StateMark state={mark} size="sm">
        {said}
      </StateMark>
    );
  return (
    <span className={classes.plainState}>
      {icon && <Icon name={icon} size={14} />}
      {said}
    </span>
  );
}

/** The days of the week, each a link to its page, with its state and what kind of day it is. */
export const HeadRow = memo(function HeadRow() {
  const { t } = useTranslation();
  const { days } = useWeekContext();
  const { today } = useMe();
  return (
    <div role="rowgroup" className={classes.heads}>
      {/* biome-ignore lint/a11y/useFocusableInteractive: its links are the stops */}
      <div role="row" className={classes.head} aria-rowindex={1}>
        {/* biome-ignore lint/a11y/useFocusableInteractive: it is read, not pressed */}
        <div role="columnheader" className={classes.headName} aria-colindex={1}>
          {t('workWeek.work')}
        </div>
        {days.map(({ day, state, note, isOff }, column) => (
          // biome-ignore lint/a11y/useFocusableInteractive: its link is the stop
          <div
            key={day}
            role="columnheader"
            className={classes.headDay}
            aria-colindex={column + 2}
            data-off={isOff || undefined}
            data-today={day === today || undefined}
          >
            <Link
              to="/hom-nay/{-$day}"
              params={{ day: day === today ? undefined : day }}
              activeProps={{ 'aria-current': undefined }}
              title={note}
              aria-current={day === today ? 'date' : undefined}
            >
              {weekdayMark(t, day)} <span className="figures">{formatShortDay(day)}</span>
            </Link>
            <DayState state={state} />
            {note && <span className={classes.note}>{note}</span>}
          </div>
        ))}
        {/* biome-ignore lint/a11y/useFocusableInteractive: it is read, not pressed */}
        <div role="columnheader" className={classes.headSum} aria-colindex={9}>
          {t('workWeek.total')}
        </div>
      </div>
    </div>
  );
});

/** What each day comes to beside its standard; a press tells what the day still needs. */
export function TotalRow() {
  const { t } = useTranslation();
  const { days, sheets, rows } = useWeekContext();
  const { active } = useCursorContext();
  const totals = sheets.map(dayMinutes);
  const week = totals.reduce((sum, minutes) => sum + minutes, 0);
  const standard = days.reduce((sum, day) => sum + day.standardMinutes, 0);
  return (
    <div role="rowgroup" className={classes.totals}>
      {/* biome-ignore lint/a11y/useFocusableInteractive: its cells are the stops */}
      <div role="row" className={classes.row} aria-rowindex={rows.length + 2}>
        {/* biome-ignore lint/a11y/useFocusableInteractive: it is read with each cell */}
        <div role="rowheader" className={classes.name} aria-colindex={1}>
          {t('workWeek.dayTotal')}
        </div>
        {days.map((day, column) => {
          const place = { row: rows.length, column };
          const minutes = totals[column] ?? 0;
          const isActive = active.row === place.row && active.column === column;
          return (
            <div
              key={day.day}
              role="gridcell"
              className={classes.dayTotal}
              data-cell={`${place.row}:${column}`}
              data-over={(day.standardMinutes > 0 && minutes > day.standardMinutes) || undefined}
              data-off={day.isOff || undefined}
              aria-colindex={column + 2}
              aria-readonly="true"
              tabIndex={isActive ? 0 : -1}
            >
              <DayFigure minutes={minutes} day={day} />
            </div>
          );
        })}
        {/* biome-ignore lint/a11y/useFocusableInteractive: it is read, not typed into */}
        <div role="gridcell" className={classes.sum} aria-colindex={9} aria-readonly="true">
          <b className="figures">{formatMinutes(week)}</b>
          {standard > 0 && <span className={`${classes.standard} figures`}>/ {formatMinutes(standard)}</span>}
        </div>
      </div>
    </div>
  );
}

function DayFigure({ minutes, day }: { minutes: number; day: WeekDay }) {
  const { t } = useTranslation();
  return (
    <>
      <b className="figures">
        {minutes > 0 ? formatMinutes(minutes) : day.isFuture || day.standardMinutes === 0 ? '' : '0:00'}
      </b>
      {day.standardMinutes > 0 && (
        <span className={`${classes.standard} figures`}>/ {formatMinutes(day.standardMinutes)}</span>
      )}
      {day.needs.length > 0 && (
        <span className={classes.needs}>
          {day.needs.map((need) => t(`workWeek.needs.${need}`)).join(', ')}
        </span>
      )}
    </>
  );
}
