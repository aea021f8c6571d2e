import {
  countHoldersOf,
  type Db,
  findPosition,
  listOwnProducts,
  listRequired,
  type OutputProduct,
} from '@so-viec/db';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { PositionGroup, Sector, TaskGroup } from '@so-viec/shared/import/words';
import type { EvidenceKind } from '@so-viec/shared/position-catalogue/catalogue-words';
import { Problem } from '../http/problem.ts';
import { editionOf, headOf } from './edition-views.ts';

/** One position of an edition with its products and the shared ones. */
export async function viewOfPosition(db: Db, today: CivilDay, at: { edition: string; code: string }) {
  const edition = await editionOf(db, at.edition);
  const position = await findPosition(db, edition.id, at.code);
  if (!position) throw new Problem('not-found');
  const { id, code, name, sector, group, rank, version } = position;
  return {
    edition: headOf(edition, today),
    position: {
      ...{ id, code, name, rank, version },
      sector: sector as Sector,
      group: group as PositionGroup,
    },
    people: await countHoldersOf(db, code, today),
    required: (await listRequired(db, [id])).map(({ positionId: _, ...row }) => row),
    products: (await listOwnProducts(db, edition.id, id)).map(viewOfProduct),
    shared: (await listOwnProducts(db, edition.id, null)).map(viewOfProduct),
  };
}

/** The products that every position of an edition may use. */
export async function viewOfSharedProducts(db: Db, today: CivilDay, code: string) {
  const edition = await editionOf(db, code);
  const products = (await listOwnProducts(db, edition.id, null)).map(viewOfProduct);
  return { edition: headOf(edition, today), products };
}

function viewOfProduct(product: OutputProduct) {
  const { catalogueId: _, positionId: __, nameFold: ___, ...rest } = product;
  return {
    ...rest,
    taskGroup: product.taskGroup as TaskGroup,
    evidenceKind: product.evidenceKind as EvidenceKind,
    isStandard: product.isStandard === 1,
    isRepetitive: product.isRepetitive === 1,
  };
}
