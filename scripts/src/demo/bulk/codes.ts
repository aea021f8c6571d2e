import {
  type Db,
  listAccountNames,
  listCadreCodes,
  listPositions,
  listProducts,
  listUnitCodes,
} from '@so-viec/db';
import { CADRE_KINDS } from '@so-viec/shared/cadre/cadre-kinds';
import type { CadreKind } from '@so-viec/shared/review/pack/rule-pack';

/** What codes stand for in the database. */
export interface Codes {
  cadres: Map<string, { id: string; accountId: string | null; kind: CadreKind }>;
  units: Map<string, string>;
  positions: Map<string, string>;
  products: Map<string, { id: string; coefficientMilli: number; taskGroup: string }>;
}

export async function loadCodes(db: Db): Promise<Codes> {
  const accounts = new Map((await listAccountNames(db)).map((row) => [row.cadreId, row.id]));
  const cadres = await listCadreCodes(db);
  const units = await listUnitCodes(db);
  const positions = await listPositions(db);
  const products = await listProducts(db);
  return {
    cadres: new Map(
      cadres.map(({ code, id, kind }) => [
        code,
        {
          id,
          accountId: accounts.get(id) ?? null,
          kind: CADRE_KINDS.find((known) => known === kind) ?? 'worker',
        },
      ]),
    ),
    units: new Map(units.map(({ code, id }) => [code, id])),
    positions: new Map(positions.map(({ code, id }) => [code, id])),
    products: new Map(
      products.map(({ code, id, coefficientMilli, taskGroup }) => [
        code,
        { id, coefficientMilli, taskGroup },
      ]),
    ),
  };
}

/** What a code stands for; throws where the database does not know it. */
export function known<T>(map: Map<string, T>, code: string): T {
  const found = map.get(code);
  if (found === undefined) throw new Error(`unknown code ${code}`);
  return found;
}
