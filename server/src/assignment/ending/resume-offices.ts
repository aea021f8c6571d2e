import {
  listHeadshipsEndedWith,
  listLeadersOf,
  listUnitLives,
  type PostOfCadre,
  resumeHeadship,
  type Trx,
} from '@so-viec/db';
import { can } from '@so-viec/shared/access/policy';
import { meet } from '@so-viec/shared/assignment/posts.rules';
import { addDays, type CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { Officer } from '../../cadre/officer.ts';

/** What a post that goes on after all takes along: units in which its office goes on too, and those where it stays ended. */
export interface OfficesResumed {
  resumedUnitIds: string[];
  keptEndedUnitIds: string[];
}

/**
 * Lets offices that ended with a post go on as long as they would have. One stays ended where somebody else heads the
 * unit since, where the officer may name nobody, or where somebody decided about it since (it is not known by the post).
 */
export async function resumeOffices(
  trx: Trx,
  officer: Officer,
  { id }: PostOfCadre,
): Promise<OfficesResumed> {
  const resumed: OfficesResumed = { resumedUnitIds: [], keptEndedUnitIds: [] };
  for (const office of await listHeadshipsEndedWith(trx, id)) {
    const toOn = await lastDayOf(trx, office);
    const goesOn = await mayGoOn(trx, officer, office, toOn);
    if (goesOn) await resumeHeadship(trx, office.id, toOn);
    (goesOn ? resumed.resumedUnitIds : resumed.keptEndedUnitIds).push(office.unitId);
  }
  return resumed;
}

type Office = Awaited<ReturnType<typeof listHeadshipsEndedWith>>[number];

/** The day it would have ended by, no later than its unit. */
async function lastDayOf(trx: Trx, { unitId, wasToOn }: Office): Promise<CivilDay | null> {
  const [life] = await listUnitLives(trx, [unitId]);
  const lasts = life?.toOn ?? null;
  if (wasToOn === null || lasts === null) return wasToOn ?? lasts;
  return wasToOn < lasts ? wasToOn : lasts;
}

async function mayGoOn(
  trx: Trx,
  { access }: Officer,
  { id, unitId, cadreId, kind, toOn: ended }: Office,
  toOn: CivilDay | null,
): Promise<boolean> {
  if (ended === null || !can(access.relationsTo({ cadreId, unitId }), 'headship.change')) return false;
  const days = { fromOn: addDays(ended, 1), toOn };
  if (toOn !== null && toOn < days.fromOn) return false;
  const others = (await listLeadersOf(trx, unitId)).filter((other) => other.id !== id && meet(other, days));
  return !others.some((other) => other.cadreId === cadreId || (kind === 'head' && other.kind === 'head'));
}
