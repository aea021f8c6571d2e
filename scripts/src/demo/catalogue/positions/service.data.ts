import { type PositionSpec, specsOf } from './position-spec.ts';

export const SERVICE_POSITIONS: PositionSpec[] = specsOf(
  { sector: 'service', family: 'desk', group: 'specialised', rank: 'Viên chức hạng III' },
  `
VC-CDNN-01 | Giảng viên lý luận chính trị | lý luận chính trị
  lesson lớp trung cấp lý luận chính trị; lesson lớp bồi dưỡng cán bộ xã; article bài nghiên cứu; visit
  thực tế cơ sở của giảng viên; appraisal tiểu luận, khóa luận
VC-CDNN-02 | Phóng viên | thời sự của tỉnh
  article tin thời sự; article phóng sự; visit lấy tin ở cơ sở; file đơn thư bạn đọc
VC-CDNN-03 | Biên tập viên | bản tin, trang báo
  article biên tập trang; article lời dẫn bản tin; appraisal bản thảo cộng tác viên; service trực duyệt
  bản tin
VC-CDNN-04 | Kỹ thuật viên truyền hình | kỹ thuật phát sóng
  service trực phát sóng; service ghi hình, dựng hình; data kho băng tư liệu; visit máy phát, đường
  truyền
VC-CDNN-05 | Khuyến nông viên | kỹ thuật nuôi, trồng
  technique trồng lúa, rau màu; technique chăn nuôi, thủy sản; visit mô hình trình diễn; reception nông
  dân hỏi kỹ thuật; article bản tin khuyến nông
VC-CDNN-06 | Bác sĩ, cán bộ y tế dự phòng | phòng, chống dịch bệnh
  visit ổ dịch, giám sát dịch tễ; technique tập huấn y tế cơ sở; data hệ thống giám sát bệnh truyền
  nhiễm; report tiêm chủng; file cấp vắc xin, vật tư
VC-CDNN-07 | Kỹ thuật viên xét nghiệm | xét nghiệm
  service xét nghiệm mẫu; data kết quả xét nghiệm; visit chất lượng nước, thực phẩm; report chất lượng
  xét nghiệm
VC-CDNN-08 | Viên chức quản lý dự án | dự án đầu tư xây dựng
  visit công trường, nghiệm thu; appraisal hồ sơ mời thầu; file thanh toán khối lượng; report tiến độ dự
  án; decision phê duyệt dự toán gói thầu
VC-CDNN-09 | Viên chức tiếp nhận và trả kết quả | thủ tục hành chính
  file tiếp nhận hồ sơ; reception người dân, doanh nghiệp; data trạng thái hồ sơ; report hồ sơ trễ hạn
VC-CDNN-10 | Viên chức công nghệ thông tin | hạ tầng, an toàn thông tin
  service trực trung tâm dữ liệu; file hỗ trợ người dùng; visit an toàn thông tin; data sao lưu hệ
  thống; technique hướng dẫn dùng phần mềm
VC-CDNN-11 | Viên chức dịch vụ việc làm | việc làm, bảo hiểm thất nghiệp
  file trợ cấp thất nghiệp; reception người tìm việc; meeting phiên giao dịch việc làm; data cung cầu
  lao động
`,
);
