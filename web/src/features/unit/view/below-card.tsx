import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatWhole } from '../../../lib/format.ts';
import { defined } from '../../../lib/search.ts';
import { Card } from '../../../ui/page/card.tsx';
import { childrenQuery, type On, type UnitView } from '../queries.ts';
import classes from './view.module.css';

/** The units right under one, with how many work in each and below. */
export function BelowCard({ unit, on }: { unit: UnitView; on: On }) {
  const { t } = useTranslation();
  const { data } = useQuery({ ...childrenQuery(on, unit.code), enabled: unit.children > 0 });
  const rows = data?.groups[0]?.rows ?? [];
  if (unit.children === 0) return null;
  const count = t('units.below', { count: unit.children, formatted: formatWhole(unit.children) });
  return (
    <Card
      title={t('units.facts.children')}
      note={count}
      aside={
        <Link to="/don-vi" search={defined({ ngay: on, mo: unit.code })}>
          {t('units.facts.seeBelow')}
        </Link>
      }
    >
      <ul className={classes.below}>
        {rows.map(({ code, name, people }) => (
          <li key={code}>
            <Link to="/don-vi/$code" params={{ code }} search={defined({ ngay: on })}>
              {name}
            </Link>
            <span className={classes.quiet}>
              {t('units.people', { count: people, formatted: formatWhole(people) })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
