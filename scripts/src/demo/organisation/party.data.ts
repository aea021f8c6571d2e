/** "code | name | kind | people", then divisions "name = positions" ("* n": n times the people of the others). */
export const PARTY_BODIES = `
TTTU | Thường trực Tỉnh ủy | standing | 6
  = CV-DANG-08
VPTU | Văn phòng Tỉnh ủy | party-office | 44
  Phòng Tổng hợp = CV-DANG-08
  Phòng Cơ yếu - Công nghệ thông tin = CV-DANG-09
  Phòng Tài chính đảng = CV-CMDC-04
  Phòng Hành chính - Lưu trữ = CV-CMDC-02, CV-CMDC-03
  Phòng Quản trị = CV-CMDC-01, HT-PV-01, HT-PV-02, HT-PV-03
BTC | Ban Tổ chức Tỉnh ủy | party-board | 36
  Phòng Tổ chức cán bộ = CV-DANG-01
  Phòng Tổ chức đảng, đảng viên = CV-DANG-02
  Phòng Bảo vệ chính trị nội bộ = CV-DANG-01, CV-CMDC-03
  Văn phòng Ban = CV-CMDC-05, CV-CMDC-02, HT-PV-01
BTG | Ban Tuyên giáo Tỉnh ủy | party-board | 26
  Phòng Tuyên truyền, báo chí = CV-DANG-03
  Phòng Khoa giáo, lịch sử Đảng = CV-DANG-04
  Văn phòng Ban = CV-CMDC-01, CV-CMDC-02
BDV | Ban Dân vận Tỉnh ủy | party-board | 22
  Phòng Đoàn thể và các hội = CV-DANG-05
  Phòng Dân tộc - Tôn giáo = CV-DANG-05
BNC | Ban Nội chính Tỉnh ủy | party-board | 22
  Phòng Theo dõi các cơ quan nội chính = CV-DANG-06
  Phòng Phòng, chống tham nhũng = CV-DANG-06
UBKT | Cơ quan Ủy ban Kiểm tra Tỉnh ủy | party-inspection | 28
  Phòng Nghiệp vụ 1 = CV-DANG-07
  Phòng Nghiệp vụ 2 = CV-DANG-07
  Văn phòng Ủy ban Kiểm tra = CV-CMDC-05, CV-CMDC-02
DUK | Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh | party-bloc | 24
  Ban Tổ chức Đảng ủy = CV-DANG-02
  Ban Tuyên giáo Đảng ủy = CV-DANG-03
  Văn phòng Đảng ủy = CV-CMDC-05, CV-CMDC-04
TCT | Trường Chính trị tỉnh | party-school | 26
  Khoa Lý luận cơ sở = VC-CDNN-01
  Khoa Xây dựng Đảng = VC-CDNN-01
  Phòng Tổ chức, hành chính = CV-CMDC-07, CV-CMDC-04, HT-PV-03
BMG | Báo Minh Giang | party-paper | 24
  Phòng Phóng viên = VC-CDNN-02
  Phòng Thư ký tòa soạn = VC-CDNN-03
TUMA | Thành ủy Minh An | party-district | 18
  Ban Tổ chức Thành ủy = CV-DANG-01, CV-DANG-02
  Ban Tuyên giáo và Dân vận Thành ủy = CV-DANG-03, CV-DANG-05
  Văn phòng Thành ủy = CV-DANG-08, CV-CMDC-02
TXHL | Thị ủy Hòa Lạc | party-district | 12
  Ban Xây dựng Đảng Thị ủy = CV-DANG-02, CV-DANG-03
  Văn phòng Thị ủy = CV-DANG-08, CV-CMDC-02
HULH | Huyện ủy Long Hòa | party-district | 13
  Ban Xây dựng Đảng Huyện ủy = CV-DANG-02, CV-DANG-05
  Văn phòng Huyện ủy = CV-DANG-08, CV-CMDC-02
HUPT | Huyện ủy Phú Thượng | party-district | 12
  Ban Xây dựng Đảng Huyện ủy = CV-DANG-02, CV-DANG-03
  Văn phòng Huyện ủy = CV-DANG-08, CV-CMDC-02
HUTK | Huyện ủy Tân Khê | party-district | 12
  Ban Xây dựng Đảng Huyện ủy = CV-DANG-02, CV-DANG-05
  Văn phòng Huyện ủy = CV-DANG-08, CV-CMDC-02
HUDL | Huyện ủy Đông Lâm | party-district | 11
  Ban Xây dựng Đảng Huyện ủy = CV-DANG-02, CV-DANG-03
  Văn phòng Huyện ủy = CV-DANG-08, CV-CMDC-02
HUVT | Huyện ủy Vân Trì | party-district | 11
  = CV-DANG-02, CV-DANG-03, CV-DANG-08
HUBS | Huyện ủy Bàu Sen | party-district | 11
  = CV-DANG-02, CV-DANG-05, CV-DANG-08
`;

export const FRONT_BODIES = `
MTTQ | Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh | front | 26
  Ban Phong trào = CV-DT-01
  Ban Dân chủ - Pháp luật = CV-DT-01, CV-CMDC-06
  Văn phòng Ủy ban Mặt trận = CV-CMDC-05, CV-CMDC-04
LDLD | Liên đoàn Lao động tỉnh | front | 18
  Ban Chính sách pháp luật và quan hệ lao động = CV-DT-02
  Ban Tổ chức - Tài chính = CV-CMDC-07, CV-CMDC-04
TD | Tỉnh Đoàn | youth | 18
  Ban Phong trào Đoàn = CV-DT-03
  Ban Tuyên giáo Đoàn = CV-DT-03
PN | Hội Liên hiệp Phụ nữ tỉnh | front | 18
  Ban Hỗ trợ phụ nữ phát triển kinh tế = CV-DT-04
  Ban Tuyên giáo Hội = CV-DT-04
ND | Hội Nông dân tỉnh | front | 18
  Ban Kinh tế - Xã hội = CV-DT-05
  Ban Xây dựng Hội = CV-DT-05
CCB | Hội Cựu chiến binh tỉnh | front | 10
  = CV-DT-05, CV-CMDC-01
LHH | Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh | front | 8
  = CV-DT-01, CV-CMDC-04
`;
