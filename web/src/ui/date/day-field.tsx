import { type CivilDay, formatDay, isCivilDay, parseDay } from '@so-viec/shared/civil-day/civil-day';
import { useTranslation } from 'react-i18next';
import { TextInput } from '../form/input.tsx';
import classes from './day-field.module.css';
import { DayPicker } from './day-picker.tsx';

type Props = {
  id?: string;
  name?: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
  /** As it is typed: dd/MM/yyyy or anything on the way to it. */
  value: string;
  onChange: (typed: string) => void;
  /** The day that the calendar opens at while nothing readable is typed. */
  openAt: CivilDay;
};

/** A day that is typed, or picked from a calendar beside it. Read it with `parseDay`. */
export function DayField({ value, onChange, openAt, ...ids }: Props) {
  const { t } = useTranslation();
  const day = parseDay(value);
  return (
    <div className={classes.line}>
      <TextInput
        {...ids}
        className={classes.input ?? ''}
        inputMode="numeric"
        value={isCivilDay(value) ? formatDay(value) : value}
        onChange={(event) => onChange(event.target.value)}
      />
      <DayPicker
        isIcon
        label={t('common.pickDay')}
        value={day ?? openAt}
        onPick={(on) => onChange(formatDay(on))}
      />
    </div>
  );
}
