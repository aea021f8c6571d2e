import { CRITERION_WORDS } from '@so-viec/shared/review/form/criteria-words';
import { LEVEL_WORDS } from '@so-viec/shared/review/form/form-words';
import { type CriterionCode, GENERAL_CRITERIA } from '@so-viec/shared/review/pack/general-criteria.data';
import { printHundredths } from '@so-viec/shared/review/score/hundredths';
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

const points = (title: string) => numberColumn(title, 'hundredths', 10);
const PERCENTAGES = ['a', 'b', 'c', 'd', 'đ', 'e', 'R'];

/** Who, where it stands, both sides' general points, the ratios, the points and the level. */
export const REVIEW_COLUMNS: readonly Column[] = [
  ...[textColumn('Mã', 14), textColumn('Họ và tên', 26), textColumn('Chức vụ, chức danh', 26)],
  ...[textColumn('Đơn vị', 30), textColumn('Trạng thái', 18)],
  ...GENERAL_CRITERIA.map(({ code }) => points(CRITERION_WORDS[code])),
  ...[points('Tiêu chí chung, tự chấm'), points('Tiêu chí chung')],
  ...PERCENTAGES.map((name) => points(`${name} (%)`)),
  ...[numberColumn('Sản phẩm có lỗi'), numberColumn('Sản phẩm chậm')],
  ...[points('Kết quả thực hiện nhiệm vụ'), points('Tổng điểm')],
  ...[textColumn('Mức', 28), textColumn('Ưu điểm', 40), textColumn('Hạn chế, khuyết điểm', 40)],
];

const printed = (hundredths: number | null | undefined): Cell =>
  hundredths === null || hundredths === undefined ? null : printHundredths(hundredths);

/** One person's row; what the system computed is shown whether it was decided or not, and the state says which. */
export function reviewCells({ person, review, frozen, ...source }: FormSource, tree: UnitTree): Cell[] {
  const sheet = frozen?.sheet ?? source.sheet;
  const outcome = sheet.score?.outcome;
  const { a, b, c, marks, r } = outcome ?? {};
  const own = (code: CriterionCode) => sheet.said[code]?.own ?? null;
  const counted = sheet.lines.flatMap(({ delivered }) => delivered);
  const unitId = review?.unitId ?? person.unitId;
  return [
    ...[person.code, person.fullName, person.title || person.positionName],
    ...[tree.get(unitId)?.name ?? '', STATES[review?.state ?? ''] ?? 'chưa bắt đầu'],
    ...GENERAL_CRITERIA.map(({ code }) => printed(own(code))),
    printed(ownSum(own)),
    printed(review ? sheet.generalHundredths : null),
    ...[a, b, c, marks?.d, marks?.dd, marks?.e, r].map((figure) => figure?.printed ?? null),
    ...(['faults', 'delays'] as const).map((what) =>
      whole(counted.reduce((sum, group) => sum + (group[what] > 0 ? (group.count ?? 1) : 0), 0)),
    ),
    ...[printed(sheet.resultHundredths), printed(sheet.totalHundredths)],
    sheet.level ? LEVEL_WORDS[sheet.level] : '',
    ...[review?.merits ?? '', review?.limits ?? ''],
  ];
}

function ownSum(own: (code: CriterionCode) => number | null): number | null {
  const all = GENERAL_CRITERIA.map(({ code }) => own(code));
  return all.includes(null) ? null : all.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}
