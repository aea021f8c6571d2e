import { formatMonth, type Month } from '@so-viec/shared/civil-day/civil-day';
import { useTranslation } from 'react-i18next';
import type { Trend } from '../answers.ts';
import { decimalText } from '../figure-text.ts';
import classes from './trend.module.css';

type Props = {
  months: Trend['months'];
  isRoomy: boolean;
  openMonth: Month;
  running: Month;
  /** Given by the axis. */
  x?: number | string;
  y?: number | string;
  payload?: { value: Month };
};

/** A month beneath its mark, with hours and working days where there is room. */
export function MonthTick({ months, isRoomy, openMonth, running, x = 0, y = 0, payload }: Props) {
  const { t } = useTranslation();
  const month = months.find((m) => m.month === payload?.value);
  if (!month) return null;
  const name = formatMonth(month.month);
  const lines = isRoomy
    ? [
        t('summary.hours', { hours: decimalText(month.hoursPerPersonMonth) }),
        t('summary.trend.days', { days: month.workingDays }),
      ]
    : [];
  if (month.month >= running) lines.push(t('summary.tentative'));
  const isYearSaid = month === months[0] || month.month.endsWith('-01');
  return (
    <text x={x} y={y} textAnchor="middle" className={classes.tick}>
      <tspan x={x} dy={12} data-open={month.month === openMonth || undefined}>
        {isRoomy ? name : name.slice(0, 2)}
      </tspan>
      {!isRoomy && isYearSaid && (
        <tspan x={x} dy={16}>
          {name.slice(3)}
        </tspan>
      )}
      {lines.map((line) => (
        <tspan key={line} x={x} dy={16}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
