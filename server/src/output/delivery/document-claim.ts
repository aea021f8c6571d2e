import { findClaimOf, lockBody, type Trx } from '@so-viec/db';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { bodyOf, unitsOfBody } from '@so-viec/shared/unit/tree.rules';
import type { Access } from '../../access/access.ts';
import { Problem } from '../../http/problem.ts';

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

const keyOf = ({ documentNumber }: Claiming): string => documentNumber.replaceAll(' ', '').toLowerCase();

/**
 * Refuses with `document-claimed` products whose document somebody of the same body has handed in already, or that share
 * one among themselves: a document is claimed twice only as joint work, one product with a share for each person.
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
  for (const [place, output] of claiming.entries()) {
    const twin = claiming.slice(0, place).find((other) => keyOf(other) === keyOf(output));
    if (twin) refuse(output, { name: twin.name, fullName: '', id: twin.id, deliveredOn });
    const claim = await findClaimOf(trx, {
      documentNumber: output.documentNumber,
      year: (output.documentOn ?? deliveredOn).slice(0, 4),
      exceptIds: claiming.map(({ id }) => id),
      unitIds,
    });
    if (claim) refuse(output, claim);
  }
}

function refuse(
  { name, documentNumber }: Claiming,
  other: { id: string; name: string; fullName: string; deliveredOn: CivilDay },
): never {
  const params = {
    product: name,
    number: documentNumber,
    other: other.name,
    otherId: other.id,
    person: other.fullName,
    day: other.deliveredOn,
  };
  throw new Problem('document-claimed', {
    params,
    fields: [{ path: 'documentNumber', code: 'document-claimed', params }],
  });
}
