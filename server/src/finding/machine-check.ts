import { type Db, listCadreNames } from '@so-viec/db';
import { type CivilDay, type Month, todayIn } from '@so-viec/shared/civil-day/civil-day';
import { type Finding, findingsOf } from '@so-viec/shared/finding/checks';
import type { Severity } from '@so-viec/shared/finding/finding';
import { subtreeOf } from '@so-viec/shared/unit/tree.rules';
import { systemScope } from '../access/access.ts';
import { loadMonthFacts } from './month-facts.ts';

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

/**
 * What is seen of a month in a unit by its code and all below it (undefined: everything), for a command line on the
 * machine itself. People are compared with everybody, whichever unit is asked for. Undefined for an unknown unit.
 */
export async function checkMonth(
  db: Db,
  of: { month: Month; unit: string | undefined },
  now: Date,
): Promise<NamedFinding[] | undefined> {
  const scope = systemScope();
  const { facts, tree, unitCodes } = await loadMonthFacts(db, {
    scope,
    month: of.month,
    today: todayIn(now),
  });
  const top = [...tree.values()].find(({ unitId }) => unitCodes.get(unitId) === of.unit);
  if (of.unit !== undefined && !top) return undefined;
  const within = top && new Set(subtreeOf(tree, top.unitId));
  const unitOf = new Map(facts.people.map(({ cadreId, unitId }) => [cadreId, unitId]));
  const isWithin = ({ subject: { kind, id } }: Finding) =>
    within === undefined || within.has(kind === 'unit' ? id : (unitOf.get(id) ?? ''));
  const cadres = new Map((await listCadreNames(db)).map((cadre) => [cadre.id, cadre]));
  const cadreNamed = (id: string) => ({
    code: cadres.get(id)?.code ?? '',
    name: cadres.get(id)?.fullName ?? '',
  });
  const unitNamed = (id: string) => ({ code: unitCodes.get(id) ?? '', name: tree.get(id)?.name ?? '' });
  return findingsOf(facts)
    .filter(isWithin)
    .map(({ rule, subject: { kind, id }, severity, evidence, text }) => {
      const { code, name } = kind === 'unit' ? unitNamed(id) : cadreNamed(id);
      const lines = evidence.map(({ cadreId, day, entryId }) => ({
        cadre: cadreNamed(cadreId).code,
        day,
        entryId,
      }));
      return { rule, subject: { kind, code }, name, severity, evidence: lines, text };
    });
}
