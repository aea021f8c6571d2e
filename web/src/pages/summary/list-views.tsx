import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PaperFoot } from '../../features/summary/head/paper-foot.tsx';
import { SummaryHeader } from '../../features/summary/head/summary-header.tsx';
import { LinesCard } from '../../features/summary/lines/lines-card.tsx';
import { MissingCard } from '../../features/summary/lines/missing-card.tsx';
import { PeopleCard } from '../../features/summary/people/people-card.tsx';
import { PersonCard } from '../../features/summary/person/person-card.tsx';
import {
  linesQuery,
  missingQuery,
  peopleQuery,
  personQuery,
  trendQuery,
  yearQuery,
} from '../../features/summary/queries.ts';
import { TrendCard } from '../../features/summary/trend/trend-card.tsx';
import { TrendTable } from '../../features/summary/trend/trend-table.tsx';
import type { Here } from '../../features/summary/use-here.ts';
import { YearCard } from '../../features/summary/year/year-card.tsx';
import { Skeleton } from './skeleton.tsx';
import classes from './summary-page.module.css';
import { ViewProblem } from './view-problem.tsx';

type Props = { here: Here };

/** Person by person. */
export function PeopleView({ here }: Props) {
  const { t } = useTranslation();
  const { data, error } = useQuery(peopleQuery(here));
  if (error) return <ViewProblem error={error} />;
  return (
    <>
      <SummaryHeader here={here} of={data} title={t('summary.peopleList.name')} view="people" />
      <div className={classes.single}>{data ? <PeopleCard here={here} /> : <Skeleton />}</div>
      <PaperFoot here={here} of={data} />
    </>
  );
}

/** Twelve months of everybody. */
export function YearView({ here }: Props) {
  const { t } = useTranslation();
  const { data, error } = useQuery(yearQuery(here));
  if (error) return <ViewProblem error={error} />;
  return (
    <>
      <SummaryHeader here={here} of={data} title={t('summary.year.name')} view="year" />
      <div className={classes.year}>
        {data ? (
          <>
            <TrendCard here={here} />
            <YearCard here={here} />
          </>
        ) : (
          <Skeleton />
        )}
      </div>
      <PaperFoot here={here} of={data} />
    </>
  );
}

/** The lines behind a figure. */
export function LinesView({ here }: Props) {
  const { t } = useTranslation();
  const { data, error } = useQuery(linesQuery(here));
  if (error) return <ViewProblem error={error} />;
  const title = t(`summary.which.${here.search.which ?? 'all'}`);
  return (
    <>
      <SummaryHeader here={here} of={data} title={title} view="entries" />
      <div className={classes.single}>{data ? <LinesCard here={here} /> : <Skeleton />}</div>
      <PaperFoot here={here} of={data} />
    </>
  );
}

/** Days without a log. */
export function MissingView({ here }: Props) {
  const { t } = useTranslation();
  const { data, error } = useQuery(missingQuery(here));
  if (error) return <ViewProblem error={error} />;
  return (
    <>
      <SummaryHeader here={here} of={data} title={t('summary.missing.name')} view="missing" />
      <div className={classes.single}>{data ? <MissingCard here={here} /> : <Skeleton />}</div>
      <PaperFoot here={here} of={data} />
    </>
  );
}

/** The months as a table. */
export function TrendView({ here }: Props) {
  const { t } = useTranslation();
  const { data, error } = useQuery(trendQuery(here));
  if (error) return <ViewProblem error={error} />;
  return (
    <>
      <SummaryHeader here={here} of={data} title={t('summary.trend.table')} view="trend" />
      <div className={classes.single}>{data ? <TrendTable here={here} trend={data} /> : <Skeleton />}</div>
      <PaperFoot here={here} of={data} />
    </>
  );
}

/** One person's month. */
export function PersonView({ here }: Props) {
  const { data, error } = useQuery(personQuery(here));
  if (error) return <ViewProblem error={error} />;
  const title = data?.cadre.name;
  return (
    <>
      <SummaryHeader here={here} of={data} {...(title && { title })} view="person" />
      <div className={classes.single}>{data ? <PersonCard here={here} person={data} /> : <Skeleton />}</div>
      <PaperFoot here={here} of={data} />
    </>
  );
}
