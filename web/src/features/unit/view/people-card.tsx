import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { formatWhole } from '../../../lib/format.ts';
import { defined } from '../../../lib/search.ts';
import { Card } from '../../../ui/page/card.tsx';
import type { On, UnitView } from '../queries.ts';
import classes from './view.module.css';

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
  return (
    <Card
      title={t('units.facts.people')}
      note={t('units.people', { count: unit.people, formatted: formatWhole(unit.people) })}
      aside={
        <Link to="/can-bo" search={query}>
          {t('units.facts.allPeople')}
        </Link>
      }
    >
      <ul className={classes.below}>
        {data.rows.slice(0, SHOWN).map(({ code, fullName, title, positionName, unitName }) => (
          <li key={code}>
            <Link to="/can-bo/$code" params={{ code }}>
              {fullName}
            </Link>
            <span className={classes.quiet}>
              {[title || positionName, unitName !== unit.name && unitName].filter(Boolean).join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
