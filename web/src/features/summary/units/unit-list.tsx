import { averagesOf, type RowSums } from '@so-viec/shared/summary/row-sums.rules';
import { useTranslation } from 'react-i18next';
import { Bar } from '../../../ui/figure/bar.tsx';
import type { Units } from '../answers.ts';
import { decimalText } from '../figure-text.ts';
import type { SummarySearch } from '../search.ts';
import { SummaryLink } from '../summary-link.tsx';
import type { Here } from '../use-here.ts';
import classes from './unit-list.module.css';
import { searchOf } from './units-table.tsx';

/** The same rows on a phone: name, figure and bar. */
export function UnitList({ here, units, mean }: { here: Here; units: Units; mean: number }) {
  const { t } = useTranslation();
  return (
    <ul className={classes.list}>
      {units.rows.map((row) => (
        <ListRow
          key={`${row.code} ${row.reach}`}
          name={row.reach === 'own' ? t('summary.units.own', { name: row.name }) : row.name}
          to={searchOf(here, row)}
          sums={row}
          mean={mean}
        />
      ))}
    </ul>
  );
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
