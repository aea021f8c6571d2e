import { isLate, needsBasis, STATE_AFTER } from '@so-viec/shared/work-day/work-day.rules';
import type { PlannedDay } from '../days/planned-day.ts';
import type { Desk } from '../work/desk.ts';
import type { DraftDay, DraftLine, DraftStep } from '../work/draft.ts';
import { linesOf } from '../work/lines.ts';
import { BASES, LATE_REASONS, OFF_DAY_BASES, RETURN_REASONS } from '../work/texts.data.ts';
import { acceptance, after, giveBack, inTheMorning, rubberStamp, submission } from './reviewed.ts';
import { lastWorkingDay, workingDayAfter } from './working-days.ts';
import { type Until, type Written, writtenAt } from './written.ts';

/** Who accepts. */
export interface Reviewing extends Until {
  reviewerCode: string;
  isRubberStamp: boolean;
}

/** A day of a month that is over: written, submitted and accepted, now and then returned in between. */
export function historyDay(desk: Desk, planned: PlannedDay, reviewing: Reviewing): DraftDay {
  const { written, ...draft } = draftDay(desk, planned, reviewing);
  const steps = stepsOf(desk, draft, written, reviewing);
  return { ...draft, state: STATE_AFTER[steps.at(-1)?.kind ?? 'submission'], steps };
}

/** The day and its lines as a draft, with when it was written. */
export function draftDay(
  desk: Desk,
  planned: PlannedDay,
  until: Until,
  write: typeof writtenAt = writtenAt,
): DraftDay & { written: Written } {
  const { on, unitCode, positionCode, minutes } = planned;
  const undated = linesOf(desk, on, minutes);
  const written = write(desk, on, undated.length, until);
  const lines = undated.map((line, i): DraftLine => ({ ...line, enteredAt: written.instants[i] ?? '' }));
  const place = { cadreCode: desk.cadre.code, on, unitCode, positionCode };
  const isLater = written.on > on && isLate(until.calendar, on, written.on);
  const lateReason = isLater ? desk.random.pick(LATE_REASONS) : '';
  return { ...place, lines, lateReason, basis: basisOf(desk, planned), state: 'draft', steps: [], written };
}

function basisOf({ random }: Desk, { minutes, standard, isOnLeave }: PlannedDay): string {
  if (!needsBasis(minutes, standard, isOnLeave)) return '';
  return random.pick(standard === 0 ? OFF_DAY_BASES : BASES);
}

function stepsOf(
  desk: Desk,
  { cadreCode, on, lines }: DraftDay,
  written: Written,
  { calendar, untilOn, reviewerCode, isRubberStamp }: Reviewing,
): DraftStep[] {
  const { random } = desk;
  const submittedAt = after(written.instants.at(-1) ?? '', random.whole(30, 200));
  const submitted = submission(cadreCode, submittedAt);
  if (isRubberStamp) {
    const monthEnd = lastWorkingDay(calendar, on);
    const stampedOn = monthEnd > written.on ? monthEnd : workingDayAfter(calendar, written.on, 1);
    return stampedOn > untilOn ? [submitted] : [submitted, rubberStamp(reviewerCode, stampedOn, random)];
  }
  const seenOn = workingDayAfter(calendar, written.on, 1);
  const seenAt = inTheMorning(seenOn, random);
  if (!random.chance(0.018)) return [submitted, acceptance(reviewerCode, seenAt, lines, random)];
  const again = after(seenAt, random.whole(1800, 18_000));
  const acceptedAt = inTheMorning(workingDayAfter(calendar, seenOn, 1), random);
  return [
    submitted,
    giveBack(reviewerCode, seenAt, random.pick(RETURN_REASONS)),
    submission(cadreCode, again),
    acceptance(reviewerCode, acceptedAt, lines, random),
  ];
}
