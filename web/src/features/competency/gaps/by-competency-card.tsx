import { useTranslation } from 'react-i18next';
import { Bar } from '../../../ui/figure/bar.tsx';
import { Card } from '../../../ui/page/card.tsx';
import type { GapsView } from '../queries.ts';
import table from '../table.module.css';

/** Of those assessed in each competency, how many are below what is asked; the most first. */
export function ByCompetencyCard({ view }: { view: GapsView }) {
  const { t } = useTranslation();
  const rows = view.competencies.filter(({ assessed }) => assessed > 0).sort((a, b) => b.below - a.below);
  if (rows.length === 0) return null;
  return (
    <Card title={t('competency.gaps.byCompetency')}>
      <table className={table.table}>
        <tbody>
          {rows.map(({ id, name, below, assessed }) => (
            <tr key={id}>
              <th scope="row">
                {name}
                <Bar share={below / assessed} />
                <span className={table.sub}>{t('competency.gaps.ofAssessed', { below, assessed })}</span>
              </th>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
