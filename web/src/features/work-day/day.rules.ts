import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { isOpen } from '@so-viec/shared/work-day/work-day.rules';
import type { StateName } from '../../ui/state/state-mark.tsx';
import type { DayView, Weekday } from './day-query.ts';

export const isFuture = ({ day, today }: Pick<DayView, 'day' | 'today'>): boolean => day > today;

/** Whether lines of a unit may be written: not in the future, and neither submitted nor accepted there. */
export function isUnitOpen(view: DayView, unitId: string): boolean {
  const held = view.days.find((day) => day.unitId === unitId);
  return !isFuture(view) && (held === undefined || isOpen(held.state));
}

export type WeekState =
  | 'draft'
  | 'submitted'
  | 'accepted'
  | 'returned'
  | 'partly'
  | 'missing'
  | 'begun'
  | 'future'
  | 'off'
  | 'notDue'
  | 'onLeave';

/** How a state is drawn; those without a mark are words alone. */
export const MARKS: Partial<Record<WeekState, StateName>> = {
  draft: 'writing',
  submitted: 'waiting',
  accepted: 'accepted',
  returned: 'returned',
  partly: 'under-way',
  missing: 'over',
  begun: 'writing',
};

/** What decides how a day stands. */
export type DayStanding = Pick<Weekday, 'day' | 'states' | 'minutes' | 'leave' | 'isWorking' | 'log'>;

/** How a day of the week stands, over all units worked for. */
export function weekStateOf(weekday: DayStanding, today: CivilDay): WeekState {
  const { states, minutes, leave, isWorking, log, day } = weekday;
  if (states.includes('returned')) return 'returned';
  const isDraft = states.includes('draft');
  if (states.length > 0 && !isDraft) return states.every((s) => s === 'accepted') ? 'accepted' : 'submitted';
  if (isDraft && states.length > 1 && states.some((s) => s !== 'draft')) return 'partly';
  if (minutes > 0) return 'draft';
  if (leave && !leave.isHalf) return 'onLeave';
  if (!isWorking) return 'off';
  if (log !== 'due') return 'notDue';
  if (day === today) return 'begun';
  return day > today ? 'future' : 'missing';
}

/** Monday to Friday; Saturday and Sunday when worked, asked for or looked at. */
export function shownDays(week: readonly Weekday[], shown: CivilDay): Weekday[] {
  return week.filter((each, index) => index < 5 || each.minutes > 0 || each.isWorking || each.day === shown);
}

/** What the reason of a return says of single lines ("Dòng 2: thiếu số"), by the id of the line. */
export function reasonsOfLines({ days, entries }: Pick<DayView, 'days' | 'entries'>): Map<string, string> {
  const reasons = new Map<string, string>();
  for (const { id, state, lastStep } of days) {
    if (state !== 'returned' || !lastStep) continue;
    const lines = entries.filter(({ workDayId }) => workDayId === id).sort((a, b) => a.ordinal - b.ordinal);
    for (const reason of lastStep.reason.split('\n')) {
      for (const [, number] of reason.matchAll(/(?:dòng|line) (\d+)/giu)) {
        const line = lines[Number(number) - 1];
        if (line) reasons.set(line.id, reason.replace(/^(?:dòng|line) \d+: /iu, ''));
      }
    }
  }
  return reasons;
}

/** How a total stands to its standard, in minutes. */
export function balanceOf(
  minutes: number,
  standard: number,
): { kind: 'left' | 'over' | 'even'; minutes: number } {
  if (minutes === standard) return { kind: 'even', minutes: 0 };
  return minutes < standard
    ? { kind: 'left', minutes: standard - minutes }
    : { kind: 'over', minutes: minutes - standard };
}
