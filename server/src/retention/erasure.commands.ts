import {
  type Db,
  endErasure,
  findAccount,
  findAccountOfCadre,
  findErasure,
  insertErasure,
  inTransaction,
  listGrantsOf,
  listRemovalsOf,
  lockAccount,
  lockOrganisation,
  noteTakenOut,
  removeChoices,
  type Trx,
} from '@so-viec/db';
import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import {
  keptSince,
  MOST_MONTHS,
  PERSONAL_CLASSES,
  RETENTION,
  UNREACHED_CLASSES,
} from '@so-viec/shared/retention/retention';
import type { ErasureInput } from '@so-viec/shared/retention/retention.schema';
import { writeClosing } from '../account/page/life.commands.ts';
import { audit } from '../audit/audit.ts';
import { byOf, type Officer } from '../cadre/officer.ts';
import { findPerson, type PersonSeen } from '../cadre/person.ts';
import { Problem } from '../http/problem.ts';
import { isRepeated } from '../http/repeated.ts';
import type { Counts } from '../jobs/runner/runner.ts';
import { removeOld } from './remove-old.ts';
import { readRetention } from './retention-setting.ts';

/**
 * Begins to take out what may go of a person who left: how they liked to work at once, the rest by the job within a
 * minute. Refuses who holds a post still. The same request twice is one.
 */
export function askErasure(
  db: Db,
  officer: Officer,
  of: { code: string; input: ErasureInput },
): Promise<{ id: string }> {
  return inTransaction(db, (trx) => writeErasure(trx, officer, of));
}

async function writeErasure(
  trx: Trx,
  officer: Officer,
  { code, input: { id, reason } }: { code: string; input: ErasureInput },
): Promise<{ id: string }> {
  await lockOrganisation(trx);
  const person = await findPerson(trx, officer.access, code, 'person-data.erase');
  const { cadre } = person;
  if (isRepeated(await findErasure(trx, id), { cadreId: cadre.id, reason })) return { id };
  if (isStillHere(person, officer.access.organisation.today)) throw new Problem('person-still-here');
  await closeAccount(trx, cadre.id, officer);
  const choices = await removeChoices(trx, cadre.id);
  const { at, accountId } = byOf(officer);
  await insertErasure(trx, { id, cadreId: cadre.id, at, accountId, reason, choices, endedAt: null });
  const detail = { erasureId: id, choices };
  await audit(trx, byOf(officer), 'person-data.erase', { object: 'cadre', objectId: cadre.id, detail });
  return { id };
}

/** Nobody signs in any more as who left; unless they hold a role from today on, and with it all they sign in with. */
async function closeAccount(trx: Trx, cadreId: string, officer: Officer): Promise<void> {
  const id = (await findAccountOfCadre(trx, cadreId))?.id;
  if (id === undefined) return;
  await lockAccount(trx, id);
  const account = await findAccount(trx, id);
  if (!account || account.disabledAt !== null) return;
  const roles = await listGrantsOf(trx, [id], officer.access.organisation.today);
  if (roles.length === 0) await writeClosing(trx, account, byOf(officer), '');
}

/** Whether somebody holds a post today or is to hold one. */
export const isStillHere = ({ posts }: Pick<PersonSeen, 'posts'>, today: string): boolean =>
  posts.some(({ toOn }) => toOn === null || toOn >= today);

/**
 * Removes of one person what is older than the least that each class is kept, whatever longer time was chosen. A class that
 * is kept for good stays: that is the body's own rule for its records; but for letters that did not go and notices that
 * nobody can read. How many rows went of each class, and at once.
 */
export async function finishErasure(db: Db, id: string, now: Date): Promise<Counts> {
  const erasure = await findErasure(db, id);
  if (!erasure || erasure.endedAt !== null) return {};
  const { cadreId, accountId, choices } = erasure;
  const retention = await readRetention(db);
  try {
    for (const kind of PERSONAL_CLASSES) {
      const isForGood = retention[kind] === null;
      if (isForGood && !UNREACHED_CLASSES.includes(kind)) continue;
      const since = keptSince(todayIn(now), isForGood ? MOST_MONTHS : RETENTION[kind].least);
      await removeOld(db, { kind, since, of: { cadreId, erasureId: id, accountId }, now });
    }
    await inTransaction(db, (trx) => endErasure(trx, id, now.toISOString()));
  } finally {
    // What went before a class that fails lies in the log, too.
    noteTakenOut(db);
  }
  const removals = await listRemovalsOf(db, [id]);
  return { choices, ...Object.fromEntries(removals.map(({ kind, rows }) => [kind, rows])) };
}
