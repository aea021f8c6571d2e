import { dayNumber } from '@so-viec/shared/civil-day/civil-day';
import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, shortDay, weekdayMark } from '../../../../lib/format.ts';
import { Button } from '../../../../ui/button/button.tsx';
import { TextInput } from '../../../../ui/form/input.tsx';
import { Refusal } from '../../../../ui/state/refusal.tsx';
import { refusalText } from '../../line/refusal-text.ts';
import { DayState } from '../grid/head-row.tsx';
import { WorkName } from '../grid/work-row.tsx';
import { useCursorContext } from '../hand/cursor.ts';
import { cellOf, dayMinutes, type WeekRow } from '../model/cells.ts';
import { useWeekContext } from '../model/use-week.ts';
import { DayLock, lockIn, lockOfAll, RowWhy } from './phone-lock.tsx';
import classes from './phone-week.module.css';

type Props = { column: number; onColumn: (column: number) => void; newRow: ReactNode };

/** One day of the week at a time: the days side by side to choose from, below them each work with its hours. */
export function PhoneWeek({ column, onColumn, newRow }: Props) {
  const { t } = useTranslation();
  const { days, rows, sheets } = useWeekContext();
  const day = days[column];
  const sheet = sheets[column];
  const { open } = useCursorContext();
  if (!day || !sheet) return null;
  const minutes = dayMinutes(sheet);
  const lock = lockOfAll(day, rows, column);
  return (
    <>
      <PhoneDays column={column} onColumn={onColumn} />
      <div className={classes.total}>
        <h2 className={classes.day}>{shortDay(t, day.day)}</h2>
        <span className={classes.figure}>
          <b className="figures">{formatMinutes(minutes)}</b>
          {day.standardMinutes > 0 && (
            <span className="figures"> / {formatMinutes(day.standardMinutes)}</span>
          )}
        </span>
        <span className={classes.state}>
          <DayState state={day.state} />
          {day.note && <span>{day.note}</span>}
        </span>
        {day.needs.length > 0 && (
          <Button size="sm" onClick={() => open({ row: rows.length, column })}>
            {t('workWeek.needs.give', {
              what: day.needs.map((need) => t(`workWeek.needs.name.${need}`)).join(', '),
            })}
          </Button>
        )}
      </div>
      {lock && <DayLock day={day} lock={lock} />}
      <ul className={classes.rows} aria-label={t('workWeek.phone.rows', { day: formatDay(day.day) })}>
        {rows.map((row, index) =>
          // Of a day that takes no hours there is nothing to say but what it has.
          lock && !row.cells[column]?.length ? null : (
            <PhoneRow
              key={`${row.key} ${column}`}
              {...{ row, index, column }}
              isAllLocked={lock !== undefined}
            />
          ),
        )}
      </ul>
      <div className={classes.next}>{newRow}</div>
    </>
  );
}

function PhoneDays({ column, onColumn }: Pick<Props, 'column' | 'onColumn'>) {
  const { t } = useTranslation();
  const { days, sheets } = useWeekContext();
  return (
    <div className={classes.days} role="group" aria-label={t('workWeek.phone.days')}>
      {days.map((day, index) => {
        const sheet = sheets[index];
        const minutes = sheet ? dayMinutes(sheet) : 0;
        return (
          <button
            key={day.day}
            type="button"
            className={classes.dayButton}
            aria-pressed={index === column}
            data-off={day.isOff || undefined}
            onClick={() => onColumn(index)}
          >
            <span>{weekdayMark(t, day.day)} </span>
            <b className="figures">{String(dayNumber(day.day)).padStart(2, '0')}</b>
            <span className="figures">{minutes > 0 ? formatMinutes(minutes) : '–'}</span>
            <span className="visually-hidden">{day.state.long}</span>
          </button>
        );
      })}
    </div>
  );
}

type RowProps = { row: WeekRow; index: number; column: number; isAllLocked: boolean };

function PhoneRow({ row, index, column, isAllLocked }: RowProps) {
  const { t } = useTranslation();
  const { days, sheets, type } = useWeekContext();
  const { open, clear } = useCursorContext();
  const input = useRef<HTMLInputElement>(null);
  const lines = row.cells[column] ?? [];
  const sheet = sheets[column];
  const day = days[column];
  if (!sheet || !day) return null;
  const view = cellOf(sheet, lines);
  const lock = lockIn(day, row, column);
  const [first] = view.refusals;
  const [only] = lines;
  const id = `hours-${column}-${index}`;
  function take(): void {
    const text = input.current?.value.trim() ?? '';
    if (text === view.text) return;
    if (text !== '') type(row, column, text);
    else if (lines.length > 0) {
      // Back until the answer: what takes a product away is asked first.
      if (input.current) input.current.value = view.text;
      clear([{ row, column, lines }]);
    }
  }
  return (
    <li className={classes.row}>
      <button
        type="button"
        className={classes.name}
        data-cell={`${index}:${column}`}
        disabled={lock !== undefined && lines.length === 0}
        onClick={() => open({ row: index, column })}
      >
        <span className="visually-hidden">{t('workWeek.phone.open')} </span>
        <WorkName row={row} />
        {only && <span className={classes.words}>{only.said.note || only.said.outputName}</span>}
      </button>
      {lock || lines.length > 1 ? (
        <span className={`${classes.fixed} figures`}>{view.text || '–'}</span>
      ) : (
        <TextInput
          // What the server made of it ("1h30" is "1:30") stands in a field of its own.
          key={view.text}
          ref={input}
          scale="lg"
          className={`${classes.hours} figures`}
          inputMode="text"
          placeholder="0:00"
          aria-label={t('workWeek.phone.hours', { work: row.work.work })}
          aria-invalid={first ? true : undefined}
          aria-describedby={first && id}
          defaultValue={view.text}
          onBlur={take}
          onKeyDown={({ key, currentTarget }) => {
            if (key === 'Enter') currentTarget.blur();
          }}
        />
      )}
      {!isAllLocked && <RowWhy lock={lock} count={lines.length} />}
      {first && (
        <div className={classes.refusal}>
          <Refusal id={id} look="band">
            {refusalText(t, first.refusal)}
          </Refusal>
        </div>
      )}
      {view.hasConflict && (
        <div className={classes.refusal}>
          <Refusal
            look="band"
            repair={{ label: t('workWeek.seeBoth'), onPress: () => open({ row: index, column }) }}
          >
            {t('workWeek.conflict')}
          </Refusal>
        </div>
      )}
    </li>
  );
}
