/** What changed in the basis of a decision since. */
export const reviewChanges = {
  'product-added': 'Thêm {{quantity}} sản phẩm được nhận:',
  'product-gone': 'Không còn tính {{quantity}} sản phẩm:',
  'fault-added': 'Thêm {{count}} lần chưa đạt ở',
  'fault-gone': 'Bỏ {{count}} lần chưa đạt ở',
  'delay-added': 'Thêm {{count}} lần chậm ở',
  'delay-gone': 'Bỏ {{count}} lần chậm ở',
  'task-added': 'Thêm việc được giao, {{quantity}} sản phẩm:',
  'task-gone': 'Bỏ việc được giao, {{quantity}} sản phẩm:',
  'task-changed': 'Số được giao đổi từ {{from}} thành {{to}}:',
  'mark-d': 'Tiêu chí d tính lại: {{from}} thành {{to}}.',
};
