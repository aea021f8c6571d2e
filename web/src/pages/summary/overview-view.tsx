import { useQuery } from '@tanstack/react-query';
import { LoggingCard } from '../../features/summary/cards/logging-card.tsx';
import { OutputsCard } from '../../features/summary/cards/outputs-card.tsx';
import { SplitCard } from '../../features/summary/cards/split-card.tsx';
import { DaysCard } from '../../features/summary/days/days-card.tsx';
import { EmptyMonth } from '../../features/summary/empty-month.tsx';
import { ChangedCard } from '../../features/summary/glance/changed-card.tsx';
import { FindingsCard } from '../../features/summary/glance/findings-card.tsx';
import { FlowCard } from '../../features/summary/glance/flow-card.tsx';
import { PerPersonCard } from '../../features/summary/glance/per-person-card.tsx';
import { SpreadCard } from '../../features/summary/glance/spread-card.tsx';
import { PaperFoot } from '../../features/summary/head/paper-foot.tsx';
import { SummaryHeader } from '../../features/summary/head/summary-header.tsx';
import { HeadlineCard } from '../../features/summary/headline/headline-card.tsx';
import { PeopleCard } from '../../features/summary/people/people-card.tsx';
import { glanceQuery, overviewQuery, unitsQuery } from '../../features/summary/queries.ts';
import { TrendCard } from '../../features/summary/trend/trend-card.tsx';
import { UnitsCard } from '../../features/summary/units/units-card.tsx';
import type { Here } from '../../features/summary/use-here.ts';
import { Skeleton } from './skeleton.tsx';
import classes from './summary-page.module.css';
import { ViewProblem } from './view-problem.tsx';

/** The month at a glance, then the units below, or in a unit without any the people themselves. */
export function OverviewView({ here }: { here: Here }) {
  const { data, error, isPlaceholderData } = useQuery(overviewQuery(here));
  const units = useQuery(unitsQuery(here));
  if (error) return <ViewProblem error={error} />;
  const name = data && data.path.length > 0 ? data.unit?.name : undefined;
  const hasParts = (data?.childCount ?? 0) > 1;
  const order = units.data?.rows.map((row) => `${row.code} ${row.reach}`) ?? [];
  return (
    <>
      <SummaryHeader
        here={here}
        of={data}
        {...(name && { title: name })}
        view={data && !hasParts ? 'people' : 'units'}
      />
      {!data && <Skeleton />}
      {data?.nearest && !isPlaceholderData && <EmptyMonth here={here} overview={data} />}
      {data && !data.nearest && (
        <div className={classes.grid} data-stale={isPlaceholderData || undefined}>
          <div className={classes.eight}>
            <HeadlineCard here={here} overview={data} />
          </div>
          <div className={classes.four}>
            <TrendCard here={here} />
          </div>
          <div className={classes.three}>
            <LoggingCard here={here} overview={data} />
          </div>
          <div className={classes.three}>
            <OutputsCard here={here} overview={data} />
          </div>
          <div className={classes.six}>
            <SplitCard here={here} overview={data} />
          </div>
          <GlanceCards here={here} />
          <div className={classes.all}>
            {hasParts ? <UnitsCard here={here} overview={data} /> : <PeopleCard here={here} />}
          </div>
          {hasParts && (
            <div className={classes.all}>
              <DaysCard here={here} order={order} />
            </div>
          )}
        </div>
      )}
      <PaperFoot here={here} of={data} />
    </>
  );
}

/** What stands beside the figures, once it is there: the figures do not wait for it. */
function GlanceCards({ here }: { here: Here }) {
  const { data } = useQuery(glanceQuery(here));
  if (!data) return <div className={`${classes.all} ${classes.glancePlace}`} />;
  return (
    <>
      <div className={classes.three}>
        <PerPersonCard here={here} glance={data} />
      </div>
      <div className={classes.nine}>
        <FlowCard here={here} glance={data} />
      </div>
      <div className={`${classes.eight} ${classes.pair}`}>
        <SpreadCard here={here} glance={data} />
        <ChangedCard here={here} glance={data} />
      </div>
      <div className={classes.four}>
        <FindingsCard here={here} glance={data} />
      </div>
    </>
  );
}
