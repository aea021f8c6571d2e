import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { isUnitOpen } from '../../features/work-day/day.rules.ts';
import type { WrittenDay } from '../../features/work-day/reasons/reasons.ts';
import { useReasons } from '../../features/work-day/reasons/use-reasons.ts';
import { isWaiting } from '../../features/work-day/steps/use-held-submission.ts';
import { type WeekDayView, weekQuery } from '../../features/work-day/week-query.ts';
import { isEmpty, type Sheet } from '../../features/work-entry/sheet/sheet.ts';
import type { WeekDay } from '../../features/work-entry/week/model/actions.ts';
import { formatShortDay } from '../../lib/format.ts';
import type { RunningOutbox } from '../../lib/outbox/run-outbox.ts';
import { Button } from '../../ui/button/button.tsx';
import { Refusal } from '../../ui/state/refusal.tsx';
import { type SaidOfStep, useSteps } from '../today/use-steps.ts';
import { dayViewOf } from './use-week-days.ts';
import classes from './week-page.module.css';

/** What was said of the last step, and of which day: it stays while the cursor goes elsewhere. */
export type LastSaid = { day: string; said: SaidOfStep | null };

type Props = {
  view: WeekDayView;
  day: WeekDay;
  sheet: Sheet;
  monday: string;
  outbox: RunningOutbox;
  last: LastSaid | null;
  onSaid: (last: LastSaid) => void;
  onReasons: (day: WrittenDay) => void;
  /** The day needs a basis, or a reason for being late, first. */
  onNeeds: () => void;
};

/** Hands in the day that the cursor is on, as its own page does; what it still needs is asked first. */
export function SubmitDay({ view, day, sheet, monday, outbox, last, onSaid, onReasons, onNeeds }: Props) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const dayView = dayViewOf(view);
  const reasons = useReasons({ outbox, view: dayView, onSaved: onReasons });
  const isOwn = last?.day === day.day;
  const say = useCallback((said: SaidOfStep | null) => onSaid({ day: day.day, said }), [day.day, onSaid]);
  const steps = useSteps(dayView, day, reasons, outbox, [isOwn ? last.said : null, say]);
  const name = formatShortDay(day.day);
  const isOpen = !day.isFuture && day.posts.some(({ unitId }) => isUnitOpen(dayView, unitId));
  const wasReturned = view.days.some(({ state }) => state === 'returned');

  const isHeld = isWaiting(steps.submission);

  async function submit(): Promise<void> {
    if (isHeld) return;
    if (day.needs.length > 0) return onNeeds();
    await steps.submit();
    await queryClient.invalidateQueries({ queryKey: weekQuery(monday).queryKey });
  }
  const said = isOwn ? steps.said : (last?.said ?? null);
  return (
    <>
      {said?.isRefusal && (
        <div className={classes.refused}>
          <Refusal>
            {isOwn || !last
              ? said.text
              : t('workWeek.submit.ofDay', { day: formatShortDay(last.day), text: said.text })}
          </Refusal>
        </div>
      )}
      <span className="visually-hidden" role="status">
        {isOwn && said?.isRefusal === false && said.text}
      </span>
      {steps.submission.held && (
        <span className={classes.held}>{t('workWeek.submit.held', { day: name })}</span>
      )}
      {isOpen && sheet.rows.some((row) => !isEmpty(row)) && (
        <Button
          variant={isHeld ? 'plain' : 'primary'}
          {...(isHeld && { icon: 'clock' as const })}
          aria-disabled={steps.isBusy || isHeld || undefined}
          onClick={() => void submit()}
        >
          {t(`workDay.step.${isHeld ? 'heldShort' : wasReturned ? 'submitAgain' : 'submit'}`, { day: name })}
        </Button>
      )}
    </>
  );
}
