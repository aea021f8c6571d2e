import { DEGREES, type Degree } from '@so-viec/shared/day-review/degree.rules';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../state/acts.ts';
import {
  checksOf,
  type Draft,
  lateOf,
  returnReason,
  stopWithLooseReason,
  stopWithoutReason,
} from '../state/draft.ts';
import type { ReviewedDay } from '../state/queries.ts';
import type { Acts } from './use-acts.ts';
import type { Desk } from './use-desk.ts';
import type { Drafts } from './use-drafts.ts';
import { isTooLong, type Reasons } from './use-reasons.ts';

interface Parts {
  desk: Desk;
  acts: Acts;
  drafts: Drafts;
  reasons: Reasons;
  /** Goes on to the next day, as this one leaves the list. */
  goOn: (gone: readonly string[]) => void;
}

/** A second press within this time was meant for the day before: nobody has read the next one yet. */
const AGAIN_MS = 400;

/** What can be done with the day that is open. Refused at once where a reason is missing, with the cursor in its field. */
export function useOpenDay(parts: Parts) {
  const { desk, acts, drafts } = parts;
  const { t } = useTranslation();
  const accepted = useRef({ id: '', at: Number.NEGATIVE_INFINITY });
  const day = desk.day.data;
  const draft = drafts.draftOf(desk.currentId ?? '');
  const waiting = day?.state === 'submitted' && !acts.away.has(day.id) ? day : undefined;
  const whyOf = (open: ReviewedDay) =>
    returnReason(open, draft, {
      ofLine: (number, reason) => t('dayReview.reason.ofLine', { number, reason }),
    });
  const setDegree = (degree: Degree | undefined) => {
    const { output } = desk.stop;
    if (!waiting || !output || degree === undefined) return;
    desk.takeFocus();
    drafts.setDegree(waiting.id, output.id, degree);
  };
  return {
    day,
    draft,
    canReview: waiting !== undefined,
    accept: () => {
      const { id, at } = accepted.current;
      if (!waiting || (waiting.id !== id && performance.now() - at < AGAIN_MS)) return;
      if (accept(parts, waiting, draft)) accepted.current = { id: waiting.id, at: performance.now() };
    },
    /** `isPressed`: asked for outright, so that a missing reason is a refusal and not just the next step. */
    giveBack: (isPressed: boolean) => waiting && giveBack(parts, waiting, whyOf(waiting), isPressed),
    reopen: () => day?.state === 'accepted' && reopen(parts, day, whyOf(day)),
    /** 0 … 3: the control of that place, a degree or by the other pack Đạt, Chưa đạt, Chậm, Trả lại. */
    press: (place: number) => {
      if (waiting?.controls !== 'faults-and-delays') return setDegree(DEGREES[place]);
      pressByDecree(parts, waiting, draft, place);
    },
    changeDegree: (step: -1 | 1) =>
      waiting?.controls === 'degree' &&
      setDegree(DEGREES[DEGREES.indexOf(draft.degrees[desk.stop.id] ?? 100) + step]),
  };
}

/** 0 takes the product, 1 finds a fault in all of it, 2 turns the delay on and off, 3 returns the day. */
function pressByDecree(parts: Parts, day: ReviewedDay, draft: Draft, place: number) {
  const { desk, drafts } = parts;
  const { output } = desk.stop;
  if (place === 3) return parts.reasons.ask(undefined, true);
  if (!output) return;
  desk.takeFocus();
  if (place === 2)
    return drafts.setLate(day.id, output.id, lateOf(day, output, draft) > 0 ? 0 : output.quantity);
  drafts.setFaults(day.id, output.id, place === 1 ? output.quantity : 0);
}

export type OpenDay = ReturnType<typeof useOpenDay>;

/** Returns whether the day was accepted; if not, what is missing is asked for. */
function accept({ desk, acts, reasons, goOn }: Parts, day: ReviewedDay, draft: Draft): boolean {
  const bare = stopWithoutReason(day, draft);
  const stopped = bare ?? stopWithLooseReason(day, draft);
  if (stopped) {
    desk.focusStop(stopped.id);
    reasons.ask(bare ? 'missingZero' : 'loose', !bare);
    return false;
  }
  const checks = checksOf(day, draft);
  if (checks.some((check) => isTooLong(check.reason))) {
    reasons.ask('tooLong', false);
    return false;
  }
  reasons.clear();
  goOn([day.id]);
  void acts.accept([{ ...nameOf(day), checks }]);
  return true;
}

function giveBack({ acts, reasons, goOn }: Parts, day: ReviewedDay, reason: string, isPressed: boolean) {
  if (isTooLong(reason)) return reasons.ask('tooLong', true);
  if (reason === '') return reasons.ask(isPressed ? 'missingReturn' : undefined, true);
  reasons.clear();
  goOn([day.id]);
  void acts.giveBack(nameOf(day), reason);
}

function reopen({ acts, reasons }: Parts, day: ReviewedDay, reason: string) {
  if (reason === '') return reasons.ask('missingReopen', false);
  if (isTooLong(reason)) return reasons.ask('tooLong', false);
  void acts.reopen(nameOf(day), reason);
}
