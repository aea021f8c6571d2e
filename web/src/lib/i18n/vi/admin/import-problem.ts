/** Why a step of an import is refused. */
export const importProblem = {
  'import-not-open': 'Lần nạp này không còn mở. Tải lại trang để xem đã xong chưa.',
  'import-refused': 'Còn {{count}} dòng bị từ chối nên chưa ghi gì. Sửa hoặc bỏ các dòng đó.',
  'import-column-twice': 'Cột {{column}} được chọn hai lần. Chọn một cột của tệp cho mỗi cột.',
  'import-column-missing': 'Chưa chọn cột của tệp cho: {{columns}}.',
};
