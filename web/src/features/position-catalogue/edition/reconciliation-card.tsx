import { monthOf } from '@so-viec/shared/civil-day/civil-day';
import { useTranslation } from 'react-i18next';
import { formatWhole } from '../../../lib/format.ts';
import { Segmented } from '../../../ui/form/segmented.tsx';
import { Card } from '../../../ui/page/card.tsx';
import classes from '../catalogue.module.css';
import type { EditionView } from '../queries.ts';

type List = EditionView['reconciliation'][number];
type Row = List['rows'][number];
type Props = {
  lists: List[];
  chosen: List['list'] | undefined;
  /** The day of the edition: unless another is chosen it stands beside the list of its own time. */
  day: string;
  onChoose: (list: List['list']) => void;
};

/** The edition beside an official list, row by row: how many are missing or too many. */
export function ReconciliationCard({ lists, chosen, day, onChoose }: Props) {
  const { t } = useTranslation();
  const ofItsTime = lists.findLast(({ list }) => list <= monthOf(day)) ?? lists[0];
  const shown = lists.find(({ list }) => list === chosen) ?? ofItsTime;
  if (!shown) return null;
  return (
    <Card title={t('catalogue.reconcile.title')}>
      <div className={classes.body}>
        <Segmented
          label={t('catalogue.reconcile.title')}
          value={shown.list}
          onChange={onChoose}
          segments={lists.map(({ list }) => ({ value: list, label: t(`catalogue.reconcile.list.${list}`) }))}
          fullWidth
        />
        <p className={classes.lead}>{t('catalogue.reconcile.lead')}</p>
      </div>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('catalogue.reconcile.row')}</th>
            <th scope="col" className={classes.number}>
              {t('catalogue.reconcile.official')}
            </th>
            <th scope="col" className={classes.number}>
              {t('catalogue.reconcile.inEdition')}
            </th>
            <th scope="col" className={classes.number}>
              {t('catalogue.reconcile.difference')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.rows.map((row) => (
            <ListRow key={row.row} row={row} />
          ))}
        </tbody>
      </table>
      {shown.outside > 0 && (
        <p className={classes.warn}>{t('catalogue.reconcile.outside', { count: shown.outside })}</p>
      )}
    </Card>
  );
}

function ListRow({ row }: { row: Row }) {
  const { t } = useTranslation();
  return (
    <tr>
      <th scope="row">{t(`catalogue.reconcile.rows.${row.row as 'commune'}`)}</th>
      <td className={classes.number}>{formatWhole(row.official)}</td>
      <td className={classes.number}>{row.inEdition === null ? '' : formatWhole(row.inEdition)}</td>
      <td className={row.missing === null ? classes.quiet : classes.number}>
        <Difference missing={row.missing} />
      </td>
    </tr>
  );
}

function Difference({ missing }: Pick<Row, 'missing'>) {
  const { t } = useTranslation();
  if (missing === null) return t('catalogue.reconcile.unmatched');
  if (missing === 0) return t('catalogue.reconcile.equal');
  const count = formatWhole(Math.abs(missing));
  return (
    <span className={classes.missing}>
      {missing > 0 ? t('catalogue.reconcile.missing', { count }) : t('catalogue.reconcile.extra', { count })}
    </span>
  );
}
