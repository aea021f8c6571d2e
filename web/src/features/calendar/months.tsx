import { useTranslation } from 'react-i18next';
import { longMonth } from '../../lib/format.ts';
import classes from './calendar.module.css';
import type { Year } from './queries.ts';

/** The working days of each month, without anybody's own week. */
export function Months({ months }: Pick<Year, 'months'>) {
  const { t } = useTranslation();
  return (
    <ul className={classes.months}>
      {months.map(({ month, workingDays, isProvisional }) => (
        <li key={month} className={classes.month}>
          <span className={classes.monthName}>{longMonth(t, month)}</span>
          <span>{t('calendar.workingDays', { count: workingDays })}</span>
          {isProvisional && <span className={classes.provisional}>{t('calendar.provisional')}</span>}
        </li>
      ))}
    </ul>
  );
}
