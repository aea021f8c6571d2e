import type { Db, Trx } from '@so-viec/db';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { nameIn, refuse, type UnitDraft, type UnitWorld } from '@so-viec/shared/unit/change/draft';
import { placeField } from '@so-viec/shared/unit/change/plan.rules';
import type { UnitChange } from '@so-viec/shared/unit/change/unit-change.schema';
import { rightsTaken } from '../../access/kept-rights.ts';
import { Problem } from '../../http/problem.ts';

/** Refuses a change by which a unit comes to stand below none and so takes from others what is of the whole. */
export async function refuseLostRights(
  trx: Db | Trx,
  draft: UnitDraft,
  { kind }: Pick<UnitChange, 'kind'>,
  today: CivilDay,
): Promise<void> {
  const { timelines } = draft.world;
  const after = new Map([...timelines, ...draft.changed]);
  const taken = await rightsTaken(trx, { before: placesIn(timelines), after: placesIn(after) }, today);
  const [top] = taken?.tops ?? [];
  if (!taken || top === undefined) return;
  refuse(draft, placeField(kind), 'unit-takes-rights', { name: nameIn(draft, top), ...taken.params });
}

/** Refuses to take a change back where a unit would stand below none again and take from others what is of the whole. */
export async function requireRightsKept(
  trx: Trx,
  { before, after }: { before: UnitWorld; after: UnitWorld },
  today: CivilDay,
): Promise<void> {
  const units = { before: placesIn(before.timelines), after: placesIn(after.timelines) };
  const taken = await rightsTaken(trx, units, today);
  const top = after.timelines.get(taken?.tops[0] ?? '')?.at(-1)?.name;
  if (taken) throw new Problem('unit-takes-rights', { params: { name: top ?? '', ...taken.params } });
}

const placesIn = (timelines: UnitWorld['timelines']) => [...timelines.values()].flat();
