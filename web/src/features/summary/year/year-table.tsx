import { formatMonth, type Month, monthOf } from '@so-viec/shared/civil-day/civil-day';
import { useTranslation } from 'react-i18next';
import { formatWhole } from '../../../lib/format.ts';
import { useMe } from '../../../lib/me.ts';
import type { Year, YearRow } from '../answers.ts';
import { hoursTexts } from '../figure-text.ts';
import { UnitOfPerson } from '../rows/unit-of-person.tsx';
import { SummaryLink } from '../summary-link.tsx';
import classes from '../table.module.css';
import { SortHead } from '../units/sort-head.tsx';
import { type Here, isWhole } from '../use-here.ts';
import yearClasses from './year.module.css';
import { searchOfPerson } from './year.rules.ts';

type Props = { here: Here; year: Year; rows: readonly YearRow[] };

const STANDARD = 'name';

/** People as rows, months as columns, sorted by any of them. */
export function YearTable({ here, year, rows }: Props) {
  const { t } = useTranslation();
  const { today } = useMe();
  const head = { here, standard: STANDARD };
  const hoursText = hoursTexts([...year.totals, ...rows.flatMap((row) => row.minutes)]);
  return (
    <table className={`${classes.table} ${yearClasses.table}`}>
      <thead>
        <tr>
          <SortHead {...head} by="name" isNumber={false}>
            {t('summary.column.person')}
          </SortHead>
          <th scope="col">{t('summary.column.unit')}</th>
          {year.months.map((month) => (
            <SortHead key={month} {...head} by={month}>
              {formatMonth(month)}
              {month >= monthOf(today) && <span className={classes.quiet}> {t('summary.tentative')}</span>}
            </SortHead>
          ))}
          <SortHead {...head} by="minutes">
            {t('summary.year.total')}
          </SortHead>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.code} {...{ here, row, hoursText }} months={year.months} />
        ))}
      </tbody>
      {isWhole(here) && (
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t('summaryRows.total', { count: formatWhole(year.count) })}
            </th>
            {year.months.map((month, index) => (
              <td key={month} className={classes.number}>
                <SummaryLink to={{ ...here.base, month, tab: 'people' }} look="cell">
                  {hoursText(year.totals[index] ?? 0)}
                </SummaryLink>
              </td>
            ))}
            <td className={classes.number}>{hoursText(year.totals.reduce((sum, each) => sum + each, 0))}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

type RowProps = {
  here: Here;
  months: readonly Month[];
  row: YearRow;
  hoursText: (minutes: number) => string;
};

function Row({ here, months, row, hoursText }: RowProps) {
  const person = searchOfPerson(here, months, row);
  return (
    <tr>
      <th scope="row">
        <SummaryLink to={person} look="name">
          {row.name}
        </SummaryLink>
      </th>
      <td className={`${classes.quiet} ${classes.wrap}`}>
        <UnitOfPerson of={row} />
      </td>
      {months.map((month, index) => {
        const minutes = row.minutes[index] ?? 0;
        return (
          <td key={month} className={classes.number} data-none={minutes === 0 || undefined}>
            {minutes === 0 ? (
              '0'
            ) : (
              <SummaryLink to={{ ...person, month }} look="cell">
                {hoursText(minutes)}
              </SummaryLink>
            )}
          </td>
        );
      })}
      <td className={classes.number}>
        <b>{hoursText(row.total)}</b>
      </td>
    </tr>
  );
}
