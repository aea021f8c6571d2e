import {
  type Described,
  dropOpenProposals,
  findDescription,
  insertDescription,
  insertProductProposals,
  listKnownProductNames,
  type PositionDescription,
  type Trx,
} from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import type { DescriptionContent } from '@so-viec/shared/position-description/position-description.schema';
import { proposeProducts } from '@so-viec/shared/position-description/take/propose-products.rules';
import { audit, type By } from '../audit/audit.ts';

interface NewVersion extends Described {
  id: string;
  content: DescriptionContent;
  note: string;
  draftId: string | null;
}

/**
 * Writes the next version of a description, with its new work as proposals; what older versions of it proposed and it no
 * longer says is proposed no more. The same content is no version.
 */
export async function addVersion(trx: Trx, by: By, said: NewVersion): Promise<PositionDescription> {
  const before = await findDescription(trx, said);
  const content = JSON.stringify(said.content);
  if (before?.content === content) return before;
  const row = {
    ...said,
    content,
    ordinal: (before?.ordinal ?? 0) + 1,
    createdAt: by.at,
    accountId: by.accountId,
  };
  await insertDescription(trx, row);
  await proposeWork(trx, row, said.content);
  const done = { object: 'position_description', objectId: row.id, objectVersion: row.ordinal };
  const { positionCode: position, unitId } = row;
  await audit(trx, by, 'description.write', { ...done, detail: { position, unitId } });
  return row;
}

async function proposeWork(trx: Trx, row: PositionDescription, content: DescriptionContent) {
  const { id, positionCode } = row;
  const said = proposeProducts(content, new Set()).map(({ nameFold }) => nameFold);
  await dropOpenProposals(trx, row, said);
  const proposed = proposeProducts(content, await listKnownProductNames(trx, positionCode));
  await insertProductProposals(
    trx,
    proposed.map((proposal, i) => ({
      ...proposal,
      id: newId(),
      positionCode,
      descriptionId: id,
      ordinal: i + 1,
      state: 'open',
      settledAt: null,
      accountId: null,
      version: 1,
    })),
  );
}
