import { shareText } from '@so-viec/shared/decimal/shares';
import { averagesOf, type RowSums } from '@so-viec/shared/summary/row-sums.rules';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatWhole } from '../../../lib/format.ts';
import { Bar } from '../../../ui/figure/bar.tsx';
import { MoreRows } from '../../../ui/table/more-rows.tsx';
import { useShownRows } from '../../../ui/table/shown-rows.ts';
import type { UnitRow, Units } from '../answers.ts';
import { decimalText } from '../figure-text.ts';
import type { SummarySearch } from '../search.ts';
import { SummaryLink } from '../summary-link.tsx';
import type { Here } from '../use-here.ts';
import { useFigureSorts } from './figure-heads.tsx';
import { SortSelect } from './sort-select.tsx';
import classes from './unit-list.module.css';
import { rowName, searchOf, UNITS_SORT } from './units-table.tsx';

/** How many units a phone begins with. */
export const UNITS_FIRST = 10;

/** The same rows and figures on a phone, and the choice that the heads of the table are. */
export function UnitList({ here, units, mean }: { here: Here; units: Units; mean: number }) {
  const { t } = useTranslation();
  const figures = [{ by: 'headcount', name: t('summary.column.headcount') }, ...useFigureSorts()];
  const byName = { by: 'name', name: t('summary.column.unit') };
  const shown = useShownRows(units.rows, UNITS_FIRST);
  return (
    <>
      <SortSelect here={here} standard={byName} figures={figures} unchosen={UNITS_SORT} />
      <ul className={classes.list}>
        {shown.map((row) => (
          <ListRow
            key={`${row.code} ${row.reach}`}
            name={rowName(t, row)}
            note={figuresIn(t, row)}
            to={searchOf(here, row)}
            sums={row}
            mean={mean}
          />
        ))}
      </ul>
      <MoreRows shown={shown.length} of={units.rows.length} />
    </>
  );
}

/** What the columns beside hours per day say of a unit, in one line of words. */
function figuresIn(t: TFunction, sums: UnitRow): string {
  const { hoursPerPersonMonth, hoursPerDutyDay } = averagesOf(sums);
  return t('summary.units.figures', {
    people: formatWhole(sums.headcount),
    perMonth: decimalText(hoursPerPersonMonth),
    perDutyDay: decimalText(hoursPerDutyDay),
    missing: formatWhole(sums.daysMissing),
    accepted: formatWhole(sums.outputsAccepted),
    delivered: formatWhole(sums.outputsDelivered),
    unclear: shareText(sums.minutesWithoutOutput, sums.minutes),
  });
}

type RowProps = { name: string; note?: string; to: SummarySearch; sums: RowSums; mean: number };

/** A unit or a person of a list on a phone. */
export function ListRow({ name, note, to, sums, mean }: RowProps) {
  const { hoursPerPersonDay } = averagesOf(sums);
  return (
    <li className={classes.row}>
      <SummaryLink to={to} look="name">
        <span className={classes.words}>
          <span>{name}</span>
          <b className="figures">{decimalText(hoursPerPersonDay)}</b>
        </span>
        {note && <span className={classes.note}>{note}</span>}
        <Bar share={Number(hoursPerPersonDay ?? 0) / 10} tick={mean / 10} />
      </SummaryLink>
    </li>
  );
}
