/** Family names, as often as their number says (in the people of a province, roughly). */
export const FAMILIES: [name: string, weight: number][] = [
  ['Nguyễn', 300],
  ['Trần', 110],
  ['Lê', 95],
  ['Phạm', 70],
  ['Huỳnh', 45],
  ['Hoàng', 25],
  ['Phan', 45],
  ['Võ', 38],
  ['Vũ', 18],
  ['Đặng', 26],
  ['Bùi', 24],
  ['Đỗ', 22],
  ['Hồ', 18],
  ['Ngô', 18],
  ['Dương', 18],
  ['Lý', 10],
  ['Đinh', 14],
  ['Trương', 20],
  ['Mai', 12],
  ['Cao', 10],
  ['Lâm', 12],
  ['Châu', 8],
  ['Tạ', 6],
  ['Thái', 6],
  ['Đoàn', 10],
  ['Lương', 8],
  ['Trịnh', 8],
  ['Thạch', 6],
  ['Kiều', 5],
  ['Quách', 4],
  ['Tăng', 4],
  ['Hà', 6],
  ['Phùng', 5],
  ['Ông', 1],
];

/** Second family names, for the long names of four and five words. */
export const SECOND_FAMILIES = ['Hoàng', 'Trần', 'Lê', 'Phạm', 'Ngọc', 'Đặng', 'Phan', 'Võ', 'Lâm', 'Dương'];

const words = (text: string): string[] => text.split(' ');

export const WOMENS_MIDDLES = words(
  'Thị Thị Thị Thị Thị Ngọc Thanh Kim Mỹ Bích Hồng Thúy Minh Phương Diệu Cẩm Thu Tuyết Như Hoài',
);
export const WOMENS_GIVEN = words(
  `Hà Lan Hương Hoa Mai Trang Linh Thảo Ngân Nhung Phượng Phương Yến Oanh Hạnh Hiền Nga Thủy Loan Tuyết Dung Duyên
  Diễm Trinh Trâm Quyên Quỳnh Uyên Vy Xuân Ánh Ân Giang Hằng Huệ Huyền Khánh Kiều Lệ Liên Ly My Nguyệt Nhi Như Tâm Thắm
  Thanh Thơ Thu Thư Thúy Tiên Trúc Tú Tươi Vân Châu Chi Cúc Đào Hân Lài Lụa Mến Ngọc Nhàn Sương Thoa Thương Trà Viên Ái`.replace(
    /\s+/g,
    ' ',
  ),
);

export const MENS_MIDDLES = words(
  'Văn Văn Văn Văn Hữu Đức Minh Quốc Thanh Hoàng Công Ngọc Xuân Tấn Chí Trung Anh Đình Thành Duy Gia Hải Nhật Quang',
);
export const MENS_GIVEN = words(
  `Thắng Bảo Đạt Phúc Tuấn Dũng Hùng Cường Hải Nam Sơn Long Tùng Thành Trung Hiếu Nghĩa Khoa Khôi Kiên Lâm Lộc Luân
  Mạnh Minh Nhân Nhựt Phong Phú Phước Quân Quang Quốc Quý Sang Tài Tân Thái Thiện Thịnh Thông Thuận Tiến Tín Toàn Tới Trí
  Triết Trường Tuyên Việt Vinh Vũ Vương An Bình Chiến Đăng Điền Đông Đức Giàu Hậu Hòa Hoàng Huy Khải Khang Khánh Lợi Nguyên
  Nhã Ninh Phát Sĩ Tâm Thạch Thọ Tính Trọng Tường Út Văn Hưng Bằng Ẩn`.replace(/\s+/g, ' '),
);

/** People in the history books and in the news keep their names to themselves. */
export const KEPT_NAMES = new Set(
  `Tô Lâm|Lương Cường|Lê Duẩn|Trường Chinh|Phạm Văn Đồng|Nguyễn Văn Linh|Võ Văn Kiệt|Phan Văn Khải|Nguyễn Văn An
Nguyễn Phú Trọng|Nguyễn Minh Triết|Trương Tấn Sang|Nguyễn Tấn Dũng|Nguyễn Xuân Phúc|Nguyễn Xuân Thắng|Trần Đại Quang
Trần Thanh Mẫn|Phạm Minh Chính|Võ Văn Thưởng|Vương Đình Huệ|Đỗ Văn Chiến|Phan Đình Trạc|Nguyễn Hòa Bình|Lê Minh Hưng
Nguyễn Trọng Nghĩa|Nguyễn Văn Nên|Bùi Thị Minh Hoài|Trương Thị Mai|Nguyễn Thị Bình|Võ Thị Ánh Xuân|Lê Hồng Phong
Nguyễn Chí Thanh|Nguyễn Văn Trỗi|Nguyễn Thị Kim Ngân|Nguyễn Thị Doan|Võ Thị Sáu|Trần Quốc Vượng|Phan Văn Giang`
    .replaceAll('\n', '|')
    .split('|'),
);
