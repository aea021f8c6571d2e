import { REASON_LIMIT } from '@so-viec/shared/work-day/work-day.schema';
import { type RefObject, useRef, useState } from 'react';

/** Why something was not sent yet, as a key under dayReview.reason. */
type ReasonProblem = 'missingReturn' | 'missingReopen' | 'missingZero' | 'loose' | 'tooLong';

export const isTooLong = (reason: string): boolean => reason.length > REASON_LIMIT;

/** The reason's field: what is asked for in it, and whether Enter in it returns the day. */
export function useReasons(dayId: string | undefined) {
  const field: RefObject<HTMLTextAreaElement | null> = useRef(null);
  const [asked, setAsked] = useState<{
    dayId: string;
    problem: ReasonProblem | undefined;
    returns: boolean;
  }>();
  const here = asked?.dayId === dayId ? asked : undefined;
  return {
    field,
    problem: here?.problem,
    returns: here?.returns ?? false,
    /** Puts the cursor into the field; with a problem when something was refused for it. */
    ask(problem: ReasonProblem | undefined, returns: boolean) {
      if (dayId !== undefined) setAsked({ dayId, problem, returns });
      // At once, or the first letters of a quick hand are lost; later only when the field is still to appear: by
      // then another day may be open.
      if (field.current) field.current.focus();
      else requestAnimationFrame(() => field.current?.focus());
    },
    /** Something was typed: what was wrong may be right now. */
    amend: () => setAsked((now) => now && { ...now, problem: undefined }),
    clear: () => setAsked(undefined),
  };
}

export type Reasons = ReturnType<typeof useReasons>;
