import { lazy, Suspense, useEffect, useEffectEvent } from 'react';
import type { DayView } from '../../features/work-day/day-query.ts';
import { DayHead } from '../../features/work-day/head/day-head.tsx';
import { DayTotal, DayTotalBand } from '../../features/work-day/head/day-total.tsx';
import { KeptDay } from '../../features/work-day/kept/kept-day.tsx';
import { OvertimeNote } from '../../features/work-day/overtime/overtime-note.tsx';
import { ReasonFields } from '../../features/work-day/reasons/reason-fields.tsx';
import { reasonsAsked } from '../../features/work-day/reasons/reasons.ts';
import { useReasons } from '../../features/work-day/reasons/use-reasons.ts';
import { DayNotices } from '../../features/work-day/steps/day-notices.tsx';
import { HeldSubmission } from '../../features/work-day/steps/held-submission.tsx';
import { WeekStrip } from '../../features/work-day/week/week-strip.tsx';
import { LineGrid } from '../../features/work-entry/grid/line-grid.tsx';
import { blankSaid } from '../../features/work-entry/line/said.ts';
import { MeetingPlace } from '../../features/work-entry/meeting/meeting-place.tsx';
import { OffersBar, PhoneOffers } from '../../features/work-entry/offers/offers-bar.tsx';
import { LineCards } from '../../features/work-entry/phone/line-cards.tsx';
import { addLine } from '../../features/work-entry/sheet/actions.ts';
import { totalOf } from '../../features/work-entry/sheet/status.ts';
import { useSheetPart } from '../../features/work-entry/sheet/use-sheet.ts';
import { type Lines, LinesContext, ProofContext } from '../../features/work-entry/shown/lines-context.ts';
import { useIsNarrow } from '../../ui/page/use-is-narrow.ts';
import { DayFoot } from './day-foot.tsx';
import { proofOf } from './proof-of.tsx';
import classes from './today.module.css';
import { useAskedLine } from './use-asked-line.ts';
import { useDayLines } from './use-day-lines.ts';
import { useReasonsCache } from './use-reasons-cache.ts';
import { useSteps } from './use-steps.ts';

/** Fetched as soon as a phone shows the day. */
const LineSheet = lazy(async () => ({
  default: (await import('../../features/work-entry/phone/line-sheet.tsx')).LineSheet,
}));

/** Nobody waits for it: it comes after the day itself. */
const WaitingFindings = lazy(async () => ({
  default: (await import('../../features/finding/waiting-line.tsx')).WaitingFindings,
}));

/** An empty day of today is ready to be typed into at once. */
function useFirstLine({ model, canAdd, posts }: Lines, isWanted: boolean) {
  const begin = useEffectEvent(() => {
    const [main] = posts;
    if (isWanted && canAdd && main && model.store.get().rows.length === 0) addLine(model, blankSaid(main));
  });
  useEffect(() => begin(), []);
}

/** One day: head, week, lines, reasons, foot. */
export function DayPage({ view }: { view: DayView }) {
  const isNarrow = useIsNarrow();
  const { outbox, lines } = useDayLines(view);
  const reasons = useReasons({ outbox, view, onSaved: useReasonsCache(view.day) });
  const steps = useSteps(view, lines, reasons, outbox);
  const total = useSheetPart(lines.model, totalOf);
  const hasLines = useSheetPart(lines.model, ({ rows }) => rows.length > 0);
  const isAsked = useAskedLine(lines);
  useFirstLine(lines, !isAsked && !isNarrow && view.day === view.today && view.entries.length === 0);

  const { standardMinutes } = view;
  return (
    <ProofContext value={proofOf}>
      <LinesContext value={lines}>
        <DayHead view={view} total={<DayTotal total={total} standardMinutes={standardMinutes} />} />
        <div className={classes.body}>
          <WeekStrip view={view} minutes={total.minutes} />
          {isNarrow && <DayTotalBand total={total} standardMinutes={standardMinutes} />}
          <DayNotices view={view} />
          <KeptDay view={view} />
          <HeldSubmission view={view} submission={steps.submission} />
          {view.day === view.today && (
            <Suspense fallback={null}>
              <WaitingFindings />
            </Suspense>
          )}
          <MeetingPlace />
          {isNarrow ? (
            <>
              <PhoneOffers />
              <LineCards />
              <Suspense fallback={null}>
                <LineSheet />
              </Suspense>
            </>
          ) : (
            <>
              <OffersBar />
              {(lines.canAdd || hasLines) && <LineGrid />}
            </>
          )}
          <OvertimeNote view={view} minutes={total.minutes} />
          <ReasonFields
            view={view}
            asked={reasonsAsked(view, total.minutes)}
            reasons={reasons}
            isReadOnly={!lines.canAdd}
          />
        </div>
        <DayFoot view={view} lines={lines} steps={steps} />
      </LinesContext>
    </ProofContext>
  );
}
