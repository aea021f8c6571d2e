/** Why a plan, a change or a split of given work is refused. */
export const planProblem = {
  'plan-of-itself': 'Kế hoạch không chép từ chính nó. Chọn kỳ khác.',
  'plan-too-far': 'Kế hoạch lập cho năm trước, năm nay hoặc năm sau. Chọn kỳ khác.',
  'task-parts-not-whole': 'Các phần cộng {{sum}}, việc gốc là {{whole}}. Sửa số của từng phần cho bằng.',
  'task-part-due': 'Hạn của một phần phải từ {{from}} đến {{to}}, như việc gốc.',
  'change-reason-missing': 'Việc đã có sản phẩm nộp, hoặc hạn mới đã qua: nêu lý do thay đổi.',
};
