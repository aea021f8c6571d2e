import { type Db, listHolders, listLeaders, listPersonNames } from '@so-viec/db';
import { nameIn, type UnitDraft } from '@so-viec/shared/unit/change/draft';
import { holdsOn } from '@so-viec/shared/unit/change/timeline.rules';

const NAMED_AT_MOST = 5;

/** Where people go by a split: to each new unit, and who stays; with names, and the heads who go or stay. */
export async function peopleOfParts(db: Db, draft: UnitDraft) {
  const [source] = new Set(draft.moves.map(({ fromUnitId }) => fromUnitId));
  if (source === undefined) return [];
  const here = (await listHolders(db, [source], draft.on)).map(({ cadreId }) => cadreId);
  const going = new Set(draft.moves.flatMap(({ cadreIds }) => cadreIds ?? []));
  const leaders = await leadersOf(db, source, draft);
  const parts = draft.moves.map(({ toUnitId, cadreIds }) => ({ unitId: toUnitId, ids: cadreIds ?? [] }));
  const stays = draft.ended.includes(source)
    ? []
    : [{ unitId: source, ids: here.filter((id) => !going.has(id)) }];
  const names = await namesOf(db, [...parts, ...stays], leaders);
  return [...parts, ...stays].map(({ unitId, ids }) => ({
    name: nameIn(draft, unitId),
    isNew: unitId !== source,
    count: ids.length,
    people: ids.slice(0, NAMED_AT_MOST).map((id) => names.get(id) ?? ''),
    /** Who leads the unit that is split and is among these: an office of one who goes ends. */
    leaders: leaders
      .filter(({ cadreId }) => ids.includes(cadreId))
      .map(({ cadreId, kind }) => ({ name: names.get(cadreId) ?? '', kind: kind as 'head' | 'deputy' })),
  }));
}

async function leadersOf(db: Db, unitId: string, { on }: UnitDraft) {
  return (await listLeaders(db, [unitId], on)).filter((leader) => holdsOn(leader, on));
}

async function namesOf(
  db: Db,
  groups: readonly { ids: readonly string[] }[],
  leaders: readonly { cadreId: string }[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = groups.flatMap(({ ids }) => ids.slice(0, NAMED_AT_MOST));
  const rows = await listPersonNames(db, [...new Set([...wanted, ...leaders.map(({ cadreId }) => cadreId)])]);
  return new Map(rows.map(({ id, fullName }) => [id, fullName]));
}
