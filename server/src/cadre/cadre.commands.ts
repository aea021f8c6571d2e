import {
  type Db,
  findCadreByCode,
  insertCadre,
  inTransaction,
  listPostsOf,
  lockOrganisation,
  raiseChangeCounter,
  type Trx,
  updateCadre,
} from '@so-viec/db';
import type { AssignmentInput } from '@so-viec/shared/assignment/assignment.schema';
import type { CadreInput, NewCadreInput } from '@so-viec/shared/cadre/cadre.schema';
import { foldText } from '@so-viec/shared/text/fold';
import { nameSortKey } from '@so-viec/shared/text/name';
import { requireDecisionFor } from '../assignment/past/reach-back.ts';
import { insertPost, postAsAsked } from '../assignment/planned/planned-posts.ts';
import { requirePost } from '../assignment/post-checks.ts';
import { audit } from '../audit/audit.ts';
import { Problem } from '../http/problem.ts';
import { refuseAt } from '../http/refuse-at.ts';
import { isRepeated, says } from '../http/repeated.ts';
import { byOf, type Officer } from './officer.ts';
import { findPerson } from './person.ts';

/** A new person with the post they take up. */
type NewPerson = NewCadreInput & { post: AssignmentInput & { id: string } };

const wordsOf = ({ fullName, kind, email }: Pick<CadreInput, 'fullName' | 'kind' | 'email'>) => ({
  fullName,
  nameFold: foldText(fullName),
  nameSort: nameSortKey(fullName),
  kind,
  email: email || null,
});

/** Adds a person with their first post. Refuses a code that somebody has; the same request twice is one write. */
export function addPerson(db: Db, officer: Officer, input: NewPerson): Promise<{ code: string }> {
  return inTransaction(db, (trx) => writePerson(trx, officer, input));
}

async function writePerson(trx: Trx, officer: Officer, input: NewPerson): Promise<{ code: string }> {
  const { id, code, post } = input;
  await lockOrganisation(trx);
  const known = await findCadreByCode(trx, code);
  const { fullName, kind } = input;
  if (isRepeated(known?.id === id ? known : undefined, { fullName, kind, email: input.email || null })) {
    const first = await postAsAsked(trx, await listPostsOf(trx, id), post.id);
    if (isRepeated(first, { ...post, cadreId: id })) return { code };
    throw new Problem('duplicate-id');
  }
  if (known) refuseAt('code', 'code-taken');
  await requirePost(trx, officer.access, post, []);
  requireDecisionFor(officer.access, post.fromOn, post);
  await insertCadre(trx, { id, code, ...wordsOf(input), createdAt: officer.at, version: 1 });
  const hasDutyToLog = post.hasDutyToLog ? 1 : 0;
  await insertPost(trx, { ...post, cadreId: id, hasDutyToLog, version: 1 });
  await raiseChangeCounter(trx);
  await audit(trx, byOf(officer), 'cadre.add', { object: 'cadre', objectId: id, objectVersion: 1 });
  return { code };
}

/** Corrects a name, kind or address of mail. The same request twice is one. */
export function correctPerson(
  db: Db,
  officer: Officer,
  of: { code: string; input: CadreInput },
): Promise<{ version: number }> {
  return inTransaction(db, (trx) => writeCorrection(trx, officer, of));
}

async function writeCorrection(
  trx: Trx,
  officer: Officer,
  { code, input: { version, ...input } }: { code: string; input: CadreInput },
): Promise<{ version: number }> {
  await lockOrganisation(trx);
  const { cadre } = await findPerson(trx, officer.access, code, 'cadre.change');
  const set = wordsOf(input);
  if (cadre.version === version + 1 && says(cadre, set)) return { version: cadre.version };
  if (!(await updateCadre(trx, { id: cadre.id, version }, set))) {
    throw new Problem('stale-version', { current: cadre });
  }
  await raiseChangeCounter(trx);
  const { fullName, kind, email } = cadre;
  await audit(trx, byOf(officer), 'cadre.correct', {
    object: 'cadre',
    objectId: cadre.id,
    objectVersion: version + 1,
    detail: { before: { fullName, kind, email } },
  });
  return { version: version + 1 };
}
