import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { InferResponseType } from 'hono/client';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { formatWhole } from '../../../lib/format.ts';
import { defined } from '../../../lib/search.ts';
import { Card } from '../../../ui/page/card.tsx';
import type { On, UnitView } from '../queries.ts';
import classes from './view.module.css';

type People = InferResponseType<typeof api.api.cadres.$get, 200>;

const SHOWN = 12;

/** Who works in a unit or below it, as far as the reader may read people: the first of them, and the way to all. */
export function PeopleCard({ unit, on }: { unit: UnitView; on: On }) {
  const { t } = useTranslation();
  const query = defined({ unit: unit.code, on });
  const { data } = useQuery({
    queryKey: ['cadres', query],
    queryFn: () => call(api.api.cadres.$get({ query })),
  });
  if (!data || data.rows.length === 0) return null;
  const all = (
    <Link to="/can-bo" search={query}>
      {t('units.facts.allPeople')}
    </Link>
  );
  const hasPlaces = data.rows.some(({ unitName }) => unitName !== unit.name);
  return (
    <Card title={t('units.facts.people')} note={countWords(t, data)} aside={all}>
      <ul className={classes.below}>
        {data.rows.slice(0, SHOWN).map((person) => (
          <li key={person.code}>
            <Link to="/can-bo/$code" params={{ code: person.code }}>
              {person.fullName}
            </Link>
            <span className={hasPlaces ? classes.place : classes.quiet}>
              {placeWords(t, person, unit.name)}
            </span>
          </li>
        ))}
      </ul>
      {data.count > SHOWN && (
        <p className={classes.shown}>
          {data.isMore
            ? t('units.facts.shownMore', { shown: SHOWN })
            : t('units.facts.shownPeople', { shown: SHOWN, all: formatWhole(data.count) })}{' '}
          {all}
        </p>
      )}
    </Card>
  );
}

/** Who works here, as the figures count, and who else belongs here. */
function countWords(t: TFunction, { count, elsewhere, isMore }: People): string | undefined {
  if (isMore) return undefined;
  const formatted = formatWhole(count - elsewhere);
  if (elsewhere === 0) return t('units.people', { count, formatted });
  return t('units.facts.peopleElsewhere', {
    here: formatted,
    elsewhere: formatWhole(elsewhere),
  });
}

function placeWords(t: TFunction, person: People['rows'][number], unitName: string): string {
  const { title, positionName, standing, assignmentKind } = person;
  const odd = standing === 'works' ? assignmentKind === 'secondment' && 'secondment' : standing;
  const words = [
    title || positionName,
    person.unitName !== unitName && person.unitName,
    odd && t(`units.facts.standing.${odd}`),
  ];
  return words.filter(Boolean).join(', ');
}
