import { randomOf } from '../seed/random.ts';
import { COUNTER_KINDS } from './kinds/counter.data.ts';
import { CRAFT_KINDS } from './kinds/craft.data.ts';
import { DESK_KINDS } from './kinds/desk.data.ts';
import { LEADING_KINDS } from './kinds/leading.data.ts';
import type { ProductKind } from './kinds/product-kind.ts';
import type { PositionSpec } from './positions/position-spec.ts';
import { SHARED_PRODUCTS } from './shared.data.ts';

/** A product of the demo's catalogue, with what lines about it are written from. */
export interface DemoProduct extends Omit<ProductKind, 'title' | 'group' | 'isRepetitive'> {
  code: string;
  name: string;
  /** '' is shared by all positions. */
  positionCode: string;
  points: number;
  group: 'A' | 'B' | 'C';
  isStandard: boolean;
  isRepetitive: boolean;
}

const KINDS: Record<string, ProductKind> = {
  ...DESK_KINDS,
  ...COUNTER_KINDS,
  ...LEADING_KINDS,
  ...CRAFT_KINDS,
};

/** Points of the five groups of complexity; the standard product is of the first. */
const POINTS = [10, 15, 20, 30, 40];

const pointsOf = (complexity: number): number => POINTS[complexity - 1] ?? 10;

/** What nearly every position of a family yields besides its own products. */
const USUAL: Record<PositionSpec['family'], string[]> = {
  leading: [
    'approve văn bản, hồ sơ về {field}',
    'approve nhật ký, kết quả công việc của cấp dưới',
    'direct thực hiện nhiệm vụ về {field}',
    'direct phân công, đôn đốc công việc của cấp dưới',
    'chair họp giao ban, họp chuyên đề',
    'tour theo chương trình công tác',
    'report kết quả lãnh đạo, điều hành',
    'plan chương trình công tác quý',
  ],
  desk: [
    'report tháng về {field}',
    'plan công tác năm về {field}',
    'letter nghiệp vụ về {field}',
    'data cơ sở dữ liệu về {field}',
    'meeting họp chuyên môn về {field}',
  ],
  craft: [],
};

/** The products of a position, its own before the usual ones. */
export function productsOf(position: PositionSpec): DemoProduct[] {
  return [...position.products, ...USUAL[position.family]].map((text, index) => {
    const code = `${position.code}-${String(index + 1).padStart(2, '0')}`;
    return productOf(code, position.code, text.replace('{field}', position.field));
  });
}

function productOf(code: string, positionCode: string, text: string): DemoProduct {
  const [word = '', ...rest] = text.split(' ');
  const kind = KINDS[word];
  if (!kind) throw new Error(`${code}: no kind of product "${word}"`);
  const { title, isRepetitive = false, ...usual } = kind;
  const random = randomOf('product', code);
  const complexity = Math.min(5, Math.max(1, kind.complexity + random.pick([-1, 0, 0, 0, 1])));
  return {
    ...usual,
    code,
    positionCode,
    name: `${title} ${rest.join(' ')}`,
    complexity,
    points: pointsOf(complexity),
    minutes: kind.minutes + 15 * random.whole(-2, 3),
    isStandard: false,
    isRepetitive,
  };
}

/** The products every position may use; the first is the standard product. */
export const SHARED: DemoProduct[] = SHARED_PRODUCTS.map(({ output, ...product }, index) => ({
  ...product,
  code: `DC-${String(index + 1).padStart(2, '0')}`,
  positionCode: '',
  points: pointsOf(product.complexity),
  group: 'B',
  outputs: [output],
  longChance: 0,
  most: 1,
  isStandard: index === 0,
  isRepetitive: true,
}));
