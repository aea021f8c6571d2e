import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatWhole } from '../../../lib/format.ts';
import { pointsText } from '../../../lib/points.ts';
import { Card } from '../../../ui/page/card.tsx';
import { useIsPhone } from '../../../ui/page/use-is-narrow.ts';
import { StateMark } from '../../../ui/state/state-mark.tsx';
import { MoreRows } from '../../../ui/table/more-rows.tsx';
import { useShownRows } from '../../../ui/table/shown-rows.ts';
import table from '../../../ui/table/table.module.css';
import type { Ratings } from '../answers.ts';
import { inAddress } from '../search.ts';
import classes from './bodies.module.css';
import { DistributionBar } from './distribution-bar.tsx';

type Body = Ratings['bodies'][number];

/** Those over their share first, then those with any level. */
const byNeed = (x: Body, y: Body) =>
  y.standing.over - x.standing.over || y.people - y.levels.none - (x.people - x.levels.none);

/** How many bodies a phone begins with. */
const BODIES_FIRST = 10;

/** A body a row: its levels, the places of excellent ratings, who is over, and its own score. */
export function BodiesCard({ ratings }: { ratings: Ratings }) {
  const { t } = useTranslation();
  const first = useIsPhone() ? BODIES_FIRST : ratings.bodies.length;
  const shown = useShownRows(ratings.bodies.toSorted(byNeed), first);
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
          {shown.map((body) => (
            <BodyRow key={body.id} body={body} period={ratings.period} />
          ))}
        </tbody>
      </table>
      <MoreRows shown={shown.length} of={ratings.bodies.length} />
    </Card>
  );
}

function BodyRow({ body, period }: { body: Body; period: string }) {
  const { t } = useTranslation();
  const { code, name, people, isFew, levels, standing, rated } = body;
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
        {isFew && <span className={table.quiet}>{t('rating.few')}</span>}
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
