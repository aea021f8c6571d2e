import type { DescriptionContent } from '@so-viec/shared/position-description/position-description.schema';

/** A made-up description with every part, lines within cells and ranges of levels. */
export const SAMPLE: DescriptionContent = {
  name: 'Chuyên viên về quản lý nguồn nhân lực',
  code: 'TP-NVCN-01',
  start: '01/07/2024',
  place: 'Phòng Công chức, viên chức, Sở Nội vụ',
  related: 'Quy chế làm việc của Sở\nQuy trình tuyển dụng công chức',
  purpose: 'Tham mưu, tổng hợp, thẩm định về quản lý nguồn nhân lực.\nTổ chức thực hiện theo phân công.',
  work: [
    {
      area: 'Xây dựng văn bản',
      work: '- Chủ trì soạn thảo quyết định.\n- Góp ý dự thảo của đơn vị khác.',
      criterion: 'Văn bản được ban hành đúng kế hoạch, đúng thể thức.',
    },
    {
      area: 'Xây dựng văn bản',
      work: 'Lập kế hoạch tuyển dụng năm.',
      criterion: 'Kế hoạch được phê duyệt trước 31/3.',
    },
    {
      area: 'Hướng dẫn',
      work: 'Hướng dẫn các đơn vị lập hồ sơ.',
      criterion: 'Trả lời trong 3 ngày làm việc.',
    },
    { area: 'Thực hiện nhiệm vụ khác', work: 'Làm việc khác do cấp trên giao.', criterion: '' },
  ],
  managedBy: 'Trưởng phòng, Phó Trưởng phòng phụ trách',
  manages: 'Không',
  cooperatesWith: 'Văn phòng Sở\nThanh tra Sở',
  outside: [
    { body: 'Sở Tài chính', nature: 'Phối hợp lập dự toán.' },
    { body: 'Ủy ban nhân dân cấp xã', nature: 'Nhận và đối chiếu hồ sơ.' },
  ],
  powers: [
    { power: 'Được chủ động về phương pháp thực hiện công việc.' },
    { power: 'Tham gia ý kiến về chuyên môn của đơn vị.' },
    { power: 'Được cung cấp thông tin trong phạm vi nhiệm vụ.' },
  ],
  qualifications: [
    { kind: 'Trình độ đào tạo', requirement: 'Tốt nghiệp đại học trở lên.' },
    { kind: 'Bồi dưỡng, chứng chỉ', requirement: 'Quản lý nhà nước ngạch chuyên viên.\nTin học cơ bản.' },
    { kind: 'Kinh nghiệm (thành tích công tác)', requirement: 'Không yêu cầu.' },
    { kind: 'Phẩm chất cá nhân', requirement: 'Trung thực, cẩn thận.' },
  ],
  competencies: [
    { group: 'Nhóm năng lực chung', name: 'Đạo đức và bản lĩnh', level: '3' },
    { group: 'Nhóm năng lực chung', name: 'Soạn thảo và ban hành văn bản', level: '2-3' },
    { group: 'Nhóm năng lực chuyên môn', name: 'Thẩm định văn bản', level: '2' },
    { group: 'Nhóm năng lực quản lý', name: 'Ra quyết định', level: '' },
  ],
};
