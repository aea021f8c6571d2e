import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/dates/styles.css';
import 'dayjs/locale/vi';
import { DatePicker, DatesProvider } from '@mantine/dates';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { MantineRoot } from '../mantine/mantine-root.tsx';
import classes from './day-calendar.module.css';

type Props = { value: CivilDay; onPick: (day: CivilDay) => void; min?: CivilDay; max?: CivilDay };

/** A month in which one day is picked: Vietnamese names, Monday first, arrows move. */
export function DayCalendar({ value, onPick, min, max }: Props) {
  const { t, i18n } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('[data-selected]')?.focus(), []);
  return (
    <MantineRoot>
      <DatesProvider settings={{ locale: i18n.language, firstDayOfWeek: 1, weekendDays: [0, 6] }}>
        <DatePicker
          ref={box}
          value={value}
          defaultDate={value}
          size="sm"
          className={classes.calendar ?? ''}
          ariaLabels={{ nextMonth: t('common.nextMonth'), previousMonth: t('common.previousMonth') }}
          {...(min && { minDate: min })}
          {...(max && { maxDate: max })}
          onChange={(day) => day && onPick(day)}
        />
      </DatesProvider>
    </MantineRoot>
  );
}
