import {
  type Db,
  inTransaction,
  lockCadre,
  lockOrganisation,
  raiseChangeCounter,
  type Trx,
  updateAssignment,
  updateCadre,
} from '@so-viec/db';
import type { DepartureInput } from '@so-viec/shared/assignment/assignment.schema';
import { formatDay } from '@so-viec/shared/civil-day/civil-day';
import type { Access } from '../../access/access.ts';
import { audit } from '../../audit/audit.ts';
import { byOf, type Officer } from '../../cadre/officer.ts';
import { findPerson } from '../../cadre/person.ts';
import { Problem } from '../../http/problem.ts';
import { refuseAt } from '../../http/refuse-at.ts';
import { keepingDuty } from '../duty-kept.ts';
import { endOffices } from '../offices.ts';
import { refuseFarDay, requireDecisionFor } from '../past/reach-back.ts';
import {
  endCarried,
  refuseWorked,
  type WholePost,
  wholePosts,
  withdrawCarried,
} from '../planned/planned-posts.ts';
import { unitNameOf } from '../post-checks.ts';
import type { PostChanged } from '../post-written.ts';

/**
 * A person leaves: every post they hold ends with the day, and with it every office, delegation and role. Refuses a
 * post that begins after it. The same request twice is one.
 */
export function departPerson(
  db: Db,
  officer: Officer,
  of: { code: string; input: DepartureInput },
): Promise<PostChanged> {
  return inTransaction(db, (trx) => writeDeparture(trx, officer, of));
}

async function writeDeparture(
  trx: Trx,
  officer: Officer,
  { code, input }: { code: string; input: DepartureInput },
): Promise<PostChanged> {
  const { version, lastOn, leaving } = input;
  await lockOrganisation(trx);
  const { cadre, posts } = await findPerson(trx, officer.access, code, 'cadre.change');
  await lockCadre(trx, cadre.id);
  const wholes = await wholePosts(trx, posts, lastOn);
  const open = wholes.filter(({ held }) => held.toOn === null || held.toOn > lastOn);
  const isDone = open.length === 0 && posts.some((post) => post.toOn === lastOn);
  if (isDone && cadre.version === version + 1) return { id: cadre.id, endedUnitIds: [], endedRoles: 0 };
  refuseFarDay(officer.access, { toOn: lastOn }, 'lastOn');
  requireDecisionFor(officer.access, lastOn, input);
  if (!(await updateCadre(trx, { id: cadre.id, version }, {}))) {
    throw new Problem('stale-version', { current: cadre });
  }
  const of = { cadreId: cadre.id, path: 'lastOn' } as const;
  await keepingDuty(trx, of, () => endPosts(trx, officer.access, open, input));
  const left = { lastOn, by: byOf(officer) };
  const held = open.map((whole) => whole.held);
  const ends = await endOffices(trx, { ...left, cadreId: cadre.id, unitId: null, posts: held });
  for (const whole of open) await endCarried(trx, whole, left);
  await raiseChangeCounter(trx);
  await audit(trx, byOf(officer), 'cadre.depart', {
    object: 'cadre',
    objectId: cadre.id,
    objectVersion: version + 1,
    detail: { lastOn, leaving, posts: held.map((post) => post.id), roles: ends.endedRoles },
  });
  return {
    id: cadre.id,
    ...ends,
    withdrawnUnitIds: open.flatMap(({ carried }) => carried.map((post) => post.unitId)),
  };
}

async function endPosts(
  trx: Trx,
  access: Access,
  open: readonly WholePost[],
  { lastOn, leaving, decision, decidedOn }: DepartureInput,
): Promise<void> {
  const later = open.map(({ held }) => held).find((post) => post.fromOn > lastOn);
  if (later) {
    const unit = unitNameOf(access, later.unitId);
    refuseAt('lastOn', 'post-begins-later', { unit, from: formatDay(later.fromOn) });
  }
  for (const whole of open) {
    const post = whole.held;
    access.requireAt('cadre.change', post.unitId);
    await refuseWorked(trx, whole);
    await withdrawCarried(trx, whole);
    await updateAssignment(trx, post, {
      toOn: lastOn,
      leaving,
      endDecision: decision,
      endDecidedOn: decidedOn,
    });
  }
}
