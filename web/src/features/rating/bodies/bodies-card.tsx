import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatWhole } from '../../../lib/format.ts';
import { pointsText } from '../../../lib/points.ts';
import { Card } from '../../../ui/page/card.tsx';
import { StateMark } from '../../../ui/state/state-mark.tsx';
import table from '../../../ui/table/table.module.css';
import type { Ratings } from '../answers.ts';
import { inAddress } from '../search.ts';
import classes from './bodies.module.css';
import { DistributionBar } from './distribution-bar.tsx';

type Body = Ratings['bodies'][number];

/** Those over their share first, then those with any level. */
const byNeed = (x: Body, y: Body) =>
  y.standing.over - x.standing.over || y.people - y.levels.none - (x.people - x.levels.none);

/** A body a row: its levels, the places of excellent ratings, who is over, and its own score. */
export function BodiesCard({ ratings }: { ratings: Ratings }) {
  const { t } = useTranslation();
  const columns = ['body', 'people', 'distribution', 'excellentOf', 'bodyScore'] as const;
  return (
    <Card title={t('rating.byBody')}>
      <table className={`${table.table} ${table.cards}`}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={column === 'people' ? table.number : undefined}>
                {t(`rating.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ratings.bodies.toSorted(byNeed).map((body) => (
            <BodyRow key={body.id} body={body} period={ratings.period} />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function BodyRow({ body, period }: { body: Body; period: string }) {
  const { t } = useTranslation();
  const { code, name, people, levels, standing, rated } = body;
  return (
    <tr>
      <th scope="row">
        <Link className={table.name} to="/xep-loai" search={{ ky: inAddress(period), 'don-vi': code }}>
          {name}
        </Link>
      </th>
      <td className={table.number} data-label={t('rating.people')}>
        {formatWhole(people)}
      </td>
      <td>
        <DistributionBar counts={levels} />
      </td>
      <td data-label={t('rating.excellentOf')}>
        {standing.ratedGood > 0 && (
          <span className={classes.standing}>
            {`${standing.excellent} / ${standing.places}`}
            <OverWords standing={standing} />
          </span>
        )}
      </td>
      <td data-label={t('rating.bodyScore')}>
        {rated ? (
          <>
            {pointsText(rated.totalHundredths)}{' '}
            <span className={table.quiet}>{t(`rating.level.${rated.level}`)}</span>
          </>
        ) : (
          <span className={table.quiet}>{t('rating.noBodyScore')}</span>
        )}
      </td>
    </tr>
  );
}

/** How far a body, or else a group in it, is over its share. */
function OverWords({ standing }: { standing: Body['standing'] }) {
  const { t } = useTranslation();
  if (standing.over > 0) {
    return (
      <StateMark state="over" size="sm">
        {t('rating.over', { count: standing.over })}
      </StateMark>
    );
  }
  const inGroups = standing.groups.reduce((sum, { over }) => sum + over, 0);
  return (
    <StateMark state={inGroups > 0 ? 'over' : 'accepted'} size="sm">
      {inGroups > 0 ? t('rating.overInGroups', { count: inGroups }) : t('rating.within')}
    </StateMark>
  );
}
