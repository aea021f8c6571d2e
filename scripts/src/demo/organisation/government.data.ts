/** In the form of the party's bodies. */
export const GOVERNMENT_BODIES = `
SNV | Sở Nội vụ | department | 58
  Phòng Công chức, viên chức = CV-NVCN-01 * 2
  Văn phòng Sở = CV-CMDC-07, CV-CMDC-05, CV-CMDC-04, CV-CMDC-02, HT-PV-01
  Phòng Tổ chức, biên chế = CV-NVCN-02
  Phòng Cải cách hành chính = CV-NVCN-03
  Phòng Xây dựng chính quyền = CV-NVCN-02, CV-NVCN-26
  Ban Thi đua - Khen thưởng = CV-NVCN-04
  Thanh tra Sở = CV-NVCN-25
VPHD | Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh | office | 30
  Phòng Công tác Quốc hội = CV-NVCN-27
  Phòng Công tác Hội đồng nhân dân = CV-NVCN-27
  Phòng Hành chính - Quản trị = CV-CMDC-01, CV-CMDC-02, HT-PV-01
VPUB | Văn phòng Ủy ban nhân dân tỉnh | office | 36
  Phòng Tổng hợp = CV-NVCN-28
  Phòng Kinh tế = CV-NVCN-28
  Ban Tiếp công dân tỉnh = CV-NVCN-26
  Phòng Hành chính - Tổ chức = CV-CMDC-02, CV-CMDC-07, CV-CMDC-04
STC | Sở Tài chính | department | 40
  Phòng Ngân sách = CV-NVCN-05
  Phòng Quản lý giá và công sản = CV-NVCN-06
  Phòng Tài chính hành chính sự nghiệp = CV-NVCN-05
  Phòng Tài chính đầu tư = CV-NVCN-05, CV-NVCN-07
  Văn phòng Sở = CV-CMDC-01, CV-CMDC-02, CV-CMDC-04
SKHDT | Sở Kế hoạch và Đầu tư | department | 28
  Phòng Tổng hợp, quy hoạch = CV-NVCN-07
  Phòng Đăng ký kinh doanh = CV-NVCN-08
  Phòng Thẩm định, giám sát đầu tư = CV-NVCN-07
STP | Sở Tư pháp | department | 24
  Phòng Hành chính tư pháp = CV-NVCN-09
  Phòng Xây dựng và thi hành pháp luật = CV-NVCN-09, CV-CMDC-06
  Văn phòng Sở = CV-CMDC-05, CV-CMDC-04
SGDDT | Sở Giáo dục và Đào tạo | department | 26
  Phòng Giáo dục trung học = CV-NVCN-10
  Phòng Giáo dục mầm non, tiểu học = CV-NVCN-10
  Phòng Tổ chức cán bộ = CV-CMDC-07
SYT | Sở Y tế | department | 28
  Phòng Nghiệp vụ y = CV-NVCN-11
  Phòng Nghiệp vụ dược = CV-NVCN-11
  Phòng Kế hoạch - Tài chính = CV-CMDC-04, CV-CMDC-05
SNN | Sở Nông nghiệp và Phát triển nông thôn | department | 32
  Phòng Trồng trọt và Bảo vệ thực vật = CV-NVCN-12
  Phòng Chăn nuôi và Thủy sản = CV-NVCN-13
  Văn phòng Điều phối nông thôn mới = CV-NVCN-31
  Thanh tra Sở = CV-NVCN-25
SCT | Sở Công Thương | department | 24
  Phòng Quản lý thương mại = CV-NVCN-14
  Phòng Quản lý công nghiệp = CV-NVCN-14
SGTVT | Sở Giao thông vận tải | department | 24
  Phòng Quản lý kết cấu hạ tầng giao thông = CV-NVCN-15
  Phòng Quản lý vận tải, phương tiện = CV-NVCN-15
SXD | Sở Xây dựng | department | 24
  Phòng Quản lý xây dựng = CV-NVCN-16
  Phòng Quy hoạch - Kiến trúc = CV-NVCN-16
STNMT | Sở Tài nguyên và Môi trường | department | 28
  Phòng Quản lý đất đai = CV-NVCN-17
  Phòng Quản lý môi trường = CV-NVCN-18
  Văn phòng Sở = CV-CMDC-01, CV-CMDC-03
STTTT | Sở Thông tin và Truyền thông | department | 20
  Phòng Chuyển đổi số = CV-NVCN-19
  Phòng Thông tin, báo chí, bưu chính = CV-NVCN-30
SVHTTDL | Sở Văn hóa, Thể thao và Du lịch | department | 24
  Phòng Quản lý văn hóa, thể thao = CV-NVCN-20
  Phòng Quản lý du lịch = CV-NVCN-21
SLDTBXH | Sở Lao động - Thương binh và Xã hội | department | 24
  Phòng Lao động, việc làm = CV-NVCN-22
  Phòng Người có công và bảo trợ xã hội = CV-NVCN-23
SKHCN | Sở Khoa học và Công nghệ | department | 16
  Phòng Quản lý khoa học = CV-NVCN-24
  Phòng Tiêu chuẩn đo lường = CV-NVCN-24
TTT | Thanh tra tỉnh | inspectorate | 22
  Phòng Nghiệp vụ 1 = CV-NVCN-25
  Phòng Giải quyết khiếu nại, tố cáo = CV-NVCN-25, CV-NVCN-26
BKCN | Ban Quản lý các khu công nghiệp tỉnh | board | 18
  Phòng Quản lý đầu tư = CV-NVCN-29
  Phòng Quản lý doanh nghiệp, lao động = CV-NVCN-29, CV-NVCN-22
`;
