import { formatMonth, monthOf } from '@so-viec/shared/civil-day/civil-day';
import { cutOffOf } from '@so-viec/shared/summary/cut-off.rules';
import { useTranslation } from 'react-i18next';
import { formatWhole, toComma } from '../../../lib/format.ts';
import { useMe } from '../../../lib/me.ts';
import { Card } from '../../../ui/page/card.tsx';
import type { Trend } from '../answers.ts';
import { decimalText, hoursText } from '../figure-text.ts';
import { SummaryLink } from '../summary-link.tsx';
import classes from '../table.module.css';
import type { Here } from '../use-here.ts';

/** The months as a table: the twin of the chart. */
export function TrendTable({ here, trend }: { here: Here; trend: Trend }) {
  const { t } = useTranslation();
  const { today } = useMe();
  const number = classes.number;
  const running = trend.months.find(({ month }) => cutOffOf(month, today));
  const note =
    running &&
    t('summary.trend.soFar', {
      month: formatMonth(running.month),
      hours: hoursText(running.over.minutes),
      days: formatWhole(running.over.personDays),
    });
  return (
    <Card title={t('summary.trend.table')} note={note}>
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
              <MonthRow key={month.month} here={here} month={month} />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function MonthRow({ here, month }: { here: Here; month: Trend['months'][number] }) {
  const { t } = useTranslation();
  const { today } = useMe();
  const to = { ...here.base, month: month.month };
  const figure = (tab: 'people' | 'entries', words: string | number) => (
    <td className={classes.number}>
      <SummaryLink to={{ ...to, tab }} look="cell">
        {words}
      </SummaryLink>
    </td>
  );
  return (
    <tr aria-current={month.month === here.month || undefined}>
      <th scope="row">
        <SummaryLink to={to}>{formatMonth(month.month)}</SummaryLink>
        {month.month >= monthOf(today) && <span className={classes.quiet}> {t('summary.tentative')}</span>}
      </th>
      {figure('people', formatWhole(month.headcount))}
      {figure('people', month.workingDays)}
      {figure('people', formatWhole(month.personDays))}
      {figure('people', toComma(month.dutyDays))}
      {figure('entries', hoursText(month.minutes))}
      {figure('people', decimalText(month.hoursPerPersonMonth))}
      {figure('entries', decimalText(month.hoursPerPersonDay))}
      {figure('entries', decimalText(month.hoursPerDutyDay))}
    </tr>
  );
}
