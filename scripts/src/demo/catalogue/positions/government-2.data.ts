import { type PositionSpec, specsOf } from './position-spec.ts';

export const MORE_GOVERNMENT_POSITIONS: PositionSpec[] = [
  ...specsOf(
    { sector: 'administrative', family: 'desk', group: 'specialised', rank: 'Chuyên viên' },
    `
CV-NVCN-20 | Chuyên viên về văn hóa, thể thao | văn hóa, thể thao
  meeting giải thể thao, liên hoan; visit di tích, lễ hội; file giấy phép biểu diễn; report gia đình văn
  hóa
CV-NVCN-21 | Chuyên viên về du lịch | du lịch
  visit cơ sở lưu trú; plan xúc tiến du lịch; data khách du lịch; file thẻ hướng dẫn viên
CV-NVCN-22 | Chuyên viên về lao động, việc làm | lao động, việc làm
  visit doanh nghiệp về an toàn lao động; report thị trường lao động; file giấy phép lao động; plan giải
  quyết việc làm
CV-NVCN-23 | Chuyên viên về bảo trợ xã hội, người có công | bảo trợ xã hội, người có công
  file trợ cấp xã hội; appraisal hồ sơ người có công; visit hộ nghèo, cận nghèo; data đối tượng bảo trợ;
  decision trợ cấp
CV-NVCN-24 | Chuyên viên về khoa học, công nghệ | khoa học, sáng kiến
  appraisal đề tài, sáng kiến; meeting hội đồng khoa học; visit đo lường, chất lượng; report nhiệm vụ
  khoa học
CV-NVCN-25 | Thanh tra viên | thanh tra, khiếu nại, tố cáo
  visit thanh tra theo kế hoạch; report kết luận thanh tra; appraisal đơn khiếu nại; file xử lý đơn;
  decision xử lý sau thanh tra
CV-NVCN-26 | Chuyên viên tiếp công dân | tiếp công dân, xử lý đơn
  reception công dân; file đơn thư; report tiếp công dân; letter chuyển đơn
CV-NVCN-27 | Chuyên viên về công tác Hội đồng nhân dân | hoạt động của Hội đồng nhân dân
  meeting kỳ họp, phiên giải trình; report giám sát; visit giám sát chuyên đề; file ý kiến cử tri;
  proposal nghị quyết
CV-NVCN-28 | Chuyên viên tổng hợp Ủy ban nhân dân | tham mưu tổng hợp kinh tế - xã hội
  appraisal hồ sơ các sở trình; report kinh tế - xã hội; letter thông báo kết luận; decision quy định
  của Ủy ban nhân dân
CV-NVCN-29 | Chuyên viên về quản lý khu công nghiệp | khu công nghiệp
  file giấy chứng nhận đầu tư; visit doanh nghiệp trong khu công nghiệp; report thu hút đầu tư;
  reception nhà đầu tư
CV-NVCN-30 | Chuyên viên về báo chí, xuất bản, bưu chính | báo chí, bưu chính, viễn thông
  visit trạm thu phát, cơ sở in; report điểm báo; letter cung cấp thông tin; file giấy phép bản tin
CV-NVCN-31 | Chuyên viên về nông thôn mới | nông thôn mới
  visit tiêu chí nông thôn mới ở xã; appraisal hồ sơ xã đạt chuẩn; report tiến độ chương trình; data bộ
  tiêu chí
`,
  ),
  ...specsOf(
    { sector: 'commune', family: 'desk', group: 'specialised', rank: 'Công chức cấp xã' },
    `
CC-XA-01 | Công chức tư pháp - hộ tịch | hộ tịch, chứng thực ở xã
  file khai sinh, kết hôn, khai tử; file chứng thực; reception hòa giải ở cơ sở; data sổ hộ tịch điện tử
CC-XA-02 | Công chức địa chính - xây dựng | đất đai, xây dựng ở xã
  visit đo đạc, xác minh thửa đất; file xác nhận nguồn gốc đất; report trật tự xây dựng; data sổ địa
  chính
CC-XA-03 | Công chức văn hóa - xã hội | chính sách xã hội, văn hóa ở xã
  file trợ cấp, bảo hiểm y tế; visit hộ nghèo; meeting sinh hoạt ấp; data hộ nghèo, trẻ em
CC-XA-04 | Công chức tài chính - kế toán | thu, chi ngân sách xã
  file chứng từ thu, chi; report quyết toán xã; data sổ kế toán; plan dự toán xã
CC-XA-05 | Công chức văn phòng - thống kê | một cửa, thống kê ở xã
  file tiếp nhận một cửa; reception người dân tại một cửa; data số liệu thống kê; report kinh tế - xã
  hội xã
`,
  ),
];
