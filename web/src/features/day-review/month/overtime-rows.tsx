import { OVERTIME_LIMITS, overtimePassed } from '@so-viec/shared/work-day/overtime.rules';
import { useTranslation } from 'react-i18next';
import { formatMinutes, minutesInWords } from '../../../lib/format.ts';
import { StateMark } from '../../../ui/state/state-mark.tsx';
import type { MonthBeside } from '../state/queries.ts';
import classes from './month-pane.module.css';

/** Overtime of the month and of its year beside the hours above which it is worth a word. */
export function OvertimeRows({ month: { overtime, month } }: { month: MonthBeside }) {
  const { t } = useTranslation();
  const passed = overtimePassed(overtime);
  const row = (of: 'month' | 'year') => {
    const limit = minutesInWords(t, OVERTIME_LIMITS[of]);
    return (
      <div data-over={passed[of] || undefined}>
        <dt>
          {t(`dayReview.month.overtime.${of}`, { year: month.slice(0, 4) })}
          <span className={classes.basis}>
            {passed[of] ? (
              <StateMark state="over" size="sm">
                {t('dayReview.month.overtime.passed', { limit })}
              </StateMark>
            ) : (
              t('dayReview.month.overtime.limit', { limit })
            )}
          </span>
        </dt>
        <dd>{formatMinutes(overtime[of])}</dd>
      </div>
    );
  };
  return (
    <>
      {row('month')}
      {row('year')}
    </>
  );
}
