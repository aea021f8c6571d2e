import {
  HALF_SATURDAY,
  MONDAY_TO_FRIDAY,
  patternOfDays,
  patternOfMinutes,
  WEEKDAYS,
} from '@so-viec/shared/calendar/weekly-pattern';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '../../lib/format.ts';
import { Chip } from '../button/chip.tsx';
import { TextInput } from '../form/input.tsx';
import { Refusal } from '../state/refusal.tsx';
import { isReadableDay, type TypedWeek, tidyDay, totalTyped, typedWeek } from './typed-week.ts';
import classes from './week.module.css';

const QUICK = [
  ['office', MONDAY_TO_FRIDAY],
  ['halfSaturday', HALF_SATURDAY],
  ['tuesdayToSaturday', patternOfDays([2, 3, 4, 5, 6])],
  ['alternate', patternOfMinutes([720, 0, 720, 0, 720])],
] as const;

type Props = {
  label: string;
  week: TypedWeek;
  onChange: (week: TypedWeek) => void;
  refusal: string | undefined;
  /** What follows from the week beside its sum. */
  children?: ReactNode;
};

/** The hours of the seven days of a week, each typed as in the log, with their sum and the usual weeks at one press. */
export function WeekFields({ label, week, onChange, refusal, children }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const isBad = (text: string) => refusal !== undefined && !isReadableDay(text);
  const put = (weekday: number, text: string) =>
    onChange(WEEKDAYS.map((day) => (day === weekday ? text : (week[day - 1] ?? ''))));
  return (
    <fieldset className={classes.week} aria-describedby={`${id}-hint${refusal ? ` ${id}-refusal` : ''}`}>
      <legend className={classes.legend}>{label}</legend>
      <div className={classes.quick}>
        {QUICK.map(([name, pattern]) => (
          <Chip key={name} onClick={() => onChange(typedWeek(pattern))}>
            {t(`week.quick.${name}`)}
          </Chip>
        ))}
      </div>
      <div className={classes.days}>
        {WEEKDAYS.map((day) => (
          <label key={day} className={classes.day}>
            <span aria-hidden="true">{t(`weekday.short.${day}`)}</span>
            <TextInput
              aria-label={t(`weekday.long.${day}`)}
              value={week[day - 1] ?? ''}
              data-free={(week[day - 1] ?? '').trim() === '' || undefined}
              aria-invalid={isBad(week[day - 1] ?? '') || undefined}
              onChange={(event) => put(day, event.target.value)}
              onBlur={({ target: { value } }) => tidyDay(value) !== value && put(day, tidyDay(value))}
            />
          </label>
        ))}
        <p className={classes.total} role="status">
          <span>{t('week.total')}</span>
          <strong>{formatMinutes(totalTyped(week))}</strong>
        </p>
      </div>
      {refusal && <Refusal id={`${id}-refusal`}>{refusal}</Refusal>}
      {children}
      <p className={classes.hint} id={`${id}-hint`}>
        {t('week.hint')}
      </p>
    </fieldset>
  );
}
