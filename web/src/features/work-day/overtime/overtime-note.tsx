import { monthOf } from '@so-viec/shared/civil-day/civil-day';
import { OVERTIME_LIMITS, overtimeOfDay, overtimePassed } from '@so-viec/shared/work-day/overtime.rules';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { formatMonth, minutesInWords } from '../../../lib/format.ts';
import { Icon } from '../../../ui/icons/icon.tsx';
import type { DayView } from '../day-query.ts';
import classes from './overtime-note.module.css';

/** Overtime of the other days of the month and the year. */
const overtimeQuery = (day: string) =>
  queryOptions({
    queryKey: ['work-day', day, 'overtime'],
    queryFn: () => call(api.api['work-days'][':day'].overtime.$get({ param: { day } })),
  });

/** Where this day's overtime brings the month above 40 hours, or the year above 200: a sentence with the figures. */
export function OvertimeNote({ view, minutes }: { view: DayView; minutes: number }) {
  const { t } = useTranslation();
  const hasStandard = view.posts.some(({ kind }) => kind !== 'concurrent');
  const over = overtimeOfDay(minutes, hasStandard ? view.standardMinutes : null);
  const { data: others } = useQuery({ ...overtimeQuery(view.day), enabled: over > 0 });
  if (over === 0 || !others) return null;
  const overtime = { month: others.month + over, year: others.year + over };
  const passed = overtimePassed(overtime);
  if (!passed.month && !passed.year) return null;
  const names = { month: formatMonth(monthOf(view.day)), year: view.day.slice(0, 4) };
  const sums = (['month', 'year'] as const)
    .filter((of) => passed[of])
    .map((of) => {
      const limit = minutesInWords(t, OVERTIME_LIMITS[of]);
      const said = { name: names[of], time: minutesInWords(t, overtime[of]), limit };
      return t(`workDay.overtime.${of}`, said);
    });
  return (
    <div className={classes.note} role="status">
      <Icon name="clock" />
      <p>
        {t('workDay.overtime.with', { sums: sums.join('; ') })} {t('workDay.overtime.how')}
      </p>
    </div>
  );
}
