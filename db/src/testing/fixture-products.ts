import { newId } from '@so-viec/shared/id/uuidv7';
import { foldText } from '@so-viec/shared/text/fold';
import type { Trx } from '../transaction.ts';
import { POSITIONS, type PositionKey } from './fixture-people.ts';
import { keysOf } from './keys.ts';

/** Six products of each position, and three that all positions share, as name, measure and coefficient in thousandths. */
type Product = readonly [name: string, measure: string, coefficientMilli: number];

export const STAFF_PRODUCTS: readonly Product[] = [
  ['Hồ sơ tuyển dụng được thẩm định', 'hồ sơ', 1000],
  ['Tờ trình bổ nhiệm', 'tờ trình', 1500],
  ['Quyết định nâng bậc lương', 'quyết định', 800],
  ['Báo cáo biên chế', 'báo cáo', 2000],
  ['Văn bản trả lời đơn vị', 'công văn', 600],
  ['Kế hoạch đào tạo, bồi dưỡng', 'kế hoạch', 3000],
];

export const SHARED_PRODUCTS: readonly Product[] = [
  ['Biên bản cuộc họp', 'biên bản', 500],
  ['Bài phát biểu', 'bài', 1000],
  ['Báo cáo tuần', 'báo cáo', 700],
];

const NAMES: Record<Exclude<PositionKey, 'staff'>, readonly string[]> = {
  leader: [
    'Kết luận cuộc họp',
    'Ý kiến chỉ đạo',
    'Văn bản được ký',
    'Chương trình công tác',
    'Buổi làm việc cơ sở',
    'Phiếu góp ý',
  ],
  head: [
    'Văn bản được duyệt',
    'Bảng phân công',
    'Báo cáo của phòng',
    'Kế hoạch của phòng',
    'Buổi kiểm tra',
    'Phiếu nhận xét',
  ],
  finance: [
    'Dự toán',
    'Thẩm tra quyết toán',
    'Thông báo vốn',
    'Báo cáo thu chi',
    'Công văn tài chính',
    'Bảng đối chiếu',
  ],
  driver: [
    'Chuyến xe',
    'Lần bảo dưỡng',
    'Lệnh điều xe',
    'Bảng kê nhiên liệu',
    'Biên bản bàn giao xe',
    'Sổ lịch trình',
  ],
};

function productsOf(position: PositionKey): readonly Product[] {
  if (position === 'staff') return STAFF_PRODUCTS;
  return NAMES[position].map((name, index) => [name, 'sản phẩm', 500 * (index + 1)] as const);
}

/** Inserts edition 2023 with the positions and their products. Gives the products' ids in the order above. */
export async function insertCatalogue(
  trx: Trx,
  positionIds: Record<PositionKey, string>,
): Promise<Record<PositionKey | 'shared', string[]>> {
  const catalogueId = newId();
  await trx
    .insertInto('position_catalogue')
    .values({
      ...{ id: catalogueId, code: '2023', title: '', decision: '12/QĐ-UBND', decidedOn: '2019-12-20' },
      ...{ fromOn: '2020-01-01', toOn: null, state: 'in-force', copiedFromId: null, version: 1 },
    })
    .execute();
  const made: Partial<Record<PositionKey | 'shared', string[]>> = {};
  for (const key of keysOf(POSITIONS)) {
    const { code, name, group, taskGroup } = POSITIONS[key];
    const position = { id: positionIds[key], catalogueId, code, name, nameFold: foldText(name), group };
    await trx
      .insertInto('position')
      .values({ ...position, sector: 'administrative', rank: null, version: 1 })
      .execute();
    const of = { catalogueId, positionId: positionIds[key], code, taskGroup };
    made[key] = await insertProducts(trx, of, productsOf(key));
  }
  const shared = { catalogueId, positionId: null, code: 'DC', taskGroup: 'B' };
  made.shared = await insertProducts(trx, shared, SHARED_PRODUCTS);
  return made as Record<PositionKey | 'shared', string[]>;
}

async function insertProducts(
  trx: Trx,
  of: { catalogueId: string; positionId: string | null; code: string; taskGroup: string },
  products: readonly Product[],
): Promise<string[]> {
  const rows = products.map(([name, measure, coefficientMilli], index) => ({
    id: newId(),
    ...of,
    code: `${of.code}.${index + 1}`,
    name,
    nameFold: foldText(name),
    measure,
    complexityGroup: 1,
    pointsMilli: coefficientMilli,
    coefficientMilli,
    standardMinutes: 120,
    isStandard: coefficientMilli === 1000 ? 1 : 0,
    isRepetitive: 1,
    evidenceKind: 'none',
    version: 1,
  }));
  await trx.insertInto('output_product').values(rows).execute();
  return rows.map(({ id }) => id);
}
