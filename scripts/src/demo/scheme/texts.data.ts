/** What appraisers ask for, and what bodies answer. */
export const REQUESTS: readonly [asked: string, answered: string][] = [
  [
    'Bổ sung bảng tổng hợp số người hiện có theo từng vị trí (Phụ lục 1), số liệu đến ngày trình.',
    'Đã bổ sung Phụ lục 1 theo từng vị trí, khớp với số người được giao.',
  ],
  [
    'Vị trí chuyên môn dùng chung đang ghép với nghiệp vụ chuyên ngành. Tách hai nhóm theo danh mục ban hành.',
    'Đã tách hai nhóm, sửa mục II và Phụ lục 2.',
  ],
  [
    'Chưa có văn bản của tập thể lãnh đạo cơ quan thống nhất đề án. Gửi kèm biên bản họp.',
    'Gửi kèm biên bản họp tập thể lãnh đạo.',
  ],
  [
    'Tỷ lệ ngạch công chức của phòng vượt mức hướng dẫn. Giải trình hoặc điều chỉnh.',
    'Đã điều chỉnh tỷ lệ ngạch của hai phòng, giải trình ở mục IV.',
  ],
  [
    'Yêu cầu về năng lực ở mục 5.2 thiếu cấp độ của ba vị trí. Ghi đủ cấp độ.',
    'Đã ghi đủ cấp độ của ba vị trí.',
  ],
];

export const CONCLUSIONS = [
  'Đề án đủ căn cứ, danh mục phù hợp chức năng, nhiệm vụ. Đủ điều kiện trình phê duyệt.',
  'Danh mục và cơ cấu ngạch phù hợp hướng dẫn. Đề nghị phê duyệt.',
  'Hồ sơ đầy đủ, số người khớp với số được giao. Đủ điều kiện trình phê duyệt.',
];
