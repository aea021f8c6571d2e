import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { useTranslation } from 'react-i18next';
import { clockTimeAndDay } from '../../../lib/format.ts';
import { useKeptAt } from '../../../lib/kept/kept-at.ts';
import { Icon } from '../../../ui/icons/icon.tsx';
import classes from './kept-calendar.module.css';

/** Without a network: from when the week or the month is that is shown. `of` is what it is kept under. */
export function KeptCalendar({ of, today }: { of: string; today: CivilDay }) {
  const { t } = useTranslation();
  const keptAt = useKeptAt(of);
  if (keptAt === undefined) return null;
  return (
    <p className={classes.kept}>
      <Icon name="offline" /> {t('workWeek.kept', { at: clockTimeAndDay(keptAt, today) })}
    </p>
  );
}
