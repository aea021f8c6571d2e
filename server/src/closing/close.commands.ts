import {
  type Closing,
  countClosedWith,
  type Db,
  findChangeCount,
  findClosing,
  insertClosings,
  inTransaction,
  listPeopleOf,
  lockCadres,
  lockOrganisation,
  raiseChangeCounter,
  type Trx,
} from '@so-viec/db';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { childrenFirst, kindOfUnit } from '@so-viec/shared/closing/closing.rules';
import type { ClosingInput } from '@so-viec/shared/closing/closing.schema';
import type { Access } from '../access/access.ts';
import { type OrganisationToday, organisationToday } from '../access/organisation.ts';
import { audit } from '../audit/audit.ts';
import { Problem } from '../http/problem.ts';
import { isRepeated } from '../http/repeated.ts';
import { directoryOf, nameIn } from '../summary/basis/directory.ts';
import {
  type ClosingFacts,
  closingInForce,
  loadClosingFacts,
  loadMonthBelow,
  obstaclesFor,
  targetsOf,
  undecidedOf,
} from './closing-facts.ts';
import { freeze } from './freeze.ts';

/** Who closes, and when; `access` null: the machine itself, which closes all below. */
export interface Closer {
  access: Access | null;
  at: string;
  today: CivilDay;
  /** Made-up histories bring their own ids. */
  newId?: () => string;
}

/** A closing as it was made; `units` counts those that were closed with it. */
export interface Closed {
  id: string;
  edition: number;
  fingerprint: string;
  units: number;
}

/**
 * Closes a unit's month with all below it that is open. Whoever writes a line of these people is waited for, and who
 * writes after finds the month closed. Closed already, or asked twice: the closing that is there. Refused with 422 while
 * anything stands in the way, and where other products are undecided than the closer has seen.
 */
export async function closeMonth(db: Db, by: Closer, id: string, input: ClosingInput): Promise<Closed> {
  const known = await organisationToday(db, by.today, await findChangeCount(db));
  return inTransaction(db, (trx) => writeClosing(trx, by, known, { ...input, id }));
}

const closed = ({ id, edition, fingerprint }: Closing, units: number): Closed => ({
  ...{ id, edition, fingerprint, units },
});

async function writeClosing(
  trx: Trx,
  by: Closer,
  known: OrganisationToday,
  { id, ...input }: ClosingInput & { id: string },
): Promise<Closed> {
  await lockOrganisation(trx);
  const changeCount = await findChangeCount(trx);
  const isStill = known.changeCount === changeCount;
  const organisation = isStill ? known : await organisationToday(trx, by.today, changeCount);
  const unitId = unitOf(organisation, input.unit);
  const { month } = input;
  const below = await loadMonthBelow(trx, { organisation, month, unitId });
  const { basis } = below;
  requireCloser(by, basis.tree, unitId);
  const accountId = by.access?.actor.accountId ?? null;
  const made = await findClosing(trx, id);
  if (isRepeated(made, { month, unitId, accountId }) && made)
    return closed(made, await countClosedWith(trx, made));
  const of = { organisation, ...below, month, today: by.today };
  const before = await loadClosingFacts(trx, of);
  const there = closingInForce(before, unitId);
  if (there) return closed(there, 0);
  const targets = childrenFirst(basis.tree, targetsOf(before, unitId, by.access === null));
  const people = await listPeopleOf(trx, month, targets);
  await lockCadres(trx, people);
  const facts = await loadClosingFacts(trx, of);
  await refuseUnready(trx, facts, { unitId, targets }, input);
  const inserts = await freeze(trx, facts, { ...by, targets, people, id, accountId });
  await insertClosings(trx, inserts);
  await raiseChangeCounter(trx);
  const fresh = inserts.closings.at(-1) as Closing;
  const { undecided, fingerprint, edition } = fresh;
  const detail = { month, units: targets.length, undecided, fingerprint };
  const act = { object: 'closing', objectId: id, objectVersion: edition, detail };
  await audit(trx, { at: by.at, accountId }, 'month.close', act);
  return closed(fresh, targets.length);
}

function unitOf({ versions }: OrganisationToday, code: string): string {
  const found = versions.find((version) => version.code === code);
  if (!found) throw new Problem('not-found');
  return found.unitId;
}

/** What stands above all bodies is closed by the committee, everything else by its personnel. */
function requireCloser({ access }: Closer, tree: ClosingFacts['basis']['tree'], unitId: string): void {
  if (!tree.has(unitId)) throw new Problem('not-found');
  if (access && !mayClose(access, tree, unitId)) throw new Problem('not-allowed');
}

export function mayClose(access: Access, tree: ClosingFacts['basis']['tree'], unitId: string): boolean {
  const relations = access.relationsTo({ cadreId: '', unitId });
  return relations.has(kindOfUnit(tree, unitId) === 'top' ? 'committee' : 'personnel');
}

async function refuseUnready(
  trx: Trx,
  facts: ClosingFacts,
  { unitId, targets }: { unitId: string; targets: readonly string[] },
  { undecided }: ClosingInput,
): Promise<void> {
  if (obstaclesFor(facts, unitId, targets, () => '').length > 0) {
    const { cadres } = await directoryOf(trx, facts.organisation.changeCount);
    const obstacles = obstaclesFor(facts, unitId, targets, nameIn(cadres));
    const count = obstacles.reduce((sum, one) => sum + one.count, 0);
    throw new Problem('closing-blocked', { params: { count }, current: obstacles });
  }
  const count = undecidedOf(facts, targets);
  if (count !== undecided) throw new Problem('closing-undecided', { params: { count }, current: { count } });
}
