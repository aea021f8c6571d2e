import { type Db, listCadreNames } from '@so-viec/db';
import { authoritiesOn } from '@so-viec/shared/access/reviewer.rules';
import type { Calendar } from '@so-viec/shared/calendar/calendar.rules';
import { type CivilDay, lastDayOf, type Month, minDay, todayIn } from '@so-viec/shared/civil-day/civil-day';
import { type Finding, findingsOf } from '@so-viec/shared/finding/checks';
import type { Severity } from '@so-viec/shared/finding/finding';
import type { FindingSettings } from '@so-viec/shared/finding/settings';
import { subtreeOf, type UnitTree } from '@so-viec/shared/unit/tree.rules';
import type { OrganisationToday } from '../access/organisation.ts';
import { systemScope } from '../access/scopes.ts';
import { loadMonthFacts, type MonthLooked } from './month-facts.ts';

/** A finding with who answers it and where it is counted. */
export interface PlacedFinding extends Finding {
  /** The person, or the head of a unit in that month; null where it has none. */
  cadreId: string | null;
  unitId: string;
}

/** Everything that the checks see of a month, and the world that it was seen in. */
export interface SeenMonth {
  findings: PlacedFinding[];
  people: number;
  calendar: Calendar;
  /** The unit asked for with all below it; undefined is everything. */
  within: ReadonlySet<string> | undefined;
  tree: UnitTree;
  unitCodes: ReadonlyMap<string, string>;
}

/**
 * Looks at a month, in a unit by its code and all below it (undefined: everything), for the machine itself. People are
 * compared with everybody, whichever unit is asked for. Undefined for an unknown unit.
 */
export async function seeMonth(
  db: Db,
  of: { month: Month; unit: string | undefined },
  { now, settings }: { now: Date; settings: FindingSettings },
): Promise<SeenMonth | undefined> {
  const today = todayIn(now);
  const looked = await loadMonthFacts(db, { scope: systemScope(), month: of.month, today });
  const { facts, tree, unitCodes, calendar } = looked;
  const top = [...tree.values()].find(({ unitId }) => unitCodes.get(unitId) === of.unit);
  if (of.unit !== undefined && !top) return undefined;
  const within = top && new Set(subtreeOf(tree, top.unitId));
  const place = placing(looked, minDay(today, lastDayOf(of.month)));
  const findings = findingsOf(facts, settings)
    .flatMap(place)
    .filter(({ unitId }) => within === undefined || within.has(unitId));
  return { findings, people: facts.people.length, calendar, within, tree, unitCodes };
}

/** Where a finding belongs: a head who logs no work stands where they lead. */
function placing({ facts, organisation }: MonthLooked, day: CivilDay) {
  const unitOf = new Map(facts.people.map(({ cadreId, unitId }) => [cadreId, unitId]));
  const authorities = authoritiesOn(organisation.headships, organisation.delegations, day);
  const ledBy = ledUnits(organisation, day);
  return (finding: Finding): PlacedFinding[] => {
    const { kind, id } = finding.subject;
    if (kind === 'unit') {
      return [{ ...finding, unitId: id, cadreId: authorities.get(id)?.heads[0] ?? null }];
    }
    const unitId = unitOf.get(id) ?? ledBy.get(id);
    return unitId === undefined ? [] : [{ ...finding, unitId, cadreId: id }];
  };
}

function ledUnits({ headships, delegations }: OrganisationToday, day: CivilDay): Map<string, string> {
  const led = [...headships, ...delegations.map(({ toCadreId, ...of }) => ({ ...of, cadreId: toCadreId }))];
  const holds = led.filter(({ fromOn, toOn }) => fromOn <= day && (toOn === null || toOn >= day));
  return new Map([...led, ...holds].map(({ cadreId, unitId }) => [cadreId, unitId]));
}

/** A finding with the codes and names that people know. */
export interface NamedFinding {
  rule: string;
  subject: { kind: 'cadre' | 'unit'; code: string };
  /** The person's or the unit's name. */
  name: string;
  severity: Severity;
  evidence: { cadre: string; day: CivilDay; entryId: string }[];
  text: string;
}

/** Findings by the codes and names that people know. */
export async function nameFindings(
  db: Db,
  { findings, tree, unitCodes }: SeenMonth,
): Promise<NamedFinding[]> {
  const cadres = new Map((await listCadreNames(db)).map((cadre) => [cadre.id, cadre]));
  const codeOf = (id: string) => cadres.get(id)?.code ?? '';
  return findings.map(({ rule, subject: { kind, id }, severity, evidence, text }) => {
    const code = kind === 'unit' ? (unitCodes.get(id) ?? '') : codeOf(id);
    const name = (kind === 'unit' ? tree.get(id)?.name : cadres.get(id)?.fullName) ?? '';
    const lines = evidence.map(({ cadreId, day, entryId }) => ({ cadre: codeOf(cadreId), day, entryId }));
    return { rule, subject: { kind, code }, name, severity, evidence: lines, text };
  });
}
