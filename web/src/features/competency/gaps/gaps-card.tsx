import { levelText } from '@so-viec/shared/competency/competency.rules';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatWhole } from '../../../lib/format.ts';
import { Select } from '../../../ui/form/input.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { MoreRows } from '../../../ui/table/more-rows.tsx';
import { useShownRows } from '../../../ui/table/shown-rows.ts';
import type { GapsView } from '../queries.ts';
import table from '../table.module.css';
import { UnitTools } from './unit-tools.tsx';

/** People that stand on the page before one asks for more. */
const PEOPLE_FIRST = 12;

type Props = { view: GapsView; onUnit: (code: string) => void };

/** Where people of a unit are below what their position asks for, person by person; a long list is folded. */
export function GapsCard({ view, onUnit }: Props) {
  const { t } = useTranslation();
  const names = new Map(view.competencies.map(({ id, name }) => [id, name]));
  const [competencyId, choose] = useState('');
  const chosen = view.gaps.filter((gap) => competencyId === '' || gap.competencyId === competencyId);
  const people = [...Map.groupBy(chosen, ({ cadre }) => cadre.code).values()];
  const shown = useShownRows(people, PEOPLE_FIRST);
  const short = new Set(view.gaps.map((gap) => gap.competencyId));
  const { total, gaps } = view;
  const lead = t('competency.gaps.lead', {
    assessed: formatWhole(view.peopleAssessed),
    asked: formatWhole(view.peopleAsked),
    people: formatWhole(view.people),
  });
  return (
    <Card title={t('competency.gaps.title')} aside={<UnitTools view={view} onUnit={onUnit} />}>
      <p className={table.note}>{lead}</p>
      {total === 0 && <p className={table.note}>{t('competency.gaps.none')}</p>}
      {total > gaps.length && (
        <p className={table.note}>
          {t('competency.gaps.more', { shown: formatWhole(gaps.length), total: formatWhole(total) })}
        </p>
      )}
      {total > 0 && (
        <div className={table.tools}>
          <Select
            scale="sm"
            aria-label={t('competency.name')}
            value={competencyId}
            onChange={(event) => choose(event.target.value)}
          >
            <option value="">{t('competency.gaps.anyCompetency')}</option>
            {view.competencies
              .filter(({ id }) => short.has(id))
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </Select>
        </div>
      )}
      {total > 0 && (
        <div className={table.scroll}>
          <table className={`${table.table} ${table.persons}`}>
            <thead>
              <tr>
                <th scope="col">{t('competency.gaps.person')}</th>
                <th scope="col">{t('competency.gaps.title')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((own) => (
                <PersonGaps key={own[0]?.cadre.code} gaps={own} names={names} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <MoreRows shown={shown.length} of={people.length} step={PEOPLE_FIRST} />
    </Card>
  );
}

type PersonProps = { gaps: GapsView['gaps']; names: ReadonlyMap<string, string> };

/** One person with all that is missing, the widest first. */
function PersonGaps({ gaps, names }: PersonProps) {
  const { t } = useTranslation();
  const [first] = gaps;
  if (!first) return null;
  return (
    <tr>
      <th scope="row">
        <Link to="/vi-tri/nang-luc/$cadre" params={{ cadre: first.cadre.code }}>
          {first.cadre.name}
        </Link>{' '}
        <span className={table.sub}>
          {first.unitName} · {first.positionName}
        </span>
      </th>
      <td>
        <ul className={table.gaps}>
          {gaps.map((gap) => (
            <li key={gap.competencyId}>
              {names.get(gap.competencyId)}{' '}
              <span className={table.below}>{t('competency.person.below', { count: gap.gap ?? 0 })}</span>{' '}
              <span className={table.quiet}>
                ({t('competency.gaps.levels', { asked: levelText(gap), level: gap.level })})
              </span>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
