import { type PositionSpec, specsOf } from './position-spec.ts';

const party = specsOf(
  { sector: 'party', family: 'leading', group: 'leadership', rank: 'Chuyên viên cao cấp' },
  `
BT-TU-01 | Bí thư, Phó Bí thư Tỉnh ủy | lãnh đạo toàn diện của Tỉnh ủy
  chair phiên họp Ban Thường vụ; tour tình hình sản xuất, đời sống ở cơ sở
TB-DANG-01 | Trưởng ban, Chánh Văn phòng Tỉnh ủy | công tác của ban đảng
  direct chuẩn bị nội dung trình Ban Thường vụ; chair hội nghị ngành toàn tỉnh
PTB-DANG-01 | Phó Trưởng ban, Phó Chánh Văn phòng Tỉnh ủy | lĩnh vực được phân công của ban đảng
  approve báo cáo của các phòng; tour kiểm tra việc thực hiện nghị quyết
TP-DANG-01 | Trưởng phòng thuộc ban đảng | nghiệp vụ của phòng thuộc ban đảng
  proposal nội dung trình Ban Thường vụ; report chuyên đề của phòng
PTP-DANG-01 | Phó Trưởng phòng thuộc ban đảng | phần việc được phân công của phòng
  proposal chuyên đề được phân công; report chuyên đề của phòng
BT-HU-01 | Bí thư, Phó Bí thư cấp huyện | lãnh đạo của cấp ủy cấp huyện
  chair phiên họp Ban Thường vụ cấp huyện; tour nắm tình hình xã, thị trấn
TB-HU-01 | Trưởng ban đảng cấp huyện | công tác xây dựng Đảng ở cấp huyện
  proposal nội dung trình Ban Thường vụ cấp huyện; visit chi bộ, đảng bộ cơ sở
`,
);

const front = specsOf(
  { sector: 'party', family: 'leading', group: 'leadership', rank: 'Chuyên viên chính' },
  `
CT-DT-01 | Chủ tịch, Bí thư tổ chức chính trị - xã hội cấp tỉnh | công tác Mặt trận, đoàn thể
  chair hội nghị Ban Thường trực; tour gặp gỡ đoàn viên, hội viên
PCT-DT-01 | Phó Chủ tịch, Phó Bí thư tổ chức chính trị - xã hội cấp tỉnh | phong trào được phân công phụ trách
  direct tổ chức phong trào, cuộc vận động; tour kiểm tra phong trào ở cơ sở
TB-DT-01 | Trưởng ban chuyên môn đoàn thể cấp tỉnh | hoạt động của ban chuyên môn đoàn thể
  plan phát động phong trào; visit cơ sở hội, đoàn
`,
);

const government = specsOf(
  { sector: 'administrative', family: 'leading', group: 'leadership', rank: 'Chuyên viên chính' },
  `
GD-SO-01 | Giám đốc sở và tương đương | quản lý nhà nước của ngành
  direct chuẩn bị nội dung trình Ủy ban nhân dân tỉnh; chair hội nghị toàn ngành
PGD-SO-01 | Phó Giám đốc sở và tương đương | lĩnh vực được phân công của ngành
  approve tờ trình, báo cáo của các phòng; chair họp xử lý vướng mắc liên ngành
TP-NVCN-01 | Trưởng phòng thuộc sở | chuyên môn của phòng thuộc sở
  proposal nội dung thuộc lĩnh vực của phòng; report chuyên đề của phòng
PTP-NVCN-01 | Phó Trưởng phòng thuộc sở | phần việc được phân công của phòng thuộc sở
  proposal chuyên đề được phân công; report chuyên đề của phòng
CT-UBH-01 | Chủ tịch Ủy ban nhân dân cấp huyện | điều hành của Ủy ban nhân dân cấp huyện
  chair phiên họp Ủy ban nhân dân; reception công dân định kỳ của Chủ tịch
PCT-UBH-01 | Phó Chủ tịch Ủy ban nhân dân cấp huyện | lĩnh vực được phân công ở cấp huyện
  chair họp giải phóng mặt bằng, xử lý vướng mắc; tour kiểm tra công trình, dự án
TP-UBH-01 | Trưởng phòng thuộc Ủy ban nhân dân cấp huyện | chuyên môn của phòng cấp huyện
  proposal nội dung trình Ủy ban nhân dân huyện; visit xã, thị trấn theo lĩnh vực
PTP-UBH-01 | Phó Trưởng phòng thuộc Ủy ban nhân dân cấp huyện | phần việc được phân công của phòng cấp huyện
  report chuyên đề của phòng; visit xã, thị trấn theo lĩnh vực
CVP-TH-01 | Chánh Văn phòng, Phó Chánh Văn phòng | tham mưu tổng hợp, hậu cần của văn phòng
  direct chuẩn bị phiên họp thường kỳ; approve văn bản phát hành
`,
);

const others = [
  ...specsOf(
    { sector: 'commune', family: 'leading', group: 'leadership', rank: 'Cán bộ cấp xã' },
    `
CT-XA-01 | Chủ tịch Ủy ban nhân dân cấp xã | điều hành của Ủy ban nhân dân cấp xã
  reception công dân của Chủ tịch; chair họp với ấp, khu phố
PCT-XA-01 | Phó Chủ tịch Ủy ban nhân dân cấp xã | lĩnh vực được phân công ở cấp xã
  approve hồ sơ chứng thực, một cửa; tour ấp, khu phố
`,
  ),
  ...specsOf(
    { sector: 'service', family: 'leading', group: 'leadership', rank: 'Viên chức quản lý' },
    `
GD-SN-01 | Giám đốc, Hiệu trưởng, Tổng Biên tập đơn vị sự nghiệp | hoạt động của đơn vị sự nghiệp
  direct kế hoạch chuyên môn và tài chính; chair hội nghị viên chức
PGD-SN-01 | Phó Giám đốc, Phó Hiệu trưởng, Phó Tổng Biên tập | chuyên môn được phân công của đơn vị sự nghiệp
  approve hồ sơ chuyên môn; tour kiểm tra hoạt động chuyên môn
TP-SN-01 | Trưởng phòng, Trưởng khoa đơn vị sự nghiệp | chuyên môn của phòng, khoa
  plan chuyên môn của phòng, khoa; report chuyên đề của phòng, khoa
PTP-SN-01 | Phó Trưởng phòng, Phó Trưởng khoa đơn vị sự nghiệp | phần việc được phân công của phòng, khoa
  report chuyên đề của phòng, khoa; appraisal hồ sơ chuyên môn
`,
  ),
];

export const LEADING_POSITIONS: PositionSpec[] = [...party, ...front, ...government, ...others];
