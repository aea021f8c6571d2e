import type { DescriptionContent } from '@so-viec/shared/position-description/position-description.schema';
import type { PositionSpec } from '../catalogue/positions/position-spec.ts';
import { productsOf } from '../catalogue/products.ts';

/** Work that stands in descriptions and in no product list yet: it is proposed for it. */
const NOT_YET = ['Tham gia tổ công tác liên ngành về {field}', 'Hướng dẫn công chức mới về {field}'];

const AREAS = { A: 'Lãnh đạo, điều hành', B: 'Công việc chung', C: 'Thực hiện nghiệp vụ' } as const;

/** A made-up description of a position of the demo's catalogue, in the place of one of its bodies. */
export function contentOf(position: PositionSpec, place: string): DescriptionContent {
  const { code, name, field } = position;
  const listed = productsOf(position)
    .slice(0, 6)
    .map(({ name: work, group, measure }) => ({
      area: AREAS[group],
      work,
      criterion: `Đúng hạn, đúng thể thức; ${measure.toLocaleLowerCase('vi')} được người có thẩm quyền chấp nhận.`,
    }));
  const more = NOT_YET.map((text) => ({
    area: 'Phối hợp, hướng dẫn',
    work: text.replace('{field}', field),
    criterion: 'Được đơn vị phối hợp xác nhận.',
  }));
  return {
    ...{ name, code, start: '01/07/2024', place },
    related: `Quy chế làm việc của cơ quan\nQuy trình nội bộ về ${field}`,
    purpose: `Tham mưu, tổng hợp và tổ chức thực hiện nhiệm vụ về ${field} theo phân công.`,
    work: [...listed, ...more],
    ...RELATIONS,
    powers: POWERS.map((power) => ({ power })),
    qualifications: QUALIFICATIONS.map(([kind, requirement]) => ({ kind, requirement })),
    competencies: COMPETENCIES.map(([group, named, level]) => ({ group, name: named, level })),
  };
}

const RELATIONS = {
  managedBy: 'Trưởng phòng, Phó Trưởng phòng phụ trách',
  manages: 'Không',
  cooperatesWith: 'Các phòng chuyên môn của cơ quan\nVăn phòng',
  outside: [
    { body: 'Các sở, ban, ngành', nature: 'Phối hợp thực hiện nhiệm vụ, trao đổi thông tin.' },
    { body: 'Ủy ban nhân dân cấp xã', nature: 'Hướng dẫn, tiếp nhận báo cáo.' },
  ],
};
const POWERS = [
  'Được chủ động về phương pháp thực hiện công việc được giao.',
  'Được cung cấp thông tin chỉ đạo, điều hành trong phạm vi nhiệm vụ.',
  'Được yêu cầu đơn vị liên quan cung cấp số liệu.',
];
const QUALIFICATIONS = [
  ['Trình độ đào tạo', 'Tốt nghiệp đại học trở lên, ngành phù hợp với lĩnh vực công tác.'],
  ['Bồi dưỡng, chứng chỉ', 'Quản lý nhà nước ngạch chuyên viên.'],
  ['Kinh nghiệm', 'Không yêu cầu.'],
  ['Phẩm chất cá nhân', 'Trung thực, cẩn thận, có tinh thần hợp tác.'],
] as const;
const COMPETENCIES = [
  ['Nhóm năng lực chung', 'Đạo đức và bản lĩnh', '3'],
  ['Nhóm năng lực chung', 'Soạn thảo và ban hành văn bản', '2-3'],
  ['Nhóm năng lực chung', 'Giao tiếp ứng xử', '2'],
  ['Nhóm năng lực chuyên môn', 'Tổ chức thực hiện văn bản', '2-3'],
] as const;
