import { formatMonth, type Month, monthOf } from '@so-viec/shared/civil-day/civil-day';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CartesianGrid, LabelList, Line, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import { useMe } from '../../../lib/me.ts';
import type { Trend } from '../answers.ts';
import { decimalText } from '../figure-text.ts';
import type { Here } from '../use-here.ts';
import { MonthTick } from './month-tick.tsx';
import classes from './trend.module.css';

type Props = { here: Here; months: Trend['months'] };

const LINE = {
  stroke: 'var(--data-1)',
  strokeWidth: 2,
  isAnimationActive: false,
  dot: false,
  activeDot: false,
} as const;

const STANDARD_HOURS = 8;
/** Up to so many months there is room for hours and days beneath each. */
const ROOMY = 4;

interface DotProps {
  cx?: number;
  cy?: number;
  payload?: { month: Month; value: number | null; isTentative: boolean };
}

/** The line of hours per person per day, marks labelled, the month that is open ringed. */
export function TrendChart({ here, months }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const running = monthOf(useMe().today);
  const points = months.map((m, index) => {
    const value = m.hoursPerPersonDay === null ? null : Number(m.hoursPerPersonDay);
    const isTentative = m.month >= running;
    const leadsOn = (months[index + 1]?.month ?? '') >= running;
    return {
      ...m,
      value,
      isTentative,
      closed: isTentative ? null : value,
      tentative: isTentative || leadsOn ? value : null,
    };
  });
  const isRoomy = points.length <= ROOMY;
  const values = points.flatMap(({ value }) => value ?? []);
  const highest = Math.max(STANDARD_HOURS, ...values);
  const lowest = Math.min(STANDARD_HOURS, ...values);
  const open = (month: Month) => void navigate({ to: '/tong-hop', search: { ...here.base, month } });
  const dot = ({ cx = 0, cy = 0, payload }: DotProps) =>
    payload?.value == null ? null : (
      <Dot
        key={payload.month}
        cx={cx}
        cy={cy}
        isOpen={payload.month === here.month}
        isTentative={payload.isTentative}
        onPress={() => open(payload.month)}
      />
    );
  const words = months
    .map(
      (m) =>
        `${formatMonth(m.month)}: ${decimalText(m.hoursPerPersonDay)}${m.month >= running ? ` (${t('summary.tentative')})` : ''}`,
    )
    .join('; ');
  return (
    <figure role="img" aria-label={t('summary.trend.words', { values: words })}>
      <LineChart
        responsive
        className={classes.line ?? ''}
        data={points}
        margin={{ top: 22, right: 24, bottom: 0, left: 24 }}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} horizontal={false} />
        <YAxis hide domain={[Math.floor(lowest - 1), Math.ceil(highest)]} />
        <XAxis
          dataKey="month"
          axisLine={false}
          tickLine={false}
          interval={0}
          height={isRoomy ? 76 : 50}
          padding={{ left: 24, right: 24 }}
          tick={<MonthTick running={running} months={months} isRoomy={isRoomy} openMonth={here.month} />}
        />
        <ReferenceLine
          y={STANDARD_HOURS}
          stroke="var(--line-strong)"
          strokeDasharray="2 4"
          label={{
            value: t('summary.trend.standard'),
            position: 'insideTopRight',
            className: classes.standard ?? '',
            dy: -18,
          }}
        />
        <Line dataKey="closed" {...LINE} />
        <Line dataKey="tentative" strokeDasharray="4 4" {...LINE} />
        <Line dataKey="value" stroke="none" isAnimationActive={false} dot={dot} activeDot={false}>
          <LabelList
            dataKey="hoursPerPersonDay"
            position="bottom"
            offset={12}
            className={classes.value ?? ''}
            formatter={(value) => decimalText(typeof value === 'string' ? value : null)}
          />
        </Line>
      </LineChart>
    </figure>
  );
}

type PointProps = { cx: number; cy: number; isOpen: boolean; isTentative: boolean; onPress: () => void };

function Dot({ cx, cy, isOpen, isTentative, onPress }: PointProps) {
  return (
    <g className={classes.dot} onClick={onPress}>
      <circle cx={cx} cy={cy} r={16} fill="transparent" />
      {isOpen && <circle cx={cx} cy={cy} r={9} fill="none" stroke="var(--data-1)" strokeWidth={1.5} />}
      <circle
        cx={cx}
        cy={cy}
        r={isOpen ? 6 : 4.5}
        fill={isOpen && !isTentative ? 'var(--data-1)' : 'var(--surface)'}
        stroke="var(--data-1)"
        strokeWidth={2}
      />
    </g>
  );
}
