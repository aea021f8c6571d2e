import { useTranslation } from 'react-i18next';
import { formatWhole } from '../../../lib/format.ts';
import type { People } from '../answers.ts';
import { SummaryLink } from '../summary-link.tsx';
import classes from '../table.module.css';
import { FigureCells } from '../units/figure-cells.tsx';
import { FigureHeads } from '../units/figure-heads.tsx';
import { SortHead } from '../units/sort-head.tsx';
import { type Here, isWhole } from '../use-here.ts';

type Props = { here: Here; people: People; rows: Readonly<People['rows']>; mean: number };

const STANDARD = 'name';

/** People as rows, by name unless told. */
export function PeopleTable({ here, people, rows, mean }: Props) {
  const { t } = useTranslation();
  const head = { here, standard: STANDARD };
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <SortHead {...head} by="name" isNumber={false}>
            {t('summary.column.person')}
          </SortHead>
          <th scope="col">{t('summary.column.unit')}</th>
          <FigureHeads {...head} />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code}>
            <th scope="row">
              <SummaryLink to={{ ...here.base, tab: 'person', cadre: row.code }} look="name">
                {row.name}
              </SummaryLink>
            </th>
            <td className={classes.quiet}>{people.units[row.unit]}</td>
            <FigureCells sums={row} to={{ ...here.base, cadre: row.code }} mean={mean} />
          </tr>
        ))}
      </tbody>
      {isWhole(here) && (
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t('summaryRows.total', { count: formatWhole(people.count) })}
            </th>
            <FigureCells sums={people.total} to={here.base} mean={mean} />
          </tr>
        </tfoot>
      )}
    </table>
  );
}
