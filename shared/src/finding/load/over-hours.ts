import { OVERTIME_LIMITS, type Overtime } from '../../work-day/overtime.rules.ts';
import { linesByDay, type MonthFacts, minutesOf, type PersonFacts } from '../facts.ts';
import { type Check, evidenceOf, type Seen } from '../finding.ts';

const hours = (minutes: number | string | undefined): number => Math.round(Number(minutes ?? 0) / 60);

/** Hours beyond what the days asked for, over the limits of overtime. */
export const overHours: Check<MonthFacts, Overtime> = {
  name: 'over-hours',
  settings: OVERTIME_LIMITS,
  look: ({ people }, settings) => people.flatMap((person) => overHoursOf(person, settings)),
  // Findings of before the limits were kept rest on the usual ones.
  say: ({ month, year, mostMonth = OVERTIME_LIMITS.month, mostYear = OVERTIME_LIMITS.year }) =>
    `Giờ vượt mức của ngày là ${hours(month)} giờ trong tháng, ${hours(year)} giờ từ đầu năm (mức trần ${hours(mostMonth)} và ${hours(mostYear)}).`,
};

function overHoursOf(person: PersonFacts, limits: Overtime): Seen[] {
  const { month, year } = person.overtime;
  if (month <= limits.month && (year <= limits.year || month === 0)) return [];
  const asked = new Map(person.days.map((day) => [day.on, day.asked]));
  const over = [...linesByDay(person)].filter(([on, lines]) => minutesOf(lines) > (asked.get(on) ?? 0));
  return [
    {
      subject: { kind: 'cadre', id: person.cadreId },
      severity: month > 2 * limits.month || year > limits.year ? 'look-first' : 'look',
      params: { month, year, mostMonth: limits.month, mostYear: limits.year },
      evidence: evidenceOf(
        person.cadreId,
        over.flatMap(([, lines]) => lines),
      ),
    },
  ];
}
