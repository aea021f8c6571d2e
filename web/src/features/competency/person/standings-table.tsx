import { levelText } from '@so-viec/shared/competency/competency.rules';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../queries.ts';
import table from '../table.module.css';

/** Required and assessed levels side by side, and what is missing in words. */
export function StandingsTable({ view: { standings, framework } }: { view: PersonView }) {
  const { t } = useTranslation();
  const names = new Map(framework.map(({ id, name }) => [id, name]));
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('competency.name')}</th>
            <th scope="col">{t('competency.person.required')}</th>
            <th scope="col">{t('competency.person.assessed')}</th>
            <th scope="col">{t('competency.person.gap')}</th>
          </tr>
        </thead>
        <tbody>
          {standings.map((standing, i) => (
            <tr key={standing.competencyId}>
              <th scope="row">
                {i + 1}. {names.get(standing.competencyId)}
              </th>
              <td>{levelText(standing)}</td>
              <td>{standing.level ?? ''}</td>
              <td>
                <Gap gap={standing.gap} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Gap({ gap }: { gap: number | null }) {
  const { t } = useTranslation();
  if (gap === null) return <span className={table.quiet}>{t('competency.person.notYet')}</span>;
  if (gap === 0) return <span className={table.met}>{t('competency.person.met')}</span>;
  return <span className={table.below}>{t('competency.person.below', { count: gap })}</span>;
}
