import { authoritiesOn } from '@so-viec/shared/access/reviewer.rules';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { pathOf } from '@so-viec/shared/unit/tree.rules';
import type { Access } from '../../access/access.ts';
import { refuseAt } from '../../http/refuse-at.ts';

interface Receiver {
  name: string;
  posts: readonly { unitId: string }[];
  isStandIn: boolean;
}

/** Refuses somebody whose post lies in the unit or below it, and as a stand-in somebody of another body. */
export function requireBeside(access: Access, unitId: string, { name, posts, isStandIn }: Receiver): void {
  const { tree } = access.organisation;
  const below = posts.find((post) => pathOf(tree, post.unitId).some((above) => above.unitId === unitId));
  if (below) refuseAt('toCadreId', 'delegation-to-below', { name, unit: tree.get(below.unitId)?.name ?? '' });
  const body = isStandIn ? bodyWithout(access, unitId, posts) : undefined;
  if (body) refuseAt('toCadreId', 'delegation-outside-body', { name, body: body.name });
}

/** Refuses to let somebody lead in a body where they hold no post. */
export function requireOfBody(
  access: Access,
  unitId: string,
  { name, posts }: Omit<Receiver, 'isStandIn'>,
): void {
  const body = bodyWithout(access, unitId, posts);
  if (body) refuseAt('cadreId', 'headship-outside-body', { name, body: body.name });
}

const bodyOf = ({ organisation: { tree } }: Access, unitId: string) =>
  pathOf(tree, unitId).find(({ isBody }) => isBody);

/** Which posts carry an office in a unit: those in the body it belongs to, or any where it belongs to none. */
export function carriersOf(access: Access, unitId: string): (post: { unitId: string }) => boolean {
  const body = bodyOf(access, unitId);
  const { tree } = access.organisation;
  return (post) => !body || pathOf(tree, post.unitId).some((above) => above === body);
}

/** The body that a unit belongs to, where none of the posts is in it. */
function bodyWithout(access: Access, unitId: string, posts: Receiver['posts']) {
  return posts.some(carriersOf(access, unitId)) ? undefined : bodyOf(access, unitId);
}

/** Refuses to name a reviewer where a unit above has a head on that day: they review. */
export function requireNobodyAbove(access: Access, unitId: string, day: CivilDay): void {
  const { tree, headships, delegations } = access.organisation;
  const authorities = authoritiesOn(headships, delegations, day);
  const superior = pathOf(tree, unitId)
    .slice(1)
    .find((above) => {
      const there = authorities.get(above.unitId);
      return there !== undefined && there.heads.length + there.deputies.length > 0;
    });
  if (superior) refuseAt('fromCadreId', 'reviewer-not-needed', { unit: superior.name });
}
