import type { CriterionCode, GeneralGroup } from '../pack/general-criteria.data.ts';

/** Groups of general criteria, word for word. Source: Nghị định 335/2025/NĐ-CP, Phụ lục II, Mẫu số 01. */
export const GROUP_WORDS: Record<GeneralGroup, string> = {
  I: 'Phẩm chất chính trị, phẩm chất đạo đức, văn hóa thực thi công vụ và ý thức kỷ luật, kỷ cương trong thực thi công vụ',
  II: 'Năng lực chuyên môn, nghiệp vụ theo yêu cầu của vị trí việc làm; khả năng đáp ứng yêu cầu thực thi nhiệm vụ được giao; tinh thần trách nhiệm trong thực thi công vụ; thái độ phục vụ người dân, doanh nghiệp và khả năng phối hợp với đồng nghiệp',
  III: 'Năng lực đổi mới, sáng tạo, dám nghĩ, dám làm, dám chịu trách nhiệm vì lợi ích chung trong thực thi công vụ',
};

/** General criteria, word for word. Source: as above. */
export const CRITERION_WORDS: Record<CriterionCode, string> = {
  ethics: 'Phẩm chất chính trị, phẩm chất đạo đức, văn hóa thực thi công vụ',
  discipline: 'Ý thức kỷ luật, kỷ cương trong thực thi công vụ',
  capability: 'Năng lực chuyên môn, nghiệp vụ theo yêu cầu của vị trí việc làm',
  'tasks-met': 'Khả năng đáp ứng yêu cầu thực thi nhiệm vụ được giao thường xuyên, đột xuất',
  responsibility: 'Tinh thần trách nhiệm trong thực thi công vụ',
  cooperation: 'Thái độ phục vụ người dân, doanh nghiệp và khả năng phối hợp với đồng nghiệp',
  breakthrough:
    'Có sản phẩm, giải pháp đột phá, sáng tạo đem lại giá trị, hiệu quả thiết thực, tác động tích cực đến kết quả thực hiện nhiệm vụ của cơ quan, tổ chức, đơn vị',
  readiness:
    'Sẵn sàng tham gia thực hiện nhiệm vụ chính trị đặc biệt quan trọng, nhiệm vụ có tính chất đột xuất, phức tạp hoặc trong điều kiện khó khăn',
  accountability:
    'Có tinh thần chịu trách nhiệm trước kết quả công việc; chủ động nhận trách nhiệm khi có sai sót và có biện pháp khắc phục rõ ràng, cụ thể',
  initiative:
    'Chủ động đưa ra quyết định trong phạm vi thẩm quyền, không né tránh; có tinh thần tiên phong trong thực hiện những nhiệm vụ mới',
};
