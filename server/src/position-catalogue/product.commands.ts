import {
  type Db,
  type Edition,
  findPosition,
  findProductByCode,
  findStandardProduct,
  insertProduct,
  inTransaction,
  listProducts,
  type OutputProduct,
  removeProduct,
  type Trx,
  updateCoefficient,
  updateProduct,
} from '@so-viec/db';
import type { ProductInput } from '@so-viec/shared/position-catalogue/catalogue.schema';
import { coefficientOf, ONE_POINT } from '@so-viec/shared/position-catalogue/coefficient.rules';
import { foldText } from '@so-viec/shared/text/fold';
import { Problem } from '../http/problem.ts';
import { type Doer, draftToChange, refuseOddCode, refuseStale, settleCatalogue } from './doer.ts';
import { refusedAt } from './edition.commands.ts';
import { saysTheSame } from './position.commands.ts';

interface At {
  edition: string;
  code: string;
}

/**
 * Writes a product of a draft at the version seen (0: new); coefficients of the whole draft follow when it is or
 * becomes the standard product. Refuses 422 a coefficient of 0.
 */
export function saveProduct(db: Db, doer: Doer, at: At, input: ProductInput): Promise<void> {
  return inTransaction(db, (trx) => writeProductOfDraft(trx, doer, at, input));
}

/** The same within a larger write. */
export async function writeProductOfDraft(trx: Trx, doer: Doer, at: At, input: ProductInput): Promise<void> {
  const edition = await draftToChange(trx, at.edition);
  const known = await findProductByCode(trx, edition.id, at.code);
  const positionId = await positionOf(trx, edition, input.positionCode);
  const version = await writeProduct(trx, { edition, known, code: at.code, input, positionId });
  if (version === undefined) return;
  await measureAnew(trx, edition.id);
  const done = { object: 'output_product', objectId: input.id, objectVersion: version };
  await settleCatalogue(trx, doer, known ? 'product.change' : 'product.create', done);
}

async function positionOf(trx: Trx, edition: Edition, code: string | null): Promise<string | null> {
  if (code === null) return null;
  const position = await findPosition(trx, edition.id, code);
  if (!position) throw refusedAt('positionCode', 'position-unknown', { code });
  return position.id;
}

interface Writing {
  edition: Edition;
  known: OutputProduct | undefined;
  code: string;
  input: ProductInput;
  positionId: string | null;
}

/** The version written, or undefined when the row says the same already. */
async function writeProduct(trx: Trx, { edition, known, code, input, positionId }: Writing) {
  const { id, version } = input;
  const content = contentOf(input, positionId);
  if (known?.id === id && saysTheSame(known, content)) return undefined;
  if (!known) refuseOddCode(code, await listProducts(trx, edition.id));
  if (!known && version > 0) throw new Problem('stale-version', { current: null });
  if (known && (version === 0 || known.id !== id)) throw new Problem('duplicate-id', { current: known });
  if (known) refuseStale(version, known);
  if (input.isStandard) await dropOtherStandard(trx, edition.id, id);
  const written = { ...content, coefficientMilli: ONE_POINT };
  if (known) await updateProduct(trx, known, content);
  else await insertProduct(trx, { id, catalogueId: edition.id, code, ...written, version: 1 });
  return version + 1;
}

function contentOf(input: ProductInput, positionId: string | null) {
  const { name, measure, taskGroup, complexityGroup, pointsMilli, standardMinutes, evidenceKind } = input;
  return {
    ...{ positionId, name, nameFold: foldText(name), measure, taskGroup, complexityGroup, pointsMilli },
    ...{ standardMinutes, evidenceKind },
    isStandard: input.isStandard ? 1 : 0,
    isRepetitive: input.isRepetitive ? 1 : 0,
  };
}

async function dropOtherStandard(trx: Trx, catalogueId: string, id: string): Promise<void> {
  const standard = await findStandardProduct(trx, catalogueId);
  if (standard && standard.id !== id) await updateProduct(trx, standard, { isStandard: 0 });
}

/** Coefficients of an edition as they follow from its standard product; one point where there is none. */
async function measureAnew(trx: Trx, catalogueId: string): Promise<void> {
  const standardMilli = (await findStandardProduct(trx, catalogueId))?.pointsMilli ?? ONE_POINT;
  for (const product of await listProducts(trx, catalogueId)) {
    const coefficientMilli = coefficientOf(product.pointsMilli, standardMilli);
    if (coefficientMilli === undefined) {
      throw refusedAt('pointsMilli', 'coefficient-zero', { code: product.code });
    }
    if (coefficientMilli !== product.coefficientMilli) {
      await updateCoefficient(trx, product.id, coefficientMilli);
    }
  }
}

/** Takes a product of a draft away; without its standard product the draft is measured by one point. */
export function dropProduct(db: Db, doer: Doer, at: At, version: number): Promise<void> {
  return inTransaction(db, async (trx) => {
    const edition = await draftToChange(trx, at.edition);
    const known = await findProductByCode(trx, edition.id, at.code);
    if (!known) return;
    refuseStale(version, known);
    await removeProduct(trx, known.id);
    await measureAnew(trx, edition.id);
    await settleCatalogue(trx, doer, 'product.remove', { object: 'output_product', objectId: known.id });
  });
}
