import {
  type Db,
  endHeadship,
  endLeading,
  findPersonName,
  insertHeadships,
  listHolders,
  listLeaders,
  listPostsOf,
  type StoredHeadship,
  type Trx,
} from '@so-viec/db';
import { type CivilDay, formatDay, maxDay } from '@so-viec/shared/civil-day/civil-day';
import { nameIn, refuse, type UnitDraft } from '@so-viec/shared/unit/change/draft';
import { holdsOn } from '@so-viec/shared/unit/change/timeline.rules';
import type { UnitChange, UnitChangeOf } from '@so-viec/shared/unit/change/unit-change.schema';

type Row = Parameters<typeof insertHeadships>[1][number];

/** Headships that end and begin with a change. */
interface Leading {
  ends: string[];
  rows: Row[];
  /** Who comes to lead, or leads a unit that takes others over. */
  cadreIds: string[];
}

/**
 * Who leads the units that take others over: the head that was chosen for the one that was asked for, and heads and
 * deputies of units that end as deputies where they come to.
 */
export async function planLeaders(trx: Db | Trx, change: UnitChange, draft: UnitDraft): Promise<Leading> {
  const leading: Leading = { ends: [], rows: [], cadreIds: [] };
  if (change.kind === 'split') return { ...leading, ends: await leavingLeaders(trx, draft) };
  if (change.kind !== 'merge') return leading;
  const targets = [...new Set(draft.successions.map(({ toUnitId }) => toUnitId))];
  const leaders = await listLeaders(trx, [...draft.ended, ...targets], draft.on);
  const held = leaders.filter((leader) => holdsOn(leader, draft.on));
  const [main] = targets;
  const chosen = change.headCadreId;
  if (chosen !== null && main !== undefined && !(await isHolder(trx, draft, chosen, held))) {
    const name = (await findPersonName(trx, chosen)) ?? '';
    refuse(draft, 'headCadreId', 'headship-no-post', { name, day: formatDay(draft.on) });
    return leading;
  }
  leading.rows = targets.flatMap((target) => deputiesOf(draft, change, target, held));
  if (chosen !== null && main !== undefined) {
    const toOn = await lastDayOfPosts(trx, draft, chosen);
    replaceHead(draft, { main, chosen, held, toOn }, leading);
  }
  const stays = held.filter(({ id, unitId }) => targets.includes(unitId) && !leading.ends.includes(id));
  leading.cadreIds = [...leading.rows, ...stays].map(({ cadreId }) => cadreId);
  return leading;
}

/** Offices of those whom a split takes out of the unit: an office ends with the post it rests on. */
async function leavingLeaders(trx: Db | Trx, { on, moves }: UnitDraft): Promise<string[]> {
  const sources = [...new Set(moves.map(({ fromUnitId }) => fromUnitId))];
  const goes = new Set(moves.flatMap(({ cadreIds }) => cadreIds ?? []));
  const leaders = await listLeaders(trx, sources, on);
  return leaders.filter(({ cadreId }) => goes.has(cadreId)).map(({ id }) => id);
}

/** Writes who leads from the day on, once the units are there. */
export async function writeLeaders(trx: Trx, draft: UnitDraft, { ends, rows }: Leading): Promise<void> {
  await endLeading(trx, draft.ended, draft.on);
  for (const id of ends) await endHeadship(trx, id, draft.on);
  await insertHeadships(trx, rows);
}

async function isHolder(
  trx: Db | Trx,
  draft: UnitDraft,
  cadreId: string,
  held: readonly StoredHeadship[],
): Promise<boolean> {
  if (held.some((leader) => leader.cadreId === cadreId)) return true;
  const units = draft.successions.flatMap(({ fromUnitId, toUnitId }) => [fromUnitId, toUnitId]);
  return (await listHolders(trx, [...new Set(units)], draft.on)).some((holder) => holder.cadreId === cadreId);
}

function deputiesOf(
  draft: UnitDraft,
  { keepsLeaders, headCadreId }: UnitChangeOf<'merge'>,
  target: string,
  held: readonly StoredHeadship[],
): Row[] {
  if (!keepsLeaders) return [];
  const leads = new Set(held.filter(({ unitId }) => unitId === target).map(({ cadreId }) => cadreId));
  const isMain = draft.successions[0]?.toUnitId === target;
  if (isMain && headCadreId !== null) leads.add(headCadreId);
  const sources = draft.successions.filter(({ toUnitId }) => toUnitId === target);
  return sources.flatMap(({ fromUnitId }) =>
    held
      .filter(({ unitId, cadreId }) => unitId === fromUnitId && !leads.has(cadreId))
      .map((leader) => {
        leads.add(leader.cadreId);
        return deputyRow(draft, target, leader, nameIn(draft, fromUnitId));
      }),
  );
}

/** An office with a last day (who is to leave, a term) goes on in the other unit until then. */
function deputyRow(
  { on, decision, newId }: UnitDraft,
  unitId: string,
  { cadreId, toOn }: Pick<StoredHeadship, 'cadreId' | 'toOn'>,
  charge: string,
): Row {
  return {
    id: newId(),
    unitId,
    cadreId,
    kind: 'deputy',
    fromOn: on,
    toOn,
    charge,
    decision,
    version: 1,
  };
}

/** The last day of what somebody holds in the units of a merger: an office ends with the post it rests on. */
async function lastDayOfPosts(trx: Db | Trx, draft: UnitDraft, cadreId: string): Promise<CivilDay | null> {
  const units = new Set(draft.successions.flatMap(({ fromUnitId, toUnitId }) => [fromUnitId, toUnitId]));
  const posts = (await listPostsOf(trx, cadreId)).filter(({ unitId }) => units.has(unitId));
  const last = posts.flatMap(({ toOn }) => toOn ?? []).reduce(maxDay, draft.on);
  return posts.length === 0 || posts.some(({ toOn }) => toOn === null) ? null : last;
}

function replaceHead(
  draft: UnitDraft,
  of: { main: string; chosen: string; held: StoredHeadship[]; toOn: CivilDay | null },
  { ends, rows }: Leading,
): void {
  const { main, chosen, held, toOn } = of;
  const there = held.filter(({ unitId }) => unitId === main);
  const head = there.find(({ kind }) => kind === 'head');
  if (head?.cadreId === chosen) return;
  ends.push(...there.filter((leader) => leader === head || leader.cadreId === chosen).map(({ id }) => id));
  if (head) rows.push(deputyRow(draft, main, head, ''));
  rows.push({ ...deputyRow(draft, main, { cadreId: chosen, toOn }, ''), kind: 'head' });
}
