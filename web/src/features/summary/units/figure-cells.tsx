import { shareText } from '@so-viec/shared/decimal/shares';
import { averagesOf, type RowSums } from '@so-viec/shared/summary/row-sums.rules';
import { formatWhole } from '../../../lib/format.ts';
import { Bar } from '../../../ui/figure/bar.tsx';
import { decimalText } from '../figure-text.ts';
import type { SummarySearch } from '../search.ts';
import { SummaryLink } from '../summary-link.tsx';
import classes from '../table.module.css';

type Props = {
  sums: RowSums;
  /** Where the row leads: month, unit, filters and, of a person, the code. */
  to: SummarySearch;
  /** The mean of all, for the tick. */
  mean: number;
};

/** Ten hours fill the bar of an average; half of the hours fill that of unclear ones. */
const FULL_DAY = 10;
const FULL_UNCLEAR = 0.5;

/** The figures of a row, from hours per month to unclear hours, each a link to what is behind it. */
export function FigureCells({ sums, to, mean }: Props) {
  const figures = averagesOf(sums);
  const perDay = Number(figures.hoursPerPersonDay ?? 0);
  const unclear = sums.minutes === 0 ? 0 : sums.minutesWithoutOutput / sums.minutes;
  const lines = { ...to, tab: 'entries' as const };
  return (
    <>
      <td className={classes.number}>
        <SummaryLink to={lines} look="cell">
          {decimalText(figures.hoursPerPersonMonth)}
        </SummaryLink>
      </td>
      <td>
        <div className={classes.withBar}>
          <SummaryLink to={lines} look="cell">
            {decimalText(figures.hoursPerPersonDay)}
          </SummaryLink>
          <Bar share={perDay / FULL_DAY} tick={mean / FULL_DAY} />
        </div>
      </td>
      <td className={classes.number}>
        <SummaryLink to={lines} look="cell">
          {decimalText(figures.hoursPerDutyDay)}
        </SummaryLink>
      </td>
      <td className={classes.number}>
        <SummaryLink to={{ ...to, tab: 'missing' }} look="cell">
          {shareText(sums.daysLogged, sums.daysLogged + sums.daysMissing)}
        </SummaryLink>
      </td>
      <td className={classes.number}>
        <SummaryLink to={{ ...to, tab: 'missing' }} look="cell">
          {formatWhole(sums.daysMissing)}
        </SummaryLink>
      </td>
      <td className={classes.number}>
        <SummaryLink to={{ ...lines, which: 'outputs-accepted' }} look="cell">
          {formatWhole(sums.outputsAccepted)}
        </SummaryLink>
        {' / '}
        <SummaryLink to={{ ...lines, which: 'outputs' }} look="cell">
          {formatWhole(sums.outputsDelivered)}
        </SummaryLink>
      </td>
      <td>
        <div className={classes.withShortBar}>
          <SummaryLink to={{ ...lines, which: 'without-output' }} look="cell">
            {shareText(sums.minutesWithoutOutput, sums.minutes)}
          </SummaryLink>
          <Bar share={unclear / FULL_UNCLEAR} tone="unclear" />
        </div>
      </td>
    </>
  );
}
