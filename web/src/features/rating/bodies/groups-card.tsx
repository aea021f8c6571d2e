import { useTranslation } from 'react-i18next';
import { formatWhole } from '../../../lib/format.ts';
import { Card } from '../../../ui/page/card.tsx';
import table from '../../../ui/table/table.module.css';
import type { Counts, Ratings } from '../answers.ts';
import { DistributionBar } from './distribution-bar.tsx';

/** The levels of everybody, and of each group of like work. */
export function GroupsCard({ ratings }: { ratings: Ratings }) {
  const { t } = useTranslation();
  const row = (name: string, people: number, levels: Counts, isFew: boolean) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      <td className={table.number} data-label={t('rating.people')}>
        {formatWhole(people)}
      </td>
      <td>
        <DistributionBar counts={levels} />
        {isFew && <span className={table.quiet}>{t('rating.few')}</span>}
      </td>
    </tr>
  );
  return (
    <Card title={t('rating.byGroup')}>
      <table className={`${table.table} ${table.cards}`}>
        <thead>
          <tr>
            <th scope="col">{t('rating.groupColumn')}</th>
            <th scope="col" className={table.number}>
              {t('rating.people')}
            </th>
            <th scope="col">{t('rating.distribution')}</th>
          </tr>
        </thead>
        <tbody>
          {row(t('rating.group.all'), ratings.people, ratings.levels, false)}
          {ratings.groups.map(({ group, people, levels, isFew }) =>
            row(t(`rating.group.${group}`), people, levels, isFew),
          )}
        </tbody>
      </table>
    </Card>
  );
}
