import { linesByDay, type MonthFacts, minutesOf, type PersonFacts } from '../facts.ts';
import { type Check, evidenceOf, type Seen } from '../finding.ts';

const hours = (minutes: number | string | undefined): number => Math.round(Number(minutes ?? 0) / 60);

interface Settings {
  percent: number;
  firstPercent: number;
  /** Days with lines from which on a share says something. */
  fewestDays: number;
}

/** More than half of the hours outside the position's list (rules §1.3); a meeting that somebody called has its basis. */
export const adHocHeavy: Check<MonthFacts, Settings> = {
  name: 'adhoc-heavy',
  settings: { percent: 50, firstPercent: 75, fewestDays: 8 },
  look: ({ people }, settings) => people.flatMap((person) => adHocOf(person, settings)),
  say: ({ percent, minutes }) =>
    `${percent} % số giờ (${hours(minutes)} giờ) là việc phát sinh ngoài danh mục của vị trí.`,
};

function adHocOf(person: PersonFacts, { percent, firstPercent, fewestDays }: Settings): Seen[] {
  const adHoc = person.lines.filter((line) => line.productId === null && !line.isMeeting);
  const minutes = minutesOf(adHoc);
  const share = (100 * minutes) / Math.max(1, minutesOf(person.lines));
  if (share <= percent || linesByDay(person).size < fewestDays) return [];
  return [
    {
      subject: { kind: 'cadre', id: person.cadreId },
      severity: share > firstPercent ? 'look-first' : 'look',
      params: { percent: Math.round(share), minutes },
      evidence: evidenceOf(person.cadreId, adHoc),
    },
  ];
}
