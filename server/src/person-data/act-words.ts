/** What others did with somebody's rows, in the words of their page "Ai đã xem, sửa, chấm sổ của bạn". */
const ACTS: Readonly<Record<string, string>> = {
  ...{ 'person.read day': 'Xem ngày ghi', 'person.read month': 'Xem cả tháng' },
  ...{ 'person.read review': 'Xem phiếu đánh giá', 'person.read list': 'Xem trong danh sách phiếu đánh giá' },
  ...{ 'person.read year': 'Xem đánh giá cả năm', 'person.read rating': 'Xem trong bảng xếp loại' },
  ...{ 'person.read person': 'Xem trang cá nhân', 'person.read competency': 'Xem trong bảng năng lực' },
  ...{ 'person.read output': 'Xem sản phẩm', 'person.read task': 'Xem việc được giao' },
  ...{ 'person.read finding': 'Xem dấu hiệu cần xem lại', 'person.read file': 'Tải tệp tổng hợp' },
  ...{ 'review.print': 'In phiếu đánh giá', 'person-data.export': 'Tải tệp dữ liệu' },
  ...{ 'person-data.erase': 'Xóa dữ liệu đã hết hạn', 'cadre.add': 'Thêm hồ sơ' },
  ...{ 'cadre.correct': 'Sửa họ tên, loại, địa chỉ thư' },
};

/** An act on the person's own record. */
export function actWords(act: string, detail: string): string {
  const { what } = (detail === '' ? {} : JSON.parse(detail)) as { what?: string };
  return ACTS[[act, what].filter(Boolean).join(' ')] ?? 'Việc khác';
}
