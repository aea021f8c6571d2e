import { type PositionSpec, specsOf } from './position-spec.ts';

export const PARTY_POSITIONS: PositionSpec[] = specsOf(
  { sector: 'party', family: 'desk', group: 'specialised', rank: 'Chuyên viên' },
  `
CV-DANG-01 | Chuyên viên về tổ chức cán bộ | tổ chức cán bộ
  proposal quy hoạch, điều động, bổ nhiệm cán bộ; appraisal hồ sơ nhân sự; decision luân chuyển, điều
  động; file xác nhận quá trình công tác; data hồ sơ cán bộ thuộc diện quản lý
CV-DANG-02 | Chuyên viên về tổ chức cơ sở đảng, đảng viên | đảng viên và tổ chức cơ sở đảng
  file kết nạp, chuyển sinh hoạt đảng; data cơ sở dữ liệu đảng viên; decision tặng Huy hiệu Đảng; visit
  đảng bộ cơ sở; appraisal hồ sơ kết nạp đảng viên
CV-DANG-03 | Chuyên viên về tuyên giáo | tuyên truyền, tư tưởng
  article đề cương tuyên truyền; report tình hình tư tưởng, dư luận xã hội; meeting hội nghị báo cáo
  viên; plan tuyên truyền ngày lễ lớn; letter định hướng thông tin
CV-DANG-04 | Chuyên viên về khoa giáo, lịch sử Đảng | khoa giáo, lịch sử Đảng địa phương
  article biên soạn lịch sử Đảng bộ; visit thực hiện chỉ thị về giáo dục, y tế; appraisal bản thảo lịch
  sử xã; report chuyên đề khoa giáo
CV-DANG-05 | Chuyên viên về dân vận | dân vận
  visit mô hình dân vận khéo; report tình hình Nhân dân; plan thực hiện quy chế dân chủ; meeting gặp gỡ,
  đối thoại với Nhân dân; reception chức sắc, người có uy tín
CV-DANG-06 | Chuyên viên về nội chính | nội chính, phòng chống tiêu cực
  report công tác nội chính; appraisal hồ sơ vụ việc theo dõi; visit công tác cải cách tư pháp; proposal
  xử lý vụ việc phức tạp
CV-DANG-07 | Kiểm tra viên | kiểm tra, giám sát
  visit tổ chức đảng theo chương trình; report kết quả giám sát chuyên đề; appraisal đơn thư, tố cáo;
  decision thành lập đoàn kiểm tra; file hồ sơ đảng viên bị kiểm tra
CV-DANG-08 | Chuyên viên tổng hợp cấp ủy | tổng hợp, phục vụ cấp ủy
  report tình hình hoạt động của cấp ủy; meeting phiên họp Ban Thường vụ; letter thông báo ý kiến của
  Thường trực; proposal chương trình làm việc của cấp ủy
CV-DANG-09 | Chuyên viên cơ yếu, công nghệ của cấp ủy | mạng thông tin diện rộng của Đảng
  data hệ thống điều hành tác nghiệp; service trực mạng, chuyển nhận văn bản; file cấp, thu hồi chữ ký
  số; visit an toàn thông tin ở cơ quan đảng
CV-DT-01 | Chuyên viên về phong trào Mặt trận | cuộc vận động, phong trào của Mặt trận
  visit khu dân cư, xã nông thôn mới; report giám sát, phản biện xã hội; plan vận động Quỹ Vì người
  nghèo; meeting ngày hội Đại đoàn kết; file nhà Đại đoàn kết
CV-DT-02 | Chuyên viên về công đoàn | chính sách, pháp luật lao động
  reception đoàn viên về chế độ lao động; visit doanh nghiệp có công đoàn; file hỗ trợ đoàn viên khó
  khăn; report tình hình quan hệ lao động
CV-DT-03 | Chuyên viên về công tác thanh niên | phong trào thanh niên
  meeting hội trại, ngày hội thanh niên; plan chiến dịch tình nguyện; article bài tuyên truyền trên
  trang Đoàn; data sổ đoàn viên điện tử
CV-DT-04 | Chuyên viên về công tác phụ nữ | phong trào phụ nữ
  visit tổ phụ nữ tiết kiệm; file vay vốn của hội viên; report bình đẳng giới; meeting tập huấn khởi
  nghiệp cho phụ nữ
CV-DT-05 | Chuyên viên về công tác nông dân, cựu chiến binh | hội viên và phong trào thi đua
  visit tổ hợp tác, chi hội; file vay vốn Quỹ Hỗ trợ; data hội viên; article gương điển hình
`,
);
