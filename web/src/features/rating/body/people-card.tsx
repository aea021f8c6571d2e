import { POSITION_GROUPS } from '@so-viec/shared/summary/summary-words';
import { useTranslation } from 'react-i18next';
import { Segmented } from '../../../ui/form/segmented.tsx';
import { Card } from '../../../ui/page/card.tsx';
import table from '../../../ui/table/table.module.css';
import type { BodyRatings, RatedPerson } from '../answers.ts';
import classes from '../rating.module.css';
import { useRatingSearch } from '../use-rating-search.ts';
import { PersonRow } from './person-row.tsx';

const VIEWS = ['all', 'over', 'open'] as const;
type View = (typeof VIEWS)[number];
const COLUMNS = ['person', 'months', 'mean', 'level', 'note'] as const;

const isIn = (view: View) => (person: RatedPerson) =>
  view === 'all' || (view === 'over' ? person.beyond !== null : person.isProvisional);
const byMean = (x: RatedPerson, y: RatedPerson) => (y.meanHundredths ?? -1) - (x.meanHundredths ?? -1);

/** Everybody of a body by group of like work, those with most first; a line opens on what it rests on. */
export function PeopleCard({ ratings }: { ratings: BodyRatings }) {
  const { t } = useTranslation();
  const { search, go } = useRatingSearch();
  const view: View = search.xem ?? 'all';
  const shown = ratings.people.filter(isIn(view));
  const views = (
    <Segmented
      label={t('rating.list.view')}
      segments={VIEWS.map((value) => ({ value, label: t(`rating.list.${value}`) }))}
      value={view}
      onChange={(next) => go({ xem: next === 'all' ? undefined : next, nguoi: undefined })}
    />
  );
  return (
    <Card title={t('rating.list.title')} aside={views}>
      {shown.length === 0 ? (
        <p className={classes.empty}>{t('rating.list.emptyView')}</p>
      ) : (
        <table className={`${table.table} ${table.cards}`}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" className={column === 'mean' ? table.number : undefined}>
                  {t(`rating.list.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          {POSITION_GROUPS.map((group) => (
            <GroupRows
              key={group}
              group={group}
              ratings={ratings}
              people={shown.filter((person) => person.group === group).toSorted(byMean)}
            />
          ))}
        </table>
      )}
    </Card>
  );
}

type GroupProps = { group: (typeof POSITION_GROUPS)[number]; ratings: BodyRatings; people: RatedPerson[] };

function GroupRows({ group, ratings, people }: GroupProps) {
  const { t } = useTranslation();
  const standing = ratings.standing.groups.find((one) => one.group === group);
  if (people.length === 0 || !standing) return null;
  const { excellent, places } = standing;
  return (
    <tbody>
      <tr className={classes.group}>
        <th scope="rowgroup" colSpan={COLUMNS.length}>
          {t(`rating.group.${group}`)}{' '}
          <span className={table.quiet}>{t('rating.list.group', { excellent, places })}</span>
        </th>
      </tr>
      {people.map((person) => (
        <PersonRow key={person.code} person={person} ratings={ratings} columns={COLUMNS.length} />
      ))}
    </tbody>
  );
}
