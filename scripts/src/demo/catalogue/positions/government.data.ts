import { type PositionSpec, specsOf } from './position-spec.ts';

export const GOVERNMENT_POSITIONS: PositionSpec[] = specsOf(
  { sector: 'administrative', family: 'desk', group: 'specialised', rank: 'Chuyên viên' },
  `
CV-NVCN-01 | Chuyên viên về quản lý công chức, viên chức | công chức, viên chức
  appraisal hồ sơ tuyển dụng, tiếp nhận; decision nâng bậc lương, nâng ngạch; proposal kế hoạch biên chế
  hằng năm; report sử dụng biên chế hằng tháng; data hồ sơ công chức, viên chức; file nghỉ hưu, thôi
  việc
CV-NVCN-02 | Chuyên viên về tổ chức bộ máy | tổ chức bộ máy, vị trí việc làm
  appraisal đề án vị trí việc làm; decision chức năng, nhiệm vụ; proposal sắp xếp tổ chức; letter thực
  hiện đề án vị trí việc làm
CV-NVCN-03 | Chuyên viên về cải cách hành chính | cải cách hành chính
  visit công vụ đột xuất; report chỉ số cải cách hành chính; plan cải cách hành chính; data chấm điểm
  chỉ số
CV-NVCN-04 | Chuyên viên về thi đua, khen thưởng | thi đua, khen thưởng
  appraisal hồ sơ khen thưởng; decision khen thưởng; proposal khen thưởng cấp nhà nước; file hiệp y khen
  thưởng
CV-NVCN-05 | Chuyên viên về ngân sách | ngân sách địa phương
  appraisal quyết toán; proposal bổ sung dự toán; data số liệu thu, chi ngân sách; report ước thực hiện
  ngân sách; letter chấp hành dự toán
CV-NVCN-06 | Chuyên viên về giá, công sản | giá, tài sản công
  appraisal phương án giá; decision thanh lý, điều chuyển tài sản; report biến động giá thị trường; data
  tài sản công
CV-NVCN-07 | Chuyên viên về kế hoạch, đầu tư | kế hoạch đầu tư công
  appraisal chủ trương đầu tư; report giải ngân vốn đầu tư công; proposal điều chỉnh kế hoạch vốn; visit
  tiến độ dự án
CV-NVCN-08 | Chuyên viên về đăng ký kinh doanh | đăng ký kinh doanh
  file đăng ký doanh nghiệp; reception người thành lập doanh nghiệp; report tình hình doanh nghiệp;
  letter xử lý doanh nghiệp vi phạm
CV-NVCN-09 | Chuyên viên về tư pháp, hộ tịch | hộ tịch, phổ biến pháp luật
  file hộ tịch, lý lịch tư pháp; appraisal văn bản quy phạm pháp luật; meeting phổ biến pháp luật; visit
  hộ tịch, chứng thực
CV-NVCN-10 | Chuyên viên về giáo dục | giáo dục phổ thông, mầm non
  visit trường học; report chất lượng dạy và học; plan thi, tuyển sinh; appraisal hồ sơ trường chuẩn
  quốc gia
CV-NVCN-11 | Chuyên viên về nghiệp vụ y | khám chữa bệnh, hành nghề y
  appraisal hồ sơ cấp phép hành nghề; visit cơ sở khám chữa bệnh; report tình hình dịch bệnh; file chứng
  chỉ hành nghề
CV-NVCN-12 | Chuyên viên về trồng trọt, bảo vệ thực vật | sản xuất trồng trọt
  visit tình hình sâu bệnh; report tiến độ gieo trồng; file vùng trồng, cơ sở đóng gói; plan chuyển đổi
  cây trồng
CV-NVCN-13 | Chuyên viên về chăn nuôi, thủy sản | chăn nuôi, thủy sản
  visit cơ sở chăn nuôi, giết mổ; report dịch bệnh động vật; file kiểm dịch; plan tiêm phòng
CV-NVCN-14 | Chuyên viên về công thương | công nghiệp, thương mại
  visit thị trường, cửa hàng xăng dầu; report chỉ số công nghiệp; file giấy phép kinh doanh có điều
  kiện; plan khuyến công, xúc tiến thương mại
CV-NVCN-15 | Chuyên viên về hạ tầng giao thông | hạ tầng giao thông
  visit cầu, đường, bến; appraisal thiết kế, dự toán bảo trì; file giấy phép lưu hành, thi công; report
  trật tự an toàn giao thông
CV-NVCN-16 | Chuyên viên về quy hoạch, xây dựng | quy hoạch, xây dựng
  appraisal thiết kế, quy hoạch chi tiết; file giấy phép xây dựng; visit công trình xây dựng; report
  trật tự xây dựng
CV-NVCN-17 | Chuyên viên về quản lý đất đai | đất đai
  file cấp giấy chứng nhận; appraisal phương án bồi thường; decision giao đất, thu hồi đất; visit tranh
  chấp đất đai; data bản đồ địa chính
CV-NVCN-18 | Chuyên viên về môi trường | môi trường
  appraisal báo cáo đánh giá tác động môi trường; visit cơ sở xả thải; report quan trắc môi trường; file
  giấy phép môi trường
CV-NVCN-19 | Chuyên viên về chuyển đổi số | chuyển đổi số
  plan chuyển đổi số; visit dịch vụ công trực tuyến ở cơ quan; report chỉ số chuyển đổi số; data hệ
  thống giám sát; letter kết nối, chia sẻ dữ liệu
`,
);
