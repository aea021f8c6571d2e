import {
  endDelegations,
  endHeadship,
  endRoles,
  listDelegationsPast,
  listHeadshipsOf,
  listPostsOf,
  listRolesPast,
  type PostOfCadre,
  type Trx,
} from '@so-viec/db';
import { meet } from '@so-viec/shared/assignment/posts.rules';
import { addDays, type CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { requireAnotherAdministrator } from '../account/page/life.commands.ts';
import { writeRoleEnded } from '../account/page/role-ended.ts';
import type { By } from '../audit/audit.ts';

/** Who left a post, in which unit (null: every post), after which day; `by` wrote so. */
export interface LeftPost {
  cadreId: string;
  unitId: string | null;
  lastOn: CivilDay;
  by: By;
  /** The posts that end, where their end can be taken back: an office that ends with one goes on with it then. */
  posts?: readonly Pick<PostOfCadre, 'id' | 'unitId' | 'kind'>[];
}

/** What ended with a post: the units the person headed or was a deputy of, and how many roles. */
export interface OfficesEnded {
  endedUnitIds: string[];
  endedRoles: number;
}

interface Office {
  unitId: string;
  fromOn: CivilDay;
  toOn: CivilDay | null;
}

/**
 * Ends what rested on a post that was left: offices in its unit that no other post there carries, and where no post is
 * left at all every office, every delegation from and to the person, and every role. Planned ones never begin.
 */
export async function endOffices(trx: Trx, left: LeftPost): Promise<OfficesEnded> {
  const { cadreId, lastOn } = left;
  const posts = await listPostsOf(trx, cadreId);
  const carried = (office: Office) => isCarried(posts, office, left);
  const offices = (await listHeadshipsOf(trx, cadreId)).filter((office) => lastsPast(office, lastOn));
  const ended = offices.filter((office) => !carried(office));
  for (const office of ended) {
    await endHeadship(trx, office.id, addDays(lastOn, 1), postUnder(office, left));
  }
  const lost = new Set(ended.map(({ unitId }) => unitId));
  const delegations = (await listDelegationsPast(trx, cadreId, lastOn)).filter(
    (given) => (given.fromCadreId === cadreId && lost.has(given.unitId)) || !isHeldOn(posts, given, lastOn),
  );
  const ids = delegations.map(({ id }) => id);
  await endDelegations(trx, ids, lastOn);
  return { endedUnitIds: [...lost], endedRoles: await endRolesOf(trx, left, posts) };
}

/** The post that an office rested on: the one in its unit, else the main one. */
function postUnder({ unitId }: Office, { posts = [] }: LeftPost): string | undefined {
  const own = posts.find((post) => post.unitId === unitId) ?? posts.find(({ kind }) => kind === 'primary');
  return (own ?? posts[0])?.id;
}

const lastsPast = ({ toOn }: Office, day: CivilDay) => toOn === null || toOn > day;

/** The first day of an office that is in question. */
function dayInQuestion({ fromOn }: Office, lastOn: CivilDay): CivilDay {
  return fromOn > lastOn ? fromOn : addDays(lastOn, 1);
}

function isHeldOn(posts: readonly PostOfCadre[], office: Office, lastOn: CivilDay): boolean {
  const day = dayInQuestion(office, lastOn);
  return posts.some((post) => meet(post, { fromOn: day, toOn: day }));
}

/** An office in the unit that was left needs a post there; one elsewhere any post. */
function isCarried(posts: readonly PostOfCadre[], office: Office, { unitId, lastOn }: LeftPost): boolean {
  const carrying = office.unitId === unitId ? posts.filter((post) => post.unitId === unitId) : posts;
  return isHeldOn(carrying, office, lastOn);
}

/** Roles end with the last post, each as an act of its own that is told; the last administrator cannot leave. */
async function endRolesOf(trx: Trx, { cadreId, lastOn, by }: LeftPost, posts: readonly PostOfCadre[]) {
  if (posts.some((post) => post.toOn === null || post.toOn > lastOn)) return 0;
  const roles = await listRolesPast(trx, cadreId, lastOn);
  const administers = roles.find(({ role }) => role === 'admin');
  if (administers) await requireAnotherAdministrator(trx, administers.accountId, by.at);
  await endRoles(
    trx,
    roles.map(({ id }) => id),
    lastOn,
  );
  for (const role of roles) await writeRoleEnded(trx, by, { ...role, toOn: lastOn });
  return roles.length;
}
