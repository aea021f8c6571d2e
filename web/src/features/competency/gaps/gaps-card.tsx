import { levelText } from '@so-viec/shared/competency/competency.rules';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Select } from '../../../ui/form/input.tsx';
import { Card } from '../../../ui/page/card.tsx';
import type { GapsView } from '../queries.ts';
import table from '../table.module.css';

type Props = { view: GapsView; onUnit: (code: string) => void };

/** Where people of a unit are below what their position asks for, the widest gaps first. */
export function GapsCard({ view, onUnit }: Props) {
  const { t } = useTranslation();
  const names = new Map(view.competencies.map(({ id, name }) => [id, name]));
  const { people, peopleAsked: asked, peopleAssessed: assessed, total, gaps } = view;
  return (
    <Card title={t('competency.gaps.title')} aside={<UnitChoice view={view} onUnit={onUnit} />}>
      <p className={table.note}>{t('competency.gaps.lead', { assessed, asked, people })}</p>
      {total === 0 && <p className={table.note}>{t('competency.gaps.none')}</p>}
      {total > gaps.length && (
        <p className={table.note}>{t('competency.gaps.more', { shown: gaps.length, total })}</p>
      )}
      {total > 0 && (
        <div className={table.scroll}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{t('competency.gaps.person')}</th>
                <th scope="col" className={table.wide}>
                  {t('competency.name')}
                </th>
                <th scope="col" className={table.wide}>
                  {t('competency.gaps.required')}
                </th>
                <th scope="col" className={table.wide}>
                  {t('competency.gaps.assessed')}
                </th>
                <th scope="col">{t('competency.gaps.gap')}</th>
              </tr>
            </thead>
            <tbody>
              {gaps.map((gap) => (
                <tr key={`${gap.cadre.code} ${gap.competencyId}`}>
                  <th scope="row">
                    <Link to="/vi-tri/nang-luc/$cadre" params={{ cadre: gap.cadre.code }}>
                      {gap.cadre.name}
                    </Link>{' '}
                    <span className={table.sub}>
                      {gap.unitName} · {gap.positionName}
                    </span>
                    <span className={table.onlyPhone}>
                      {names.get(gap.competencyId)}:{' '}
                      {t('competency.gaps.levels', { asked: levelText(gap), level: gap.level })}
                    </span>
                  </th>
                  <td className={table.wide}>{names.get(gap.competencyId)}</td>
                  <td className={table.wide}>{levelText(gap)}</td>
                  <td className={table.wide}>{gap.level}</td>
                  <td>
                    <span className={table.below}>
                      {t('competency.person.below', { count: gap.gap ?? 0 })}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}

/** This unit, those above that one oversees and those directly below. */
function UnitChoice({ view: { unit, above, below }, onUnit }: Props) {
  const { t } = useTranslation();
  return (
    <Select
      scale="sm"
      aria-label={t('competency.gaps.unit')}
      value={unit.code}
      onChange={(event) => onUnit(event.target.value)}
    >
      {[...above, unit, ...below].map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </Select>
  );
}
