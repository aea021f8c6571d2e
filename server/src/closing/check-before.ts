import { type Db, findChangeCount } from '@so-viec/db';
import type { Month } from '@so-viec/shared/civil-day/civil-day';
import type { ClosingInput } from '@so-viec/shared/closing/closing.schema';
import { organisationToday } from '../access/organisation.ts';
import { type Closer, mayClose } from './close.commands.ts';
import {
  closingInForce,
  loadClosingFacts,
  loadMonthBelow,
  obstaclesFor,
  targetsOf,
  undecidedOf,
} from './closing-facts.ts';

/** Runs the checks of a month in a unit by its code and all below it. */
type RunChecks = (of: { month: Month; unit: string }) => Promise<unknown>;

/**
 * Runs the checks of what a closing is about to freeze: what was written and decided on since they ran last is looked at
 * too. Not where the closing will be refused, or stands already.
 */
export async function checkBeforeClosing(
  db: Db,
  by: Closer,
  input: ClosingInput,
  run: RunChecks,
): Promise<void> {
  const { month, unit, undecided } = input;
  const organisation = await organisationToday(db, by.today, await findChangeCount(db));
  const unitId = organisation.versions.find(({ code }) => code === unit)?.unitId;
  if (unitId === undefined) return;
  const below = await loadMonthBelow(db, { organisation, month, unitId });
  const { tree } = below.basis;
  if (!tree.has(unitId) || (by.access && !mayClose(by.access, tree, unitId))) return;
  const facts = await loadClosingFacts(db, { organisation, ...below, month, today: by.today });
  const targets = targetsOf(facts, unitId, by.access === null);
  const isReady =
    !closingInForce(facts, unitId) &&
    obstaclesFor(facts, unitId, targets, () => '').length === 0 &&
    undecidedOf(facts, targets) === undecided;
  if (isReady) await run({ month, unit });
}
