import { UNIT_BLOCKS } from '@so-viec/shared/summary/summary-words';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatWhole } from '../../../lib/format.ts';
import { oneOf } from '../../../lib/search.ts';
import type { UnitRow, Units } from '../answers.ts';
import type { SummarySearch } from '../search.ts';
import { SummaryLink } from '../summary-link.tsx';
import classes from '../table.module.css';
import type { Here } from '../use-here.ts';
import { FigureCells } from './figure-cells.tsx';
import { FigureHeads } from './figure-heads.tsx';
import { SortHead } from './sort-head.tsx';

type Props = { here: Here; units: Units; mean: number };

/** How units are sorted unless told. */
export const UNITS_SORT = '-per-day';

/** The address of a row: the unit with all below it, or its own people alone. */
export function searchOf(here: Here, row: Pick<UnitRow, 'code' | 'reach'>): SummarySearch {
  const { reach: _, ...base } = here.base;
  return { ...base, unit: row.code, ...(row.reach !== 'all' && { reach: row.reach }) };
}

/** What a row is called: with the unit's own people alone, and where it leaves some of few people out. */
export function rowName(t: TFunction, row: Pick<UnitRow, 'name' | 'reach' | 'isFew'>): string {
  const name = row.reach === 'own' ? t('summary.units.own', { name: row.name }) : row.name;
  return row.isFew ? t('summary.units.few', { name }) : name;
}

/** Units as rows, sorted by any column. */
export function UnitsTable({ here, units, mean }: Props) {
  const { t } = useTranslation();
  const head = { here, standard: UNITS_SORT };
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <SortHead {...head} by="name" isNumber={false}>
            {t('summary.column.unit')}
          </SortHead>
          <SortHead {...head} by="block" isNumber={false}>
            {t('summary.column.block')}
          </SortHead>
          <SortHead {...head} by="headcount">
            {t('summary.column.headcount')}
          </SortHead>
          <FigureHeads {...head} />
        </tr>
      </thead>
      <tbody>
        {units.rows.map((row) => (
          <Row key={`${row.code} ${row.reach}`} here={here} row={row} mean={mean} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {t('summary.total')}
          </th>
          <td className={classes.number}>
            <SummaryLink to={{ ...here.base, tab: 'people' }} look="cell">
              {formatWhole(units.total.headcount)}
            </SummaryLink>
          </td>
          <FigureCells sums={units.total} to={here.base} mean={mean} />
        </tr>
      </tfoot>
    </table>
  );
}

function Row({ here, row, mean }: { here: Here; row: UnitRow; mean: number }) {
  const { t } = useTranslation();
  const to = searchOf(here, row);
  const block = oneOf(row.block, UNIT_BLOCKS);
  return (
    <tr>
      <th scope="row">
        <SummaryLink to={to} look="name">
          {rowName(t, row)}
        </SummaryLink>
      </th>
      <td className={classes.quiet}>{block && t(`summary.block.${block}`)}</td>
      <td className={classes.number}>
        <SummaryLink to={{ ...to, tab: 'people' }} look="cell">
          {formatWhole(row.headcount)}
        </SummaryLink>
      </td>
      <FigureCells sums={row} to={to} mean={mean} />
    </tr>
  );
}
