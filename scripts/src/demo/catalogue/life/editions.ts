import type { Schema } from '@so-viec/db';
import { coefficientOf, ONE_POINT } from '@so-viec/shared/position-catalogue/coefficient.rules';
import { foldText } from '@so-viec/shared/text/fold';

type Position = Schema['position'];
type Product = Schema['output_product'];

export interface Content {
  positions: Position[];
  products: Product[];
}

const MORE: readonly [code: string, name: string, products: readonly string[]][] = [
  ['CV-NVCN-90', 'Chuyên viên về chuyển đổi số', ['Kế hoạch chuyển đổi số', 'Báo cáo chỉ số chuyển đổi số']],
  [
    'CV-NVCN-91',
    'Chuyên viên về quản trị dữ liệu',
    ['Bộ dữ liệu được làm sạch', 'Quy chế khai thác dữ liệu'],
  ],
];

/** The same content under another edition: ids are new, codes stay. */
function copyOf({ positions, products }: Content, catalogueId: string, newId: () => string): Content {
  const ids = new Map(positions.map(({ id }) => [id, newId()]));
  return {
    positions: positions.map((p) => ({ ...p, id: ids.get(p.id) ?? '', catalogueId, version: 1 })),
    products: products.map((p) => ({
      ...p,
      ...{ id: newId(), catalogueId, version: 1 },
      positionId: p.positionId === null ? null : (ids.get(p.positionId) ?? null),
    })),
  };
}

function without({ positions, products }: Content, isGone: (position: Position, index: number) => boolean) {
  const gone = new Set(positions.filter(isGone).map(({ id }) => id));
  return {
    positions: positions.filter(({ id }) => !gone.has(id)),
    products: products.filter(({ positionId }) => positionId === null || !gone.has(positionId)),
  };
}

/** Points changed where `change` says so; coefficients follow the edition's standard product. */
function weighed(content: Content, change: (product: Product) => number): Content {
  const standard = content.products.find(({ isStandard }) => isStandard === 1)?.pointsMilli ?? ONE_POINT;
  const products = content.products.map((p) => {
    const pointsMilli = p.isStandard === 1 ? p.pointsMilli : change(p);
    return { ...p, pointsMilli, coefficientMilli: coefficientOf(pointsMilli, standard) ?? ONE_POINT };
  });
  return { ...content, products };
}

/** The edition before: fewer specialised positions, the hardest work counted for less. */
export function formerContent(present: Content, catalogueId: string, newId: () => string): Content {
  const fewer = without(present, ({ group }, i) => group === 'specialised' && i % 6 === 5);
  const lighter = weighed(fewer, (p) => (p.complexityGroup === 5 ? 35_000 : p.pointsMilli));
  return copyOf(lighter, catalogueId, newId);
}

/** The next one, still drafted: support work merged, digital work added, the fourth group counted for more. */
export function nextContent(present: Content, catalogueId: string, newId: () => string): Content {
  const merged = without(present, ({ group }, i) => group === 'support' && i % 3 === 0);
  const heavier = weighed(merged, (p) => (p.complexityGroup === 4 ? 32_000 : p.pointsMilli));
  const copy = copyOf(heavier, catalogueId, newId);
  for (const [code, name, products] of MORE) {
    const position = { ...positionOf(code, name), id: newId(), catalogueId };
    copy.positions.push(position);
    products.forEach((product, i) => {
      const productCode = `${code}-${String(i + 1).padStart(2, '0')}`;
      const of = { id: newId(), catalogueId, positionId: position.id, code: productCode };
      copy.products.push({ ...productOf(product), ...of });
    });
  }
  return copy;
}

function positionOf(code: string, name: string): Omit<Position, 'id' | 'catalogueId'> {
  const place = { sector: 'administrative', group: 'specialised', rank: 'Chuyên viên' };
  return { code, name, nameFold: foldText(name), ...place, version: 1 };
}

function productOf(name: string): Omit<Product, 'id' | 'catalogueId' | 'positionId' | 'code'> {
  const words = { name, nameFold: foldText(name), measure: 'văn bản', taskGroup: 'C', complexityGroup: 3 };
  const weight = { pointsMilli: 20_000, coefficientMilli: 2000, standardMinutes: 960 };
  return { ...words, ...weight, isStandard: 0, isRepetitive: 0, evidenceKind: 'number', version: 1 };
}
