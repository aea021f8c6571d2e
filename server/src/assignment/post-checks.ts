import {
  findPositionLife,
  listEditionPositions,
  listUnitLives,
  type PostOfCadre,
  type Trx,
} from '@so-viec/db';
import type { Assignment } from '@so-viec/shared/assignment/held.rules';
import { clashOf, homeOf, liesWithin, runAround } from '@so-viec/shared/assignment/posts.rules';
import { type CivilDay, formatDay } from '@so-viec/shared/civil-day/civil-day';
import type { Access } from '../access/access.ts';
import { Problem } from '../http/problem.ts';
import { refuseAt } from '../http/refuse-at.ts';
import { refuseFarDay } from './past/reach-back.ts';
import { partsThrough } from './planned/planned-posts.ts';

type Post = Pick<Assignment, 'kind' | 'unitId' | 'positionId' | 'fromOn' | 'toOn'>;

interface Stretch {
  fromOn: CivilDay;
  toOn: CivilDay | null;
}

const dayOrOpen = (day: CivilDay | null) => (day === null ? '…' : formatDay(day));
const daysOf = ({ fromOn, toOn }: Stretch) => ({ from: formatDay(fromOn), to: dayOrOpen(toOn) });
/** The field that a stretch leaves its bounds by. */
const pathOf = (post: Stretch, life: Stretch) => (post.fromOn < life.fromOn ? 'fromOn' : 'toOn');

/** The name a unit was last known by. */
export function unitNameOf(access: Access, unitId: string): string {
  return access.organisation.versions.findLast((version) => version.unitId === unitId)?.name ?? '';
}

/** Refuses a post where the actor may change nobody (403), and one that cannot be (`requireSoundPost`). */
export async function requirePost(
  trx: Trx,
  access: Access,
  wanted: Post,
  others: readonly PostOfCadre[],
  held?: PostOfCadre,
): Promise<void> {
  access.requireAt('cadre.change', wanted.unitId);
  await requireSoundPost(trx, access, wanted, others, held);
}

/**
 * Refuses a post of days too far ahead or outside of the days of its unit, over another post of the person that it cannot stand beside, or in a
 * position whose code is in no edition in force on one of its days. What goes on in the position it was given (`held`)
 * goes on through every edition; where its unit is merged on one of its days, it goes on in the other.
 */
export async function requireSoundPost(
  trx: Trx,
  access: Access,
  wanted: Post,
  others: readonly PostOfCadre[],
  held?: PostOfCadre,
): Promise<void> {
  refuseFarDay(access, wanted.toOn === held?.toOn ? { ...wanted, toOn: null } : wanted);
  const parts = await partsThrough(trx, wanted);
  for (const part of parts) await requireUnit(trx, access, part);
  if (wanted.positionId !== held?.positionId) await requirePosition(trx, wanted);
  if (wanted.unitId !== held?.unitId) refuseAtHome(access, parts, others);
  const known = await throughEditions(trx, wanted, others);
  const clash = parts.map((part) => clashOf(known, part)).find(Boolean);
  if (!clash) return;
  const params = { unit: unitNameOf(access, clash.unitId), ...daysOf(clash) };
  if (clash.kind !== wanted.kind) refuseAt('positionId', 'assignment-same-post', params);
  refuseAt('fromOn', 'assignment-overlap', { kind: clash.kind, ...params });
}

/** Nobody is seconded to the unit of their own primary post. */
function refuseAtHome(access: Access, parts: readonly Post[], others: readonly PostOfCadre[]): void {
  const home = parts.map((part) => homeOf(others, part)).find(Boolean);
  if (home)
    refuseAt('unitId', 'secondment-at-home', { unit: unitNameOf(access, home.unitId), ...daysOf(home) });
}

/** The posts, those in the wanted position by its row of another edition as if by the same row. */
async function throughEditions(
  trx: Trx,
  { positionId }: Post,
  posts: readonly PostOfCadre[],
): Promise<PostOfCadre[]> {
  const code = (await findPositionLife(trx, positionId))?.code;
  return posts.map((post) => (post.positionCode === code ? { ...post, positionId } : post));
}

async function requireUnit(trx: Trx, access: Access, wanted: Post): Promise<void> {
  const [life] = await listUnitLives(trx, [wanted.unitId]);
  if (!life) throw new Problem('bad-input', { fields: [{ path: 'unitId', code: 'missing' }] });
  if (liesWithin(wanted, life)) return;
  refuseAt(pathOf(wanted, life), 'outside-unit-life', {
    unit: unitNameOf(access, wanted.unitId),
    ...daysOf(life),
  });
}

async function requirePosition(trx: Trx, wanted: Post): Promise<void> {
  const position = await findPositionLife(trx, wanted.positionId);
  if (!position) throw new Problem('bad-input', { fields: [{ path: 'positionId', code: 'missing' }] });
  const { code, edition, state } = position;
  const editions = (await listEditionPositions(trx, [code])).get(code) ?? [];
  const life = (state === 'draft' ? undefined : runAround(editions, wanted.fromOn)) ?? position;
  if (state !== 'draft' && liesWithin(wanted, life)) return;
  refuseAt(pathOf(wanted, life), 'outside-position-life', { edition, ...daysOf(life) });
}

/** Refuses a day on which a post is not held. */
export function refuseOutside(post: Stretch, path: string): never {
  refuseAt(path, 'outside-post', daysOf(post));
}
