import { formatMonth } from '@so-viec/shared/civil-day/civil-day';
import { useTranslation } from 'react-i18next';
import type { Year, YearRow } from '../answers.ts';
import { hoursText } from '../figure-text.ts';
import { SummaryLink } from '../summary-link.tsx';
import { SortSelect } from '../units/sort-select.tsx';
import listClasses from '../units/unit-list.module.css';
import type { Here } from '../use-here.ts';
import classes from './year.module.css';
import { searchOfPerson } from './year.rules.ts';

/** The same on a phone: name, hours of all months, and a column for each of them. */
export function YearList({ here, year, rows }: { here: Here; year: Year; rows: readonly YearRow[] }) {
  const { t } = useTranslation();
  const most = Math.max(1, ...year.rows.flatMap((row) => row.minutes));
  const figures = [
    { by: 'minutes', name: t('summary.year.total') },
    ...year.months.map((month) => ({ by: month, name: formatMonth(month) })).reverse(),
  ];
  return (
    <>
      <SortSelect here={here} standard={{ by: 'name', name: t('summary.column.person') }} figures={figures} />
      <ul>
        {rows.map((row) => (
          <li key={row.code} className={listClasses.row}>
            <SummaryLink to={searchOfPerson(here, year.months, row)} look="name">
              <span className={listClasses.words}>
                <span>{row.name}</span>
                <b className="figures">{hoursText(row.total)}</b>
              </span>
              <span className={listClasses.note}>
                {[row.unitName, row.bodyName].filter(Boolean).join(', ')}
              </span>
              <Months months={year.months} row={row} most={most} />
            </SummaryLink>
          </li>
        ))}
      </ul>
    </>
  );
}

const HEIGHT = 28;
const WIDTH = 10;

/** A column for each month, as high as its hours among the most that anybody has. */
function Months({ months, row, most }: { months: Year['months']; row: YearRow; most: number }) {
  const { t } = useTranslation();
  const said = months
    .map((month, index) => ({ month: formatMonth(month), minutes: row.minutes[index] ?? 0 }))
    .filter(({ minutes }) => minutes > 0)
    .map(({ month, minutes }) => t('summary.year.cell', { month, hours: hoursText(minutes) }));
  if (said.length === 0) return null;
  const columns = months.map((_, index) => {
    const height = Math.max(1, (HEIGHT * (row.minutes[index] ?? 0)) / most);
    return `M${index * WIDTH} ${HEIGHT}v${-height}h${WIDTH - 2}v${height}z`;
  });
  return (
    <svg
      className={classes.months}
      width="100%"
      height={HEIGHT}
      viewBox={`0 0 ${months.length * WIDTH - 2} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={said.join(', ')}
    >
      <path d={columns.join('')} />
    </svg>
  );
}
