import { describe, expect, it } from 'vitest';
import { GENERAL_CRITERIA } from '../pack/general-criteria.data.ts';
import { criteriaRows, shortPoints } from './criteria-rows.ts';

/** The table of Mẫu số 01, part I, as the act prints it. */
const PRINTED = `
| I | Phẩm chất chính trị, phẩm chất đạo đức, văn hóa thực thi công vụ và ý thức kỷ luật, kỷ cương trong thực thi công vụ | 10 |
| 1 | Phẩm chất chính trị, phẩm chất đạo đức, văn hóa thực thi công vụ | 5 |
| 2 | Ý thức kỷ luật, kỷ cương trong thực thi công vụ | 5 |
| II | Năng lực chuyên môn, nghiệp vụ theo yêu cầu của vị trí việc làm; khả năng đáp ứng yêu cầu thực thi nhiệm vụ được giao; tinh thần trách nhiệm trong thực thi công vụ; thái độ phục vụ người dân, doanh nghiệp và khả năng phối hợp với đồng nghiệp | 10 |
| 1 | Năng lực chuyên môn, nghiệp vụ theo yêu cầu của vị trí việc làm | 2,5 |
| 2 | Khả năng đáp ứng yêu cầu thực thi nhiệm vụ được giao thường xuyên, đột xuất | 2,5 |
| 3 | Tinh thần trách nhiệm trong thực thi công vụ | 2,5 |
| 4 | Thái độ phục vụ người dân, doanh nghiệp và khả năng phối hợp với đồng nghiệp | 2,5 |
| III | Năng lực đổi mới, sáng tạo, dám nghĩ, dám làm, dám chịu trách nhiệm vì lợi ích chung trong thực thi công vụ | 10 |
| 1 | Có sản phẩm, giải pháp đột phá, sáng tạo đem lại giá trị, hiệu quả thiết thực, tác động tích cực đến kết quả thực hiện nhiệm vụ của cơ quan, tổ chức, đơn vị | 2,5 |
| 2 | Sẵn sàng tham gia thực hiện nhiệm vụ chính trị đặc biệt quan trọng, nhiệm vụ có tính chất đột xuất, phức tạp hoặc trong điều kiện khó khăn | 2,5 |
| 3 | Có tinh thần chịu trách nhiệm trước kết quả công việc; chủ động nhận trách nhiệm khi có sai sót và có biện pháp khắc phục rõ ràng, cụ thể | 2,5 |
| 4 | Chủ động đưa ra quyết định trong phạm vi thẩm quyền, không né tránh; có tinh thần tiên phong trong thực hiện những nhiệm vụ mới | 2,5 |
|  | Tổng cộng | 30 |`;

const printed = PRINTED.trim()
  .split('\n')
  .map((line) =>
    line
      .split('|')
      .slice(1, 4)
      .map((cell) => cell.trim()),
  );
const full = Object.fromEntries(GENERAL_CRITERIA.map(({ code, mostHundredths }) => [code, mostHundredths]));

describe('the table of general criteria', () => {
  it('carries the wording, the numbers and the maxima of the act', () => {
    expect(criteriaRows({}).map(({ number, words, most }) => [number, words, most])).toEqual(printed);
  });

  it('leaves what nobody scored empty', () => {
    expect(criteriaRows({}).map(({ own }) => own)).toEqual(printed.map(() => ''));
  });

  it('sums the groups and the whole', () => {
    const rows = criteriaRows({ ...full, discipline: 425, breakthrough: 0 });
    const sums = rows.filter(({ isSum }) => isSum).map(({ number, own }) => `${number} ${own}`);
    expect(sums).toEqual(['I 9,25', 'II 10', 'III 7,5', ' 26,75']);
    expect(rows.map(({ own }) => own).slice(1, 3)).toEqual(['5', '4,25']);
    expect(rows.find(({ words }) => words.startsWith('Có sản phẩm'))?.own).toBe('0');
  });

  it('gives no sum over a group in which a criterion is missing', () => {
    const { discipline: _, ...rest } = full;
    const rows = criteriaRows(rest);
    expect(rows.filter(({ isSum }) => isSum).map(({ own }) => own)).toEqual(['', '10', '10', '']);
  });

  it.each([
    [0, '0'],
    [250, '2,5'],
    [225, '2,25'],
    [500, '5'],
    [1000, '10'],
    [3000, '30'],
    [5, '0,05'],
  ])('prints %i hundredths as %s', (hundredths, text) => {
    expect(shortPoints(hundredths)).toBe(text);
  });
});
