import { formatMonth } from '@so-viec/shared/civil-day/civil-day';
import { useTranslation } from 'react-i18next';
import { formatWhole, toComma } from '../../../lib/format.ts';
import { Card } from '../../../ui/page/card.tsx';
import type { Trend } from '../answers.ts';
import { decimalText, hoursText } from '../figure-text.ts';
import { SummaryLink } from '../summary-link.tsx';
import classes from '../table.module.css';
import type { Here } from '../use-here.ts';

/** The months as a table: the twin of the chart. */
export function TrendTable({ here, trend }: { here: Here; trend: Trend }) {
  const { t } = useTranslation();
  const number = classes.number;
  return (
    <Card title={t('summary.trend.table')}>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('summary.column.month')}</th>
              <th scope="col" className={number}>
                {t('summary.column.headcount')}
              </th>
              <th scope="col" className={number}>
                {t('summary.column.workingDays')}
              </th>
              <th scope="col" className={number}>
                {t('summary.column.personDays')}
              </th>
              <th scope="col" className={number}>
                {t('summary.column.dutyDays')}
              </th>
              <th scope="col" className={number}>
                {t('summary.column.hours')}
              </th>
              <th scope="col" className={number}>
                {t('summary.column.perMonth')}
              </th>
              <th scope="col" className={number}>
                {t('summary.column.perDay')}
              </th>
              <th scope="col" className={number}>
                {t('summary.column.perDutyDay')}
              </th>
            </tr>
          </thead>
          <tbody>
            {trend.months.map((month) => (
              <tr key={month.month} aria-current={month.month === here.month || undefined}>
                <th scope="row">
                  <SummaryLink to={{ ...here.base, month: month.month }}>
                    {formatMonth(month.month)}
                  </SummaryLink>
                </th>
                <td className={number}>{formatWhole(month.headcount)}</td>
                <td className={number}>{month.workingDays}</td>
                <td className={number}>{formatWhole(month.personDays)}</td>
                <td className={number}>{toComma(month.dutyDays)}</td>
                <td className={number}>{hoursText(month.minutes)}</td>
                <td className={number}>{decimalText(month.hoursPerPersonMonth)}</td>
                <td className={number}>{decimalText(month.hoursPerPersonDay)}</td>
                <td className={number}>{decimalText(month.hoursPerDutyDay)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
