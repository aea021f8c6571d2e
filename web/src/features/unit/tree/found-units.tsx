import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDay, formatWhole } from '../../../lib/format.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { defined } from '../../../lib/search.ts';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { type On, searchQuery } from '../queries.ts';
import classes from './tree.module.css';

/** The units whose names have what was typed, tone marks or not, with where they stand. */
export function FoundUnits({ on, typed }: { on: On; typed: string }) {
  const { t } = useTranslation();
  const { data, error } = useQuery(searchQuery(on, typed));
  if (error) return <Refusal look="box">{problemText(t, error)}</Refusal>;
  if (!data) return <p className={classes.found}>{t('common.loading')}</p>;
  const { rows, total } = data;
  const words =
    total === 0
      ? t('units.foundNone', { typed, day: formatDay(data.on) })
      : total > rows.length
        ? t('units.foundMore', { count: total, shown: rows.length })
        : t('units.found', { count: total });
  return (
    <>
      <p className={classes.found} role="status">
        {words}
      </p>
      <ul className={classes.results}>
        {rows.map(({ code, name, above, people }) => (
          <li key={code}>
            <Link
              className={classes.result}
              to="/don-vi/$code"
              params={{ code }}
              search={defined({ ngay: on })}
            >
              <b>{name}</b>
              <span className={classes.path}>{above.join(' › ')}</span>
              <span className={classes.people}>
                {t('units.people', { count: people, formatted: formatWhole(people) })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
