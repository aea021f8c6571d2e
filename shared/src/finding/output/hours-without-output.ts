import { type MonthFacts, minutesOf, type PersonFacts } from '../facts.ts';
import { type Check, evidenceOf } from '../finding.ts';

interface Settings {
  /** Minutes without a product that are a full week's. */
  weekMinutes: number;
  /** The share of the month's minutes, in per cent, from which it is worth a look, and from which it comes first. */
  lookPercent: number;
  firstPercent: number;
}

/** Hours with no product behind them that no open work of many days explains (rules §1.1). */
export const hoursWithoutOutput: Check<MonthFacts, Settings> = {
  name: 'hours-without-output',
  settings: { weekMinutes: 2400, lookPercent: 35, firstPercent: 65 },
  look: ({ people }, settings) => people.flatMap((person) => ofPerson(person, settings)),
  say: ({ minutes, percent }) =>
    `${hours(Number(minutes))} giờ trong tháng (${percent} %) không có sản phẩm nào, cũng không thuộc việc nhiều ngày đang mở.`,
};

const hours = (minutes: number): string => String(Math.round(minutes / 60));

function ofPerson(person: PersonFacts, { weekMinutes, lookPercent, firstPercent }: Settings) {
  const bare = person.lines.filter(
    (line) =>
      line.output === null &&
      !line.isMeeting &&
      !(line.taskId !== null && person.explainedTaskIds.has(line.taskId)),
  );
  const minutes = minutesOf(bare);
  const percent = Math.round((100 * minutes) / Math.max(1, minutesOf(person.lines)));
  if (minutes < weekMinutes || percent < lookPercent) return [];
  return [
    {
      subject: { kind: 'cadre' as const, id: person.cadreId },
      severity: percent >= firstPercent ? ('look-first' as const) : ('look' as const),
      params: { minutes, percent },
      evidence: evidenceOf(person.cadreId, bare),
    },
  ];
}
