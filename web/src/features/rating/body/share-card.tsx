import { ND335_2025 } from '@so-viec/shared/review/pack/rule-pack.data';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/page/card.tsx';
import { StateMark } from '../../../ui/state/state-mark.tsx';
import table from '../../../ui/table/table.module.css';
import type { BodyRatings } from '../answers.ts';

type Standing = Pick<BodyRatings['standing'], 'ratedGood' | 'places' | 'excellent' | 'over'>;

/** The places of excellent ratings of the body and of each group of like work, and how it stands to them. */
export function ShareCard({ ratings: { standing, score, isFew } }: { ratings: BodyRatings }) {
  const { t } = useTranslation();
  const { percent, percentOfOutstandingBody } = ND335_2025.excellent;
  const share = score?.isOutstanding ? percentOfOutstandingBody : percent;
  const columns = ['ratedGood', 'places', 'excellent'] as const;
  const row = (name: string, of: Standing) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      {columns.map((column) => (
        <td key={column} className={table.number} data-label={t(`rating.share.${column}`)}>
          {of[column]}
        </td>
      ))}
      <td>
        <StateMark state={of.over > 0 ? 'over' : 'accepted'} size="sm">
          {of.over > 0 ? t('rating.over', { count: of.over }) : t('rating.within')}
        </StateMark>
      </td>
    </tr>
  );
  return (
    <Card
      title={t('rating.share.title')}
      note={[t('rating.share.note', { percent: share }), isFew && t('rating.few')].filter(Boolean).join(' ')}
    >
      <table className={`${table.table} ${table.cards}`}>
        <thead>
          <tr>
            <th scope="col">{t('rating.groupColumn')}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className={table.number}>
                {t(`rating.share.${column}`)}
              </th>
            ))}
            <th scope="col">{t('rating.share.standing')}</th>
          </tr>
        </thead>
        <tbody>
          {row(t('rating.share.whole'), standing)}
          {standing.groups.map((group) => row(t(`rating.group.${group.group as 'shared'}`), group))}
        </tbody>
      </table>
    </Card>
  );
}
