import { useTranslation } from 'react-i18next';
import { clockTimeAndDay, longDay, minutesInWords } from '../../../lib/format.ts';
import { useKeptAt } from '../../../lib/kept/kept-at.ts';
import { type DayView, keptDayKey } from '../fetch-day.ts';
import { NoticeStrip } from '../steps/notice-strip.tsx';
import { unseenMinutes } from './kept-day.rules.ts';

/** Without a network: from when the day is that is shown, which day is written, and what of it cannot be seen. */
export function KeptDay({ view }: { view: DayView }) {
  const { t } = useTranslation();
  const keptAt = useKeptAt(keptDayKey(view.day));
  if (keptAt === undefined) return null;
  const at = clockTimeAndDay(keptAt, view.today);
  const day = longDay(t, view.day);
  const minutes = unseenMinutes(view);
  return (
    <NoticeStrip tone="info" icon="offline">
      <p>
        {t(view.day === view.today ? 'workDay.kept.today' : 'workDay.kept.day', { at, day })}
        {minutes > 0 && ` ${t('workDay.kept.unseen', { time: minutesInWords(t, minutes) })}`}
      </p>
    </NoticeStrip>
  );
}
