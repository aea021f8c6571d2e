import { LEVEL_WORDS } from '@so-viec/shared/review/form/form-words';
import {
  GENERAL_CRITERIA,
  GENERAL_GROUPS,
  type GeneralGroup,
} from '@so-viec/shared/review/pack/general-criteria.data';
import { printHundredths } from '@so-viec/shared/review/score/hundredths';
import type { Sheet } from '@so-viec/shared/review/sheet/sheet';
import type { UnitTree } from '@so-viec/shared/unit/tree.rules';
import {
  type Cell,
  type Column,
  numberColumn,
  textColumn,
  whole,
} from '../../../summary/export/export-table.ts';
import type { FormSource } from '../content/period-form.ts';

const STATES: Record<string, string> = {
  draft: 'đang tự chấm',
  submitted: 'đã trình',
  returned: 'trả lại',
  scored: 'đã chấm, chờ duyệt',
  approved: 'đã duyệt',
};

const points = (title: string, width = 8) => numberColumn(title, 'hundredths', width);
const RATIOS = ['a', 'b', 'c', 'd', 'đ', 'e'];

/** Who, where it stands, both sides' general points, the ratios, the points and the level: a page across, A4. */
export const REVIEW_COLUMNS: readonly Column[] = [
  ...[textColumn('Mã', 10), textColumn('Họ và tên', 24), textColumn('Chức vụ, chức danh', 20)],
  ...[textColumn('Đơn vị', 24), textColumn('Trạng thái', 13)],
  ...GENERAL_GROUPS.map((group) => points(`Tự chấm ${group}`)),
  ...[points('Tự chấm, cộng'), points('Tiêu chí chung')],
  ...RATIOS.map((name) => points(`${name} (%)`)),
  ...[numberColumn('Sản phẩm có lỗi', 'whole', 8), numberColumn('Sản phẩm chậm', 'whole', 8)],
  ...[points('Kết quả', 9), points('Tổng điểm', 9), textColumn('Mức', 18)],
];

const printed = (hundredths: number | null | undefined): Cell =>
  hundredths === null || hundredths === undefined ? null : printHundredths(hundredths);

/** One person's row; what the system computed is shown whether it was decided or not, and the state says which. */
export function reviewCells({ person, review, frozen, ...source }: FormSource, tree: UnitTree): Cell[] {
  const sheet = frozen?.sheet ?? source.sheet;
  const outcome = sheet.score?.outcome;
  const { a, b, c, marks } = outcome ?? {};
  const counted = sheet.lines.flatMap(({ delivered }) => delivered);
  const unitId = review?.unitId ?? person.unitId;
  return [
    ...[person.code, person.fullName, person.title || person.positionName],
    ...[tree.get(unitId)?.name ?? '', STATES[review?.state ?? ''] ?? 'chưa bắt đầu'],
    ...GENERAL_GROUPS.map((group) => printed(ownSum(sheet, group))),
    ...[printed(ownSum(sheet)), printed(review ? sheet.generalHundredths : null)],
    ...[a, b, c, marks?.d, marks?.dd, marks?.e].map((figure) => figure?.printed ?? null),
    ...(['faults', 'delays'] as const).map((what) =>
      whole(counted.reduce((sum, group) => sum + (group[what] > 0 ? (group.count ?? 1) : 0), 0)),
    ),
    ...[printed(sheet.resultHundredths), printed(sheet.totalHundredths)],
    sheet.level ? LEVEL_WORDS[sheet.level] : '',
  ];
}

/** What the person gave themselves in a group, or in all; nothing while a criterion of it is not scored. */
function ownSum({ said }: Sheet, group?: GeneralGroup): number | null {
  const counted = GENERAL_CRITERIA.filter((one) => group === undefined || one.group === group);
  const own = counted.map(({ code }) => said[code]?.own ?? null);
  return own.includes(null) ? null : own.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}
