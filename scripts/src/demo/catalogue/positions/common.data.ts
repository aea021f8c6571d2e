import { type PositionSpec, specsOf } from './position-spec.ts';

const shared = specsOf(
  { sector: 'administrative', family: 'desk', group: 'shared', rank: 'Chuyên viên' },
  `
CV-CMDC-01 | Chuyên viên hành chính - văn phòng | hành chính, văn phòng
  service lễ tân, khánh tiết; file mua sắm, sửa chữa; letter mời họp, thông báo; meeting cơ quan
CV-CMDC-02 | Văn thư viên | văn thư
  file văn bản đến; file văn bản đi; service đóng dấu, phát hành; data sổ văn bản
CV-CMDC-03 | Lưu trữ viên | lưu trữ
  file chỉnh lý hồ sơ; service kho lưu trữ; data mục lục hồ sơ; letter nộp lưu
CV-CMDC-04 | Kế toán viên | kế toán, tài chính
  file thanh toán; report quyết toán; data sổ kế toán; plan dự toán; appraisal chứng từ
CV-CMDC-05 | Chuyên viên tổng hợp | tổng hợp, thống kê
  report kinh tế - xã hội; proposal chương trình công tác; letter đôn đốc nhiệm vụ; data theo dõi nhiệm
  vụ
CV-CMDC-06 | Chuyên viên pháp chế | pháp chế
  appraisal dự thảo văn bản; letter góp ý văn bản; report rà soát văn bản; proposal danh mục văn bản
CV-CMDC-07 | Chuyên viên tổ chức - nhân sự | tổ chức, nhân sự của cơ quan
  decision lương, phụ cấp; file nghỉ phép, bảo hiểm; data hồ sơ nhân sự; report chất lượng cán bộ; plan
  bồi dưỡng
CV-CMDC-08 | Chuyên viên công nghệ thông tin | công nghệ thông tin của cơ quan
  file hỗ trợ người dùng; service trực mạng; data trang thông tin; visit thiết bị, đường truyền
`,
);

const support = specsOf(
  { sector: 'administrative', family: 'craft', group: 'support', rank: 'Nhân viên' },
  `
HT-PV-01 | Nhân viên lái xe | xe và chuyến đi
  trip phục vụ đoàn công tác; trip đưa đón lãnh đạo; trip chuyển tài liệu; service bảo dưỡng xe; service
  rửa xe, vệ sinh xe; file thanh toán xăng dầu; data nhật trình xe; service trực xe
HT-PV-02 | Nhân viên bảo vệ | trật tự, an toàn cơ quan
  service trực ca ngày; service trực ca đêm; service tuần tra; reception khách đến cơ quan; data sổ
  khách; service phòng cháy chữa cháy; service trông giữ xe; file bàn giao ca
HT-PV-03 | Nhân viên phục vụ | vệ sinh, phục vụ cơ quan
  service vệ sinh phòng làm việc; service phục vụ cuộc họp; service chăm sóc cây cảnh; service vệ sinh
  khuôn viên; service trà nước tiếp khách; file nhận vật tư; service giặt, là khánh tiết; data sổ vật tư
HT-PV-04 | Nhân viên kỹ thuật | điện, nước, thiết bị
  service sửa chữa điện; service sửa chữa nước; service vận hành âm thanh; service bảo dưỡng máy lạnh;
  service trực kỹ thuật; file mua vật tư; data sổ thiết bị; visit hệ thống điện
`,
);

export const COMMON_POSITIONS: PositionSpec[] = [...shared, ...support];
