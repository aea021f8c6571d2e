import { type Db, findPositionName, listUnitsOfPosition } from '@so-viec/db';
import { can } from '@so-viec/shared/access/policy';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { Context } from 'hono';
import type { Access } from '../access/access.ts';
import type { By } from '../audit/audit.ts';
import type { AppEnv } from '../http/env.ts';
import { Problem } from '../http/problem.ts';

/** Who writes descriptions, when, in the eyes of which rights. */
export interface Describer extends By {
  access: Access;
  today: CivilDay;
}

export function describerOf({ var: { access, now, today } }: Context<AppEnv>): Describer {
  return { access, today, at: now().toISOString(), accountId: access.actor.accountId };
}

/**
 * Whether somebody may write of a position: all who hold it share what is written, so the personnel of a unit in which all
 * of them are, of the whole organisation too, or any personnel where nobody holds it, and administrators.
 */
export async function mayDescribe(
  db: Db,
  { access, today }: Pick<Describer, 'access' | 'today'>,
  code: string,
) {
  if (can(access.relationsToAll(), 'description.change')) return true;
  if (!access.couldEver('description.change')) return false;
  const units = await listUnitsOfPosition(db, code, today);
  return units.every((unitId) => can(access.relationsTo({ cadreId: '', unitId }), 'description.change'));
}

/** The unit whose personnel somebody is, to own the files they read; null for the whole. */
export function unitOfDescriber({ access }: Describer): string | null {
  if (can(access.relationsToAll(), 'description.change')) return null;
  return access.actor.roles.find(({ role }) => role === 'personnel')?.unitId ?? null;
}

/** Whether a file that was read is theirs: their own, their unit's, or any for who may write of every position. */
export function owns(
  { access }: Pick<Describer, 'access'>,
  file: { unitId: string | null; accountId: string | null },
) {
  if (file.accountId === access.actor.accountId) return true;
  const relations =
    file.unitId === null ? access.relationsToAll() : access.relationsTo({ cadreId: '', unitId: file.unitId });
  return can(relations, 'description.change');
}

/** Refuses 422 a position that is in no edition. */
export async function requireKnownPosition(db: Db, { today }: Describer, code: string): Promise<void> {
  if (!(await findPositionName(db, code, today))) throw new Problem('position-unknown', { params: { code } });
}

/** Refuses 422 a position that is in no edition, 403 one that others describe. */
export async function requirePosition(db: Db, describer: Describer, code: string): Promise<void> {
  await requireKnownPosition(db, describer, code);
  if (!(await mayDescribe(db, describer, code))) throw new Problem('description-shared');
}
