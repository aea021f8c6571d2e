/** What a step of a task changed, from what to what. */
export const taskChange = {
  byParts: 'Tính lại theo các phần',
  quantity: 'Số lượng từ {{from}} thành {{to}}',
  coefficientMilli: 'Hệ số từ {{from}} thành {{to}}',
  title: 'Tên việc từ “{{from}}” thành “{{to}}”',
  proposedName: 'Tên sản phẩm từ “{{from}}” thành “{{to}}”',
  basis: 'Căn cứ từ “{{from}}” thành “{{to}}”',
  openedOn: 'Ngày bắt đầu từ {{from}} thành {{to}}',
  productId: 'Đổi loại sản phẩm',
  quality: 'Sửa yêu cầu chất lượng',
  collaborators: 'Đổi người phối hợp',
  moved: 'Chuyển {{count}} sản phẩm',
  empty: 'không',
};
