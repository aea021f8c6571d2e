import { type CivilDay, todayIn } from '../../civil-day/civil-day.ts';
import type { LineFacts, MonthFacts, PersonFacts } from '../facts.ts';
import { type Check, evidenceOf, type Seen } from '../finding.ts';

interface Settings {
  /** Earlier days written within one sitting, and the minutes of pause that end a sitting. */
  sittingDays: number;
  pauseMinutes: number;
  firstDays: number;
  /** Days later than which a line is much later, and the share of days so written, in per cent. */
  lateDays: number;
  latePercent: number;
  fewestDays: number;
}

/** Many days written in one sitting, or much later than the day; lines of unknown time raise nothing. */
export const lateBulkEntry: Check<MonthFacts, Settings> = {
  name: 'late-bulk-entry',
  settings: {
    sittingDays: 5,
    pauseMinutes: 60,
    firstDays: 12,
    lateDays: 7,
    latePercent: 40,
    fewestDays: 5,
  },
  look: ({ people }, settings) => people.flatMap((person) => ofPerson(person, settings)),
  say: ({ days, late, lateAfter = 7 }) => {
    const said = [
      Number(days) > 0 && `một lần ngồi ghi tới ${days} ngày đã qua`,
      Number(late) > 0 && `${late} ngày được ghi muộn hơn ${lateAfter} ngày`,
    ].filter((part) => part !== false);
    const [first = ''] = said;
    return `${first.charAt(0).toLocaleUpperCase('vi')}${said.join('; ').slice(1)}.`;
  },
};

interface Timed {
  line: LineFacts;
  at: number;
  /** The day it was written on. */
  writtenOn: CivilDay;
}

function ofPerson(person: PersonFacts, settings: Settings): Seen[] {
  const timed = person.lines.flatMap((line): Timed[] => {
    if (line.enteredAt === null) return [];
    const at = new Date(line.enteredAt);
    return [{ line, at: at.getTime(), writtenOn: todayIn(at) }];
  });
  const sittings = sittingsOf(timed, settings.pauseMinutes).filter(
    (sitting) => earlierDays(sitting) >= settings.sittingDays,
  );
  const late = timed.filter((one) => daysLater(one) > settings.lateDays);
  const lateDays = daysIn(late);
  const all = daysIn(timed);
  const isLate = lateDays >= settings.fewestDays && 100 * lateDays >= settings.latePercent * all;
  if (sittings.length === 0 && !isLate) return [];
  const most = Math.max(0, ...sittings.map(earlierDays));
  const lines = new Set([...sittings.flat(), ...(isLate ? late : [])].map(({ line }) => line));
  return [
    {
      subject: { kind: 'cadre', id: person.cadreId },
      severity: most >= settings.firstDays || 2 * lateDays > all ? 'look-first' : 'look',
      params: { days: most, late: lateDays, lateAfter: settings.lateDays },
      evidence: evidenceOf(person.cadreId, [...lines]),
    },
  ];
}

function sittingsOf(timed: readonly Timed[], pauseMinutes: number): Timed[][] {
  const sittings: Timed[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const one of [...timed].sort((a, b) => a.at - b.at)) {
    if (one.at - last > pauseMinutes * 60_000) sittings.push([]);
    sittings.at(-1)?.push(one);
    last = one.at;
  }
  return sittings;
}

const daysIn = (timed: readonly Timed[]): number => new Set(timed.map(({ line }) => line.on)).size;
const earlierDays = (sitting: readonly Timed[]): number =>
  daysIn(sitting.filter(({ line, writtenOn }) => line.on < writtenOn));
const daysLater = ({ line, writtenOn }: Timed): number =>
  (Date.parse(writtenOn) - Date.parse(line.on)) / 86_400_000;
