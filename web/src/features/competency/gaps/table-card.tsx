import { levelText } from '@so-viec/shared/competency/competency.rules';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatWhole } from '../../../lib/format.ts';
import { Segmented } from '../../../ui/form/segmented.tsx';
import { Card } from '../../../ui/page/card.tsx';
import type { TableView } from '../queries.ts';
import table from '../table.module.css';
import { UnitTools } from './unit-tools.tsx';

export const TABLE_FILTERS = ['tat-ca', 'thieu', 'chua'] as const;
export type TableFilter = (typeof TABLE_FILTERS)[number];

type Person = TableView['people'][number];
type Props = {
  view: TableView;
  filter: TableFilter;
  onFilter: (filter: TableFilter) => void;
  onUnit: (code: string) => void;
};

const MATCHES: Record<TableFilter, (person: Person) => boolean> = {
  'tat-ca': () => true,
  thieu: ({ standings }) => standings.some(({ gap }) => (gap ?? 0) > 0),
  chua: ({ standings }) => standings.some(({ level }) => level === null),
};

/** Everybody of a unit beside every competency, unit by unit: the level found over the level asked for. */
export function TableCard({ view, filter, onFilter, onUnit }: Props) {
  const { t } = useTranslation();
  const { competencies, total } = view;
  const people = view.people.filter(MATCHES[filter]);
  const byUnit = [...Map.groupBy(people, ({ unitName }) => unitName)];
  return (
    <Card title={t('competency.table.title')} aside={<UnitTools view={view} onUnit={onUnit} />}>
      <div className={table.tools}>
        <Segmented
          label={t('competency.table.filter')}
          segments={TABLE_FILTERS.map((one) => ({
            value: one,
            label: `${t(`competency.table.${one}`)} ${view.people.filter(MATCHES[one]).length}`,
          }))}
          value={filter}
          onChange={onFilter}
        />
      </div>
      <p className={table.note}>
        <span className={table.wideOnly}>{t('competency.table.lead')}</span>
        <span className={table.phoneOnly}>{t('competency.table.leadPhone')}</span>
      </p>
      {total > view.people.length && (
        <p className={table.note}>
          {t('competency.table.more', {
            shown: formatWhole(view.people.length),
            total: formatWhole(total),
          })}
        </p>
      )}
      {people.length === 0 ? (
        <p className={table.note}>{t('competency.table.none')}</p>
      ) : (
        <div className={table.scroll}>
          <table className={`${table.table} ${table.matrix}`}>
            <thead>
              <tr>
                <th scope="col">{t('competency.gaps.person')}</th>
                {competencies.map(({ id, name }) => (
                  <th key={id} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            {byUnit.map(([unitName, own]) => (
              <tbody key={unitName}>
                <tr className={table.group}>
                  <th scope="rowgroup" colSpan={competencies.length + 1}>
                    {unitName}{' '}
                    <span className={table.quiet}>{t('competency.table.count', { count: own.length })}</span>
                  </th>
                </tr>
                {own.map((person) => (
                  <PersonRow key={person.code} person={person} competencies={competencies} />
                ))}
              </tbody>
            ))}
          </table>
        </div>
      )}
    </Card>
  );
}

function PersonRow({ person, competencies }: { person: Person } & Pick<TableView, 'competencies'>) {
  const standings = new Map(person.standings.map((standing) => [standing.competencyId, standing]));
  return (
    <tr>
      <th scope="row">
        <Link to="/vi-tri/nang-luc/$cadre" params={{ cadre: person.code }}>
          {person.name}
        </Link>
        <span className={table.sub}>{person.positionName}</span>
      </th>
      {competencies.map(({ id, name }) => (
        <LevelCell key={id} name={name} standing={standings.get(id)} />
      ))}
    </tr>
  );
}

type CellProps = { name: string; standing: Person['standings'][number] | undefined };

/** "2/3": found 2, 3 is asked for. A dash where nobody said; empty where nothing is asked for. */
function LevelCell({ name, standing }: CellProps) {
  const { t } = useTranslation();
  if (!standing) return <td />;
  const { level, gap } = standing;
  const isShort = gap !== null && gap > 0;
  return (
    <td data-label={name} data-short={isShort || undefined}>
      <b>{level ?? '–'}</b>
      <span className={table.quiet}>/{levelText(standing)}</span>
      {level === null && <span className="visually-hidden"> {t('competency.person.notYet')}</span>}
      {isShort && <span className="visually-hidden"> {t('competency.person.below', { count: gap })}</span>}
    </td>
  );
}
