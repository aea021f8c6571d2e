import { type DocumentClaim, findClaimOf, lockBody, type Trx } from '@so-viec/db';
import { can } from '@so-viec/shared/access/policy';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { documentKey } from '@so-viec/shared/output/document-number';
import { bodyOf, unitsOfBody } from '@so-viec/shared/unit/tree.rules';
import type { Access } from '../../access/access.ts';
import { Problem } from '../../http/problem.ts';
import { hasShare } from '../output-access.ts';

interface Claiming {
  id: string;
  name: string;
  documentNumber: string;
  documentOn: CivilDay | null;
}

/** Refuses a document dated later than today: nobody has it yet. */
export function refuseDocumentToCome(
  { organisation: { today } }: Access,
  { documentOn }: Pick<Claiming, 'documentOn'>,
): void {
  if (documentOn === null || documentOn <= today) return;
  throw new Problem('bad-input', { fields: [{ path: 'documentOn', code: 'day-to-come' }] });
}

/**
 * Refuses with `document-claimed` products whose document somebody of the same body has handed in already, or that share
 * one among themselves: a document is claimed twice only as joint work, one product with a share for each person. Every
 * such product is named by `outputId`; the product that has the document already, and whose it is, to its readers alone.
 */
export async function refuseClaimed(
  trx: Trx,
  access: Access,
  { unitId, deliveredOn }: { unitId: string; deliveredOn: CivilDay },
  outputs: readonly Claiming[],
): Promise<void> {
  for (const output of outputs) refuseDocumentToCome(access, output);
  const claiming = outputs.filter(({ documentNumber }) => documentNumber !== '');
  if (claiming.length === 0) return;
  const { tree } = access.organisation;
  const body = bodyOf(tree, unitId);
  await lockBody(trx, body);
  const unitIds = new Set(unitsOfBody(tree, body));
  const refused: Params[] = [];
  for (const [place, output] of claiming.entries()) {
    const own = { outputId: output.id, product: output.name, number: output.documentNumber };
    const twin = claiming
      .slice(0, place)
      .find((other) => documentKey(other.documentNumber) === documentKey(output.documentNumber));
    const claim = await findClaimOf(trx, {
      documentNumber: output.documentNumber,
      year: (output.documentOn ?? deliveredOn).slice(0, 4),
      exceptIds: claiming.map(({ id }) => id),
      unitIds,
    });
    if (twin) refused.push({ ...own, claim: 'twin', other: twin.name, otherId: twin.id, day: deliveredOn });
    else if (claim) refused.push({ ...own, ...(await wordsOf(trx, access, claim)) });
  }
  const [params] = refused;
  if (!params) return;
  const fields = refused.map((each) => ({
    path: 'documentNumber',
    code: 'document-claimed' as const,
    params: each,
  }));
  throw new Problem('document-claimed', { params, fields });
}

type Params = Record<string, string>;

/** What is told of the product that has the document: whose, of which day and which to its readers alone. */
async function wordsOf(trx: Trx, access: Access, found: DocumentClaim): Promise<Params> {
  const mayRead = can(access.relationsTo(found), 'output.read') || (await hasShare(trx, access, found.id));
  if (!mayRead) return { claim: 'unseen' };
  const claim = found.cadreId === access.actor.cadreId ? 'own' : 'seen';
  const told = { person: found.fullName, day: found.deliveredOn };
  return { claim, other: found.name, otherId: found.id, ...told };
}
