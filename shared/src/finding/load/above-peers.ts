import { type MonthFacts, minutesOf, type PersonFacts } from '../facts.ts';
import { type Check, evidenceOf, type Seen } from '../finding.ts';
import { deviationsAbove, type Spread, spreadOf } from '../statistics.ts';

interface Settings {
  /** Duty days from which on a person's mean says something. */
  fewestDays: number;
  fewestPeers: number;
  /** People from which on a unit is compared, and units to compare it with. */
  fewestPeople: number;
  fewestUnits: number;
  deviations: number;
  /** Per cent above the middle: far is also far in hours, not only among people who are very alike. */
  percent: number;
  unitPercent: number;
}

/** Hours for each duty day far above comparable people, or a unit's far above comparable units. */
export const abovePeers: Check<MonthFacts, Settings> = {
  name: 'above-peers',
  settings: {
    fewestDays: 8,
    fewestPeers: 8,
    fewestPeople: 5,
    fewestUnits: 5,
    deviations: 4,
    percent: 20,
    unitPercent: 12,
  },
  look: ({ people }, settings) => {
    const loads = people.flatMap((person) => loadOf(person, settings));
    return [...peopleAbove(loads, settings), ...unitsAbove(loads, settings)];
  },
  say: ({ hours, middle }) =>
    `Trung bình ${hours} giờ một ngày phải làm việc, mức giữa của nhóm tương đương là ${middle} giờ.`,
};

interface Load {
  person: PersonFacts;
  /** Minutes of each full duty day, on the mean: a half day asks for half. */
  daily: number;
  minutes: number;
  days: number;
}

function loadOf(person: PersonFacts, { fewestDays }: Settings): Load[] {
  const worked = person.days.filter((day) => day.asked > 0 && !day.isMissing);
  if (worked.length < fewestDays) return [];
  const minutes = minutesOf(person.lines);
  const days = worked.reduce((sum, { asked }) => sum + asked, 0) / FULL_DAY;
  return [{ person, minutes, days, daily: minutes / days }];
}

const FULL_DAY = 480;

const alike = ({ person }: Load): string => `${person.block} ${person.group}`;
const inHours = (minutes: number): string => (minutes / 60).toFixed(2).replace('.', ',');

function peopleAbove(loads: readonly Load[], settings: Settings): Seen[] {
  return [...Map.groupBy(loads, alike).values()].flatMap((peers) => {
    if (peers.length <= settings.fewestPeers) return [];
    const spread = spreadOf(peers.map(({ daily }) => daily));
    return peers.flatMap(({ person, daily }) => {
      if (!isAbove(daily, spread, settings)) return [];
      const longDays = person.lines.filter((line) => line.minutes > 0);
      return [seen('cadre', person.cadreId, { daily, spread }, evidenceOf(person.cadreId, longDays))];
    });
  });
}

interface UnitLoad {
  id: string;
  daily: number;
}

function unitsAbove(loads: readonly Load[], settings: Settings): Seen[] {
  return [...Map.groupBy(loads, ({ person }) => person.block).values()].flatMap((ofBlock) => {
    const units = [...Map.groupBy(ofBlock, ({ person }) => person.bodyId)]
      .filter(([, of]) => of.length >= settings.fewestPeople)
      .map(([id, of]): UnitLoad => ({ id, daily: mean(of) }));
    if (units.length <= settings.fewestUnits) return [];
    const spread = spreadOf(units.map(({ daily }) => daily));
    return units
      .filter(({ daily }) => isAbove(daily, spread, { ...settings, percent: settings.unitPercent }))
      .map(({ id, daily }) => seen('unit', id, { daily, spread }, []));
  });
}

function mean(loads: readonly Load[]): number {
  const days = loads.reduce((sum, load) => sum + load.days, 0);
  return minutesOf(loads) / days;
}

function isAbove(daily: number, spread: Spread, { deviations, percent }: Settings): boolean {
  return deviationsAbove(daily, spread, 6) > deviations && daily > spread.middle * (1 + percent / 100);
}

function seen(
  kind: 'cadre' | 'unit',
  id: string,
  { daily, spread }: { daily: number; spread: Spread },
  evidence: Seen['evidence'],
): Seen {
  return {
    subject: { kind, id },
    severity: daily > spread.middle * 1.4 ? 'look-first' : 'look',
    params: { hours: inHours(daily), middle: inHours(spread.middle) },
    evidence,
  };
}
