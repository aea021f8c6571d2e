import { DEGREES, type Degree } from '@so-viec/shared/day-review/degree.rules';
import { useTranslation } from 'react-i18next';
import { nameOf } from './acts.ts';
import { checksOf, returnReason, stopWithLooseReason, stopWithoutReason } from './draft.ts';
import type { ReviewedDay } from './queries.ts';
import type { Acts } from './use-acts.ts';
import type { Desk } from './use-desk.ts';
import type { useDrafts } from './use-drafts.ts';
import { isTooLong, type Reasons } from './use-reasons.ts';

interface Parts {
  desk: Desk;
  acts: Acts;
  drafts: ReturnType<typeof useDrafts>;
  reasons: Reasons;
  /** Goes on to the next day, as this one leaves the list. */
  goOn: (gone: readonly string[]) => void;
}

/** What can be done with the day that is open. Refused at once where a reason is missing, with the cursor in its field. */
export function useOpenDay({ desk, acts, drafts, reasons, goOn }: Parts) {
  const { t } = useTranslation();
  const day = desk.day.data;
  const draft = drafts.draftOf(desk.currentId ?? '');
  const canReview = day?.state === 'submitted' && !acts.away.has(day.id);

  const accept = (open: ReviewedDay) => {
    const bare = stopWithoutReason(open, draft);
    const loose = stopWithLooseReason(open, draft);
    const stopped = bare ?? loose;
    if (stopped) {
      desk.focusStop(stopped.id);
      reasons.ask(bare ? 'missingZero' : 'loose', !bare);
      return;
    }
    if (checksOf(open, draft).some((check) => isTooLong(check.reason))) return reasons.ask('tooLong', false);
    reasons.clear();
    goOn([open.id]);
    void acts.accept([{ ...nameOf(open), checks: checksOf(open, draft) }]);
  };

  const whyOf = (open: ReviewedDay) =>
    returnReason(open, draft, {
      ofLine: (number, reason) => t('dayReview.reason.ofLine', { number, reason }),
    });

  const giveBack = (open: ReviewedDay, isPressed: boolean) => {
    const reason = whyOf(open);
    if (isTooLong(reason)) return reasons.ask('tooLong', true);
    if (reason === '') return reasons.ask(isPressed ? 'missingReturn' : undefined, true);
    reasons.clear();
    goOn([open.id]);
    void acts.giveBack(nameOf(open), reason);
  };

  const setDegree = (degree: Degree | undefined) => {
    const { output } = desk.stop;
    if (!day || !canReview || !output || degree === undefined) return;
    desk.takeFocus();
    drafts.setDegree(day.id, output.id, degree);
  };

  return {
    day,
    draft,
    canReview,
    accept: () => canReview && accept(day),
    /** `isPressed`: the person asked for it although there is no reason yet. */
    giveBack: (isPressed: boolean) => canReview && giveBack(day, isPressed),
    reopen: () => {
      if (day?.state !== 'accepted') return;
      const reason = whyOf(day);
      if (reason === '') reasons.ask('missingReopen', false);
      else if (isTooLong(reason)) reasons.ask('tooLong', false);
      else void acts.reopen(nameOf(day), reason);
    },
    setDegree,
    changeDegree: (step: -1 | 1) => {
      const now = draft.degrees[desk.stop.id] ?? 100;
      setDegree(DEGREES[DEGREES.indexOf(now) + step]);
    },
  };
}

export type OpenDay = ReturnType<typeof useOpenDay>;
