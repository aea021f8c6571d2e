import { type Db, type Described, findPositionName } from '@so-viec/db';
import { can } from '@so-viec/shared/access/policy';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { bodyOf } from '@so-viec/shared/unit/tree.rules';
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

/** Whether somebody may write what a body says of positions for its own people, or what is common (null). */
export function mayDescribe({ access }: Pick<Describer, 'access'>, unitId: string | null): boolean {
  const relations = unitId === null ? access.relationsToAll() : access.relationsTo({ cadreId: '', unitId });
  return can(relations, 'description.change');
}

/** The unit whose personnel somebody is, to own the files they read; null for the whole. */
export function unitOfDescriber(describer: Pick<Describer, 'access'>): string | null {
  if (mayDescribe(describer, null)) return null;
  return describer.access.actor.roles.find(({ role }) => role === 'personnel')?.unitId ?? null;
}

/** The body whose people a file describes: that of the unit whose personnel read it; null for what is common. */
export function bodyOfFile({ access }: Pick<Describer, 'access'>, unitId: string | null): string | null {
  return unitId === null ? null : bodyOf(access.organisation.tree, unitId);
}

/** Whether a file that was read is theirs: their own, their unit's, or any for who may write of every position. */
export const owns = (
  { access }: Pick<Describer, 'access'>,
  file: { unitId: string | null; accountId: string | null },
): boolean => file.accountId === access.actor.accountId || mayDescribe({ access }, file.unitId);

/** Refuses 422 a position that is in no edition. */
export async function requireKnownPosition(db: Db, { today }: Describer, code: string): Promise<void> {
  if (!(await findPositionName(db, code, today))) throw new Problem('position-unknown', { params: { code } });
}

/** Refuses 422 a position that is in no edition, 403 what others write of it. */
export async function requireTheirs(
  db: Db,
  describer: Describer,
  { positionCode, unitId }: Described,
): Promise<void> {
  await requireKnownPosition(db, describer, positionCode);
  if (!mayDescribe(describer, unitId)) throw new Problem('description-of-others');
}
