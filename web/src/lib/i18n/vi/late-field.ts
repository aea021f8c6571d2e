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
  'annual-over-share': 'Vượt tỷ lệ xuất sắc, chưa có quyết định giữ.',
  'annual-level-above': 'Mức này cao hơn mức được phép.',
  'competency-twice': 'Một năng lực có hai mức trong cùng một lần ghi. Giữ một mức cho mỗi năng lực.',
};
