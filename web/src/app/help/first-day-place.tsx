import '../../features/first-day/texts.ts';
import { type FirstDay, stepsDone } from '@so-viec/shared/first-day/first-day';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../../features/first-day/first-day.module.css';
import { StepsList } from '../../features/first-day/steps-list.tsx';
import { useFirstDaySteps } from '../../features/first-day/use-first-day.ts';
import { type DayView, dayQuery } from '../../features/work-day/day-query.ts';
import { useIsHelpOpen } from '../../lib/browser/help.ts';
import { useMe } from '../../lib/me.ts';
import { useHasRoomBeside } from '../../ui/page/use-is-narrow.ts';
import { SidePlace } from './side-place.tsx';

const seenIn = (view: DayView | undefined) => ({
  lines: view?.entries.length ?? 0,
  products: view?.entries.filter((entry) => entry.outputs.length > 0).length ?? 0,
  states: view?.days.map(({ state }) => state) ?? [],
});

/** How far the person got, by what is on today's page; what was reached is kept with the account. */
function useSteps(firstDay: FirstDay) {
  const { today } = useMe();
  const say = useFirstDaySteps();
  const { data } = useQuery(dayQuery(today));
  const done = stepsDone(firstDay.step, seenIn(data));
  const keep = useEffectEvent(() => say({ state: 'open', step: done }));
  // Also that they began: with the first line they are nobody who never wrote one.
  useEffect(() => {
    if (done > firstDay.step || done === 0) keep();
  }, [done, firstDay.step]);
  return {
    done,
    onLeave: () => say({ state: 'left', step: done }),
    onFinish: () => say({ state: 'done', step: done }),
  };
}

/** The three steps of a first day beside the real page, or above it where there is no room beside; never over it. */
export function FirstDayPlace({ firstDay }: { firstDay: FirstDay }) {
  const { t } = useTranslation();
  const steps = useSteps(firstDay);
  const isBeside = useHasRoomBeside();
  const isHelpOpen = useIsHelpOpen();
  if (isBeside && isHelpOpen) return null;
  if (isBeside) {
    return (
      <SidePlace
        title={t('firstDay.title')}
        closeLabel={t(steps.done < 3 ? 'firstDay.leave' : 'firstDay.close')}
        onClose={steps.done < 3 ? steps.onLeave : steps.onFinish}
        isQuiet
      >
        <StepsList {...steps} />
      </SidePlace>
    );
  }
  return (
    <section className={classes.place} aria-label={t('firstDay.title')}>
      <h2 className={classes.title}>{t('firstDay.title')}</h2>
      <StepsList {...steps} />
    </section>
  );
}
