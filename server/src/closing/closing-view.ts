import { type Db, listDeadlines, listReopenings } from '@so-viec/db';
import type { Scope } from '@so-viec/shared/access/scope';
import { type CivilDay, lastDayOf, type Month } from '@so-viec/shared/civil-day/civil-day';
import { kindOfUnit, type Obstacle } from '@so-viec/shared/closing/closing.rules';
import { titleSortKey } from '@so-viec/shared/text/name';
import { subtreeOf, type UnitNode } from '@so-viec/shared/unit/tree.rules';
import type { Access } from '../access/access.ts';
import { isClosed, wholeUnits } from '../access/scopes.ts';
import { type Directory, directoryOf, nameIn } from '../summary/basis/directory.ts';
import { monthBasis } from '../summary/basis/kept-months.ts';
import { topsOf } from '../summary/selection.ts';
import { mayClose } from './close.commands.ts';
import {
  type ClosingFacts,
  closingInForce,
  loadClosingFacts,
  obstaclesFor,
  openUnits,
  targetsOf,
  undecidedOf,
} from './closing-facts.ts';
import { couldAt } from './could-at.ts';

/** So many names stand beside an obstacle; the others are counted. */
const MOST_NAMES = 3;

type Reopenings = Awaited<ReturnType<typeof listReopenings>>;
interface World {
  access: Access;
  /** Whose rows the reader sees: the sums of units are whole. */
  scope: Scope;
  facts: ClosingFacts;
  cadres: Directory['cadres'];
  within: ReadonlySet<string>;
  codes: ReadonlyMap<string, string>;
  dueOn: ReadonlyMap<string, CivilDay | null>;
  reopenings: ReadonlyMap<string, Reopenings>;
}

/** A month's units as far as the reader oversees them: what is closed, what stands in the way, who must act. */
export async function viewOfClosings(
  { db, access, today }: { db: Db; access: Access; today: CivilDay },
  month: Month,
) {
  const { organisation } = access;
  const own = access.overseeingScope();
  const scope = wholeUnits(own);
  const basis = await monthBasis(db, organisation, month);
  const facts = await loadClosingFacts(db, { organisation, basis, scope, month, today });
  const inScope = scope.all ? [...basis.live] : scope.unitIds.filter((id) => basis.live.has(id));
  const world: World = {
    cadres: (await directoryOf(db, organisation.changeCount)).cadres,
    ...{ access, scope: own, facts, within: new Set(inScope) },
    codes: new Map(organisation.versions.map(({ unitId, code }) => [unitId, code])),
    dueOn: new Map((await listDeadlines(db, month)).map((row) => [row.unitId, row.dueOn])),
    reopenings: Map.groupBy(await listReopenings(db, scope, month), ({ unitId }) => unitId),
  };
  const rows = topsOf(basis.tree, world.within)
    .sort(byName)
    .flatMap((node) => rowsOf(world, node, 0));
  return { month, isOver: today > lastDayOf(month), today, rows };
}

const byName = (a: UnitNode, b: UnitNode) => (titleSortKey(a.name) < titleSortKey(b.name) ? -1 : 1);

function childrenOf({ facts, within }: World, node: UnitNode): UnitNode[] {
  const found = node.childIds.filter((id) => within.has(id)).map((id) => facts.basis.tree.get(id));
  return found.filter((child) => child !== undefined).sort(byName);
}

function rowsOf(world: World, node: UnitNode, depth: number): ReturnType<typeof rowOf>[] {
  const children = childrenOf(world, node);
  return [rowOf(world, node, depth), ...children.flatMap((child) => rowsOf(world, child, depth + 1))];
}

/** Names as far as the reader may read of these people; the others are counted. */
function named({ who, ...obstacle }: Obstacle) {
  const shown = who.filter(({ name }) => name !== '').slice(0, MOST_NAMES);
  return { ...obstacle, who: shown, others: who.length - shown.length };
}

/** The name of who must act; none of whom the reader's office does not open, where it is about their own days. */
const nameFor =
  ({ scope, cadres }: World) =>
  (cadreId: string, unitId?: string): string =>
    unitId !== undefined && isClosed(scope, { cadreId, unitId }) ? '' : nameIn(cadres)(cadreId);

function rowOf(world: World, node: UnitNode, depth: number) {
  const { access, scope, facts, codes, dueOn, within } = world;
  const { unitId, name } = node;
  const { tree, live } = facts.basis;
  const closing = closingInForce(facts, unitId);
  const targets = closing ? [] : targetsOf(facts, unitId).filter((id) => within.has(id));
  const below = subtreeOf(tree, unitId).filter((id) => id !== unitId && live.has(id) && within.has(id));
  const bodies = below.filter((id) => tree.get(id)?.isBody);
  const counted = bodies.length > 0 ? bodies : below;
  const may = (action: 'closing.ask' | 'closing.time') => couldAt(access, action, unitId);
  return {
    ...{ code: codes.get(unitId) ?? '', name, depth, kind: kindOfUnit(tree, unitId), isBody: node.isBody },
    editions: facts.closings.get(unitId)?.length ?? 0,
    closing: closing
      ? {
          ...{ id: closing.id, edition: closing.edition, at: closing.at, closer: closing.closer },
          ...{ undecided: closing.undecided, fingerprint: closing.fingerprint },
        }
      : null,
    below: {
      units: counted.length,
      closed: counted.filter((id) => closingInForce(facts, id)).length,
      areBodies: bodies.length > 0,
    },
    targets: targets.length,
    obstacles: closing ? [] : obstaclesFor(facts, unitId, targets, nameFor(world)).map(named),
    undecided: undecidedOf(facts, targets),
    isOpen: openUnits(facts, unitId).length > 0,
    reopening: reopeningOf(world, unitId),
    dueOn: dueOn.get(unitId) ?? null,
    grace: facts.grace
      .filter((row) => row.unitId === unitId && row.untilOn !== null && !isClosed(scope, row))
      .map(({ code, fullName, untilOn, reason }) => ({ code, name: fullName, untilOn, reason })),
    may: {
      close: closing === undefined && mayClose(access, tree, unitId),
      ask: closing !== undefined && may('closing.ask'),
      time: may('closing.time'),
    },
  };
}

/**
 * What was asked last about a unit: while it waits, or while the unit is open because of it. Asked about a closing that
 * was ended meanwhile, with a unit above or below, it is overtaken; past its own end it is lapsed: nobody answers it, who
 * asked may take it back.
 */
function reopeningOf({ access, facts, reopenings }: World, unitId: string) {
  const last = reopenings.get(unitId)?.at(-1);
  if (!last || (last.state !== 'asked' && last.state !== 'agreed')) return null;
  const inForce = closingInForce(facts, unitId);
  const isWaiting = last.state === 'asked' && inForce?.id === last.closingId;
  if (!isWaiting && inForce) return null;
  const isLapsed = isWaiting && last.untilOn < facts.today;
  const state = isLapsed ? 'lapsed' : isWaiting || last.state === 'agreed' ? last.state : 'overtaken';
  const isMine = last.askedById === access.actor.accountId;
  const { id, reason, untilOn, asker, answerer, askedAt } = last;
  return {
    ...{ id, state, reason, untilOn, asker, answerer, askedAt },
    mayAgree: state === 'asked' && !isMine && couldAt(access, 'closing.agree', unitId),
    mayWithdraw: last.state === 'asked' && isMine,
  };
}
