import {
  type Db,
  endHeadships,
  inTransaction,
  lockCadre,
  lockForImport,
  raiseChangeCounter,
  type Trx,
  updateAssignment,
} from '@so-viec/db';
import type { DepartureInput } from '@so-viec/shared/assignment/assignment.schema';
import { formatDay } from '@so-viec/shared/civil-day/civil-day';
import { audit } from '../audit/audit.ts';
import { byOf, type Officer } from '../cadre/officer.ts';
import { findPerson } from '../cadre/person.ts';
import { Problem } from '../http/problem.ts';
import type { PostChanged } from './assignment.commands.ts';
import { unitNameOf } from './post-checks.ts';

/** A person leaves: every post they hold, and every office, ends with the day. Refuses a post that begins after it. */
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
  { code, input: { version, lastOn } }: { code: string; input: DepartureInput },
): Promise<PostChanged> {
  await lockForImport(trx);
  const { cadre, posts } = await findPerson(trx, officer.access, code, 'cadre.change');
  await lockCadre(trx, cadre.id);
  if (cadre.version !== version) throw new Problem('stale-version', { current: cadre });
  const open = posts.filter((post) => post.toOn === null || post.toOn > lastOn);
  const later = open.find((post) => post.fromOn > lastOn);
  if (later) {
    const params = { unit: unitNameOf(officer.access, later.unitId), from: formatDay(later.fromOn) };
    throw new Problem('post-begins-later', {
      params,
      fields: [{ path: 'lastOn', code: 'post-begins-later', params }],
    });
  }
  for (const post of open) {
    officer.access.requireAt('cadre.change', post.unitId);
    await updateAssignment(trx, post, { toOn: lastOn });
  }
  const endedUnitIds = await endHeadships(trx, { cadreId: cadre.id, unitId: null, lastOn });
  await raiseChangeCounter(trx);
  await audit(trx, byOf(officer), 'cadre.depart', {
    object: 'cadre',
    objectId: cadre.id,
    detail: { lastOn, posts: open.map(({ id }) => id) },
  });
  return { id: cadre.id, endedUnitIds };
}
