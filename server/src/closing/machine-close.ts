import { type Db, findChangeCount } from '@so-viec/db';
import { type Month, todayIn } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import { organisationToday } from '../access/organisation.ts';
import { keepMonth } from '../finding/keep/keep-month.ts';
import { topsOf } from '../summary/selection.ts';
import { checkBeforeClosing } from './check-before.ts';
import { type Closed, closeMonth } from './close.commands.ts';
import { loadClosingFacts, loadMonthBelow, targetsOf, undecidedOf } from './closing-facts.ts';

/** A unit that the machine closed, with the products it carried over. */
export interface ClosedByMachine extends Closed {
  code: string;
  name: string;
  undecided: number;
}

/**
 * Closes a month for a command line on the machine itself: a unit by its code with all below it, or everything. What is
 * undecided is carried over, and the checks run before. Undefined for an unknown unit; throws the Problem of what stands in the way.
 */
export async function closeOnMachine(
  db: Db,
  { month, unit }: { month: Month; unit: string | undefined },
  now: Date,
): Promise<ClosedByMachine[] | undefined> {
  const today = todayIn(now);
  const organisation = await organisationToday(db, today, await findChangeCount(db));
  const codes = new Map(organisation.versions.map(({ unitId, code }) => [unitId, code]));
  const named = organisation.versions.find(({ code }) => code === unit)?.unitId;
  const { basis } = await loadMonthBelow(db, { organisation, month, unitId: named ?? '' });
  if (unit !== undefined && (named === undefined || !basis.live.has(named))) return undefined;
  const tops = named === undefined ? topsOf(basis.tree, basis.live).map((node) => node.unitId) : [named];
  const by = { access: null, at: now.toISOString(), today };
  const done: ClosedByMachine[] = [];
  for (const unitId of tops) {
    const below = await loadMonthBelow(db, { organisation, month, unitId });
    const of = { organisation, ...below, month, today };
    const facts = await loadClosingFacts(db, of);
    const undecided = undecidedOf(facts, targetsOf(facts, unitId, true));
    const code = codes.get(unitId) ?? '';
    const input = { month, unit: code, undecided };
    await checkBeforeClosing(db, by, input, (of) => keepMonth(db, of, now));
    const closed = await closeMonth(db, by, newId(), input);
    done.push({ ...closed, code, name: basis.tree.get(unitId)?.name ?? '', undecided });
  }
  return done;
}
