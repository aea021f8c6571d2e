/** Why a step or a day of a dossier is refused. */
export const schemeField = {
  'day-too-early': 'Sớm hơn bước trước của hồ sơ. Ngày sớm nhất là {{day}}.',
  'force-too-far': 'Ngày quá xa. Ghi ngày từ {{day}} trở về trước.',
  'force-day-same': 'Ngày có hiệu lực đang là {{day}}. Ghi một ngày khác.',
  'day-after-body': 'Cơ quan đã kết thúc, ngày cuối cùng là {{day}}. Cơ quan tiếp nhận lập hồ sơ của mình.',
  'day-before-start': 'Ngày này trước ngày bắt đầu của đợt.',
  'bad-due-days': 'Số ngày làm việc từ 1 đến 60.',
};

/** Why an edition of the catalogue, or a product of it, is refused. */
export const catalogueField = {
  'decision-missing': 'Danh mục có hiệu lực phải có số quyết định.',
  'decided-after-force': 'Ngày quyết định sau ngày có hiệu lực ({{day}}). Sửa một trong hai ngày.',
  'force-before-former': 'Ngày có hiệu lực phải sau ngày {{day}}, ngày danh mục trước bắt đầu.',
  'bad-complexity': 'Nhóm phức tạp là số từ 1 đến 5.',
  'points-not-positive': 'Điểm phải lớn hơn 0, nếu không hệ số bằng 0.',
};

/** What only the server finds out. */
export const rareField = {
  'bad-hours': 'Giờ định mức từ 0:01 đến 2000:00, ghi như 4 hoặc 1:30.',
  twice: 'Có ngày ghi hai lần.',
  'leaders-only': 'Tiêu chí này chỉ dùng cho lãnh đạo, quản lý.',
  'bad-username': 'Chỉ dùng chữ thường không dấu, số, dấu chấm, gạch nối; ví dụ ha.ttt.',
  'bad-standard': 'Giờ chuẩn một ngày từ 0:30 đến 12:00.',
  'bad-week': 'Mỗi ngày của tuần từ 0:30 đến 12:00, hoặc nghỉ.',
  'no-weekday': 'Ghi giờ của ít nhất một ngày trong tuần.',
  'too-long-leave': 'Một lần nghỉ dài nhất {{count}} ngày. Xem lại năm.',
  'other-year': 'Ngày này thuộc năm khác.',
  'shares-sum': 'Các tỷ lệ cộng thành {{sum}}‰. Sửa để cộng đúng 1000‰.',
  'shares-maker-missing': 'Người làm sản phẩm phải có tỷ lệ.',
  'shares-of-one': 'Làm chung cần ít nhất hai người.',
  'shares-twice': 'Có người ghi hai lần.',
  'bad-share': 'Tỷ lệ là số nguyên từ 1 đến 1000 phần nghìn.',
  'bad-points': 'Điểm là số từ 0,001 đến 100.000.',
  'bad-coefficient': 'Hệ số là số từ 0,001 đến 999,999.',
  'annual-over-share': 'Vượt tỷ lệ xuất sắc, chưa có quyết định giữ.',
  'annual-level-above': 'Mức này cao hơn mức được phép.',
  'competency-twice': 'Một năng lực có hai mức trong cùng một lần ghi. Giữ một mức cho mỗi năng lực.',
};
