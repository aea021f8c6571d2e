import { linesByDay, type MonthFacts, type PersonFacts } from '../facts.ts';
import { type Check, evidenceOf, type Seen } from '../finding.ts';

interface Settings {
  /** Days off with hours and no basis that are worth a look; with a basis, days that are worth a note. */
  lookDays: number;
  noteDays: number;
}

/** Hours on leave and days off: without a basis, or on so many days that the basis itself is worth reading. */
export const offDayHours: Check<MonthFacts, Settings> = {
  name: 'off-day-hours',
  settings: { lookDays: 2, noteDays: 3 },
  look: ({ people }, settings) => people.flatMap((person) => offDaysOf(person, settings)),
  say: ({ days, bare }) =>
    `Có giờ làm trong ${days} ngày nghỉ của tháng, trong đó ${bare} ngày không ghi căn cứ làm thêm.`,
};

function offDaysOf(person: PersonFacts, { lookDays, noteDays }: Settings): Seen[] {
  const byDay = linesByDay(person);
  const worked = person.days.filter((day) => day.asked === 0 && byDay.has(day.on));
  const bare = worked.filter((day) => !day.hasBasis);
  if (bare.length < lookDays && worked.length < noteDays) return [];
  return [
    {
      subject: { kind: 'cadre', id: person.cadreId },
      severity: bare.length >= lookDays ? 'look' : 'note',
      params: { days: worked.length, bare: bare.length },
      evidence: evidenceOf(
        person.cadreId,
        worked.flatMap((day) => byDay.get(day.on) ?? []),
      ),
    },
  ];
}
