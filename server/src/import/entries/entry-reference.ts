import {
  type Db,
  listAllAssignments,
  listCadreCodes,
  listDecidedCatalogues,
  listEditionPositions,
  listPositions,
  listProducts,
  type Trx,
} from '@so-viec/db';
import type { Assignment, AssignmentKind } from '@so-viec/shared/assignment/held.rules';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { heldByEdition } from '@so-viec/shared/position-catalogue/held-by-edition.rules';

export interface Post extends Assignment {
  positionCode: string;
}

/** A product as a line copies it, with the edition's days. */
export interface Product {
  id: string;
  code: string;
  name: string;
  positionCode: string | null;
  coefficientMilli: number;
  taskGroup: string;
  fromOn: CivilDay;
  toOn: CivilDay | null;
}

/** Whom and what lines name, by code. */
export interface EntryReference {
  cadreIds: Map<string, string>;
  cadreCodes: Map<string, string>;
  posts: Map<string, Post[]>;
  products: Map<string, Product[]>;
  productCodes: Map<string, string>;
  productNames: Map<string, string>;
}

export async function loadEntryReference(db: Db | Trx): Promise<EntryReference> {
  const positionCodes = new Map((await listPositions(db)).map((p) => [p.id, p.code]));
  const editions = new Map((await listDecidedCatalogues(db)).map((c) => [c.id, c]));
  const decided = (await listProducts(db)).filter((p) => editions.has(p.catalogueId));
  const products = decided.map(({ catalogueId, positionId, ...p }) => ({
    ...p,
    positionCode: positionId === null ? null : (positionCodes.get(positionId) ?? ''),
    fromOn: editions.get(catalogueId)?.fromOn ?? '',
    toOn: editions.get(catalogueId)?.toOn ?? null,
  }));
  const posts = await listPosts(db, positionCodes);
  const cadres = await listCadreCodes(db);
  return {
    cadreIds: new Map(cadres.map((c) => [c.code, c.id])),
    cadreCodes: new Map(cadres.map((c) => [c.id, c.code])),
    posts: Map.groupBy(posts, (post) => post.cadreId),
    products: Map.groupBy(products, (product) => product.code),
    productCodes: new Map(products.map((p) => [p.id, p.code])),
    productNames: new Map(products.map((p) => [p.id, p.name])),
  };
}

/** Everybody's posts as positions of the editions in force. */
async function listPosts(db: Db | Trx, positionCodes: ReadonlyMap<string, string>): Promise<Post[]> {
  const editionPositions = await listEditionPositions(db, null);
  return (await listAllAssignments(db)).flatMap((a) => {
    const positionCode = positionCodes.get(a.positionId) ?? '';
    const kind = a.kind as AssignmentKind;
    const post = { ...a, kind, hasDutyToLog: a.hasDutyToLog === 1, positionCode, positionName: '' };
    return heldByEdition(post, editionPositions.get(positionCode) ?? []);
  });
}

/** The product of a code in the edition in force on a day, the latest first; else of whichever edition has it last. */
export function productOn(candidates: readonly Product[], day: CivilDay): Product | undefined {
  if (candidates.length < 2) return candidates[0];
  const latestFirst = candidates.toSorted((a, b) => (a.fromOn < b.fromOn ? 1 : -1));
  return latestFirst.find((p) => p.fromOn <= day && (p.toOn === null || day <= p.toOn)) ?? latestFirst[0];
}
