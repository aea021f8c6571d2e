import { useTranslation } from 'react-i18next';
import { formatSignedMinutes, formatWhole, longMonth } from '../../lib/format.ts';
import classes from './week.module.css';

type Impact = { people: number; byMonth: { month: string; minutes: number }[] };

const MONTHS_SHOWN = 6;

/** Whose standard hours a change moves, and by how much in each month it touches, before it is confirmed. */
export function ImpactWords({ impact }: { impact: Impact }) {
  const { t } = useTranslation();
  const { people, byMonth } = impact;
  const shown = byMonth.slice(0, MONTHS_SHOWN);
  const rest = byMonth.slice(MONTHS_SHOWN);
  const hours = (minutes: number) => t('week.impact.hours', { hours: formatSignedMinutes(minutes) });
  return (
    <div className={classes.impact}>
      <p>{people === 0 ? t('week.impact.none') : t('week.impact.people', { people: formatWhole(people) })}</p>
      {people > 0 && (
        <ul>
          {shown.map(({ month, minutes }) => (
            <li key={month}>
              {longMonth(t, month)}: {hours(minutes)}
            </li>
          ))}
          {rest.length > 0 && (
            <li>
              {t('week.impact.more', { count: rest.length })}:{' '}
              {hours(rest.reduce((sum, { minutes }) => sum + minutes, 0))}
            </li>
          )}
        </ul>
      )}
    </div>
  );
}
