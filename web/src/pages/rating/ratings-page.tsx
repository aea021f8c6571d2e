import '../../features/rating/texts.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { BodiesCard } from '../../features/rating/bodies/bodies-card.tsx';
import { GroupsCard } from '../../features/rating/bodies/groups-card.tsx';
import { PeopleCard } from '../../features/rating/body/people-card.tsx';
import { ScoreCard } from '../../features/rating/body/score-card.tsx';
import { ShareCard } from '../../features/rating/body/share-card.tsx';
import { bodyRatingsQuery, ratingsQuery } from '../../features/rating/queries.ts';
import classes from '../../features/rating/rating.module.css';
import { useRatingSearch } from '../../features/rating/use-rating-search.ts';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { PageProblem } from '../review/page-problem.tsx';
import pages from '../review/review-pages.module.css';
import { RatingHeader } from './rating-header.tsx';

/** Xếp loại: the bodies the reader oversees, or the one named; who oversees one alone sees it at once. */
export function RatingsPage() {
  const { t } = useTranslation();
  const { search, period } = useRatingSearch();
  const { data, error } = useQuery(ratingsQuery(period));
  if (error && !data) return <PageProblem error={error} />;
  if (!data) return <div className={pages.place} role="status" aria-label={t('common.loading')} />;
  const only = data.bodies.length === 1 ? data.bodies[0]?.code : undefined;
  const unit = search['don-vi'] ?? only;
  if (unit !== undefined) return <OneBody key={unit} unit={unit} period={period} isOnly={unit === only} />;
  return (
    <>
      <RatingHeader period={period} people={data.people} provisional={data.provisional} />
      {data.people === 0 ? (
        <EmptyState title={t('rating.empty')}>{t('rating.emptyText')}</EmptyState>
      ) : (
        <div className={classes.stack}>
          <GroupsCard ratings={data} />
          <BodiesCard ratings={data} />
        </div>
      )}
    </>
  );
}

function OneBody({ unit, period, isOnly }: { unit: string; period: string; isOnly: boolean }) {
  const { t } = useTranslation();
  const { data, error } = useQuery(bodyRatingsQuery(period, unit));
  if (error && !data) return <PageProblem error={error} />;
  if (!data) return <div className={pages.place} role="status" aria-label={t('common.loading')} />;
  const provisional = data.people.filter(({ isProvisional }) => isProvisional).length;
  return (
    <>
      <RatingHeader
        period={period}
        people={data.people.length}
        provisional={provisional}
        body={data.body}
        isOnly={isOnly}
      />
      {data.people.length === 0 ? (
        <EmptyState title={t('rating.empty')}>{t('rating.emptyText')}</EmptyState>
      ) : (
        <div className={classes.stack}>
          <div className={classes.columns}>
            <ShareCard ratings={data} />
            <ScoreCard ratings={data} />
          </div>
          <PeopleCard ratings={data} />
        </div>
      )}
    </>
  );
}
