import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { lazy, Suspense, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../button/button.tsx';
import { IconButton } from '../button/icon-button.tsx';
import { Popover } from '../popover/popover.tsx';

const DayCalendar = lazy(() => import('./day-calendar.tsx').then((m) => ({ default: m.DayCalendar })));

type Props = {
  value: CivilDay;
  onPick: (day: CivilDay) => void;
  min?: CivilDay;
  max?: CivilDay;
  /** Words on the button; "Chọn ngày" unless said. */
  label?: string;
  /** A square button for the phone's top bar. */
  isIcon?: boolean;
  /** Where the calendar opens; `below-end` at the right edge of the window. */
  side?: 'below' | 'below-end';
};

/** A button that opens a month's calendar, Monday first. The calendar is fetched when it is first opened. */
export function DayPicker({ value, onPick, min, max, label, isIcon, side }: Props) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  const words = label ?? t('common.pickDay');
  const press = {
    onClick: () => setOpen(!isOpen),
    'aria-expanded': isOpen,
    'aria-haspopup': 'dialog' as const,
  };
  return (
    <Popover
      isOpen={isOpen}
      onClose={close}
      label={words}
      side={side ?? (isIcon ? 'below-end' : 'below')}
      trigger={
        isIcon ? (
          <IconButton icon="calendar" variant="quiet" label={words} {...press} />
        ) : (
          <Button size="sm" icon="calendar" {...press}>
            {words}
          </Button>
        )
      }
    >
      <Suspense fallback={<p role="status">{t('common.loading')}</p>}>
        <DayCalendar
          value={value}
          {...(min && { min })}
          {...(max && { max })}
          onPick={(day) => {
            setOpen(false);
            onPick(day);
          }}
        />
      </Suspense>
    </Popover>
  );
}
