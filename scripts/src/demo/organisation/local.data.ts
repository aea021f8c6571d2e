/** Bodies below the province and public service units, in the form of the party's bodies. */
export const LOCAL_BODIES = `
UBMA | Ủy ban nhân dân thành phố Minh An | district | 29
  Phòng Nội vụ = CV-NVCN-01, CV-NVCN-03
  Phòng Quản lý đô thị = CV-NVCN-16
  Phòng Tài chính - Kế hoạch = CV-NVCN-05
  Văn phòng Hội đồng nhân dân và Ủy ban nhân dân = CV-NVCN-28, CV-CMDC-02
UBHL | Ủy ban nhân dân thị xã Hòa Lạc | district | 20
  Phòng Nội vụ = CV-NVCN-01
  Phòng Kinh tế = CV-NVCN-12, CV-NVCN-14
UBLH | Ủy ban nhân dân huyện Long Hòa | district | 86
  Phòng Nội vụ = CV-NVCN-01, CV-NVCN-04
  Phòng Tài chính - Kế hoạch = CV-NVCN-05, CV-NVCN-07
  Phòng Tư pháp = CV-NVCN-09
  Phòng Giáo dục và Đào tạo = CV-NVCN-10
  Phòng Nông nghiệp và Phát triển nông thôn = CV-NVCN-12, CV-NVCN-13
  Phòng Tài nguyên và Môi trường = CV-NVCN-17, CV-NVCN-18
  Phòng Lao động - Thương binh và Xã hội = CV-NVCN-23
  Phòng Văn hóa và Thông tin = CV-NVCN-20, CV-NVCN-30
  Thanh tra huyện = CV-NVCN-25
  Văn phòng Hội đồng nhân dân và Ủy ban nhân dân = CV-NVCN-28, CV-CMDC-02, CV-CMDC-04, HT-PV-01
UBPT | Ủy ban nhân dân huyện Phú Thượng | district | 18
  Phòng Nội vụ = CV-NVCN-01
  Phòng Nông nghiệp và Phát triển nông thôn = CV-NVCN-12
UBTK | Ủy ban nhân dân huyện Tân Khê | district | 16
  Phòng Tư pháp = CV-NVCN-09
  Phòng Lao động - Thương binh và Xã hội = CV-NVCN-23
UBDL | Ủy ban nhân dân huyện Đông Lâm | district | 16
  Phòng Tài chính - Kế hoạch = CV-NVCN-05
  Phòng Tài nguyên và Môi trường = CV-NVCN-17
UBVT | Ủy ban nhân dân huyện Vân Trì | district | 14
  Phòng Nội vụ = CV-NVCN-01
  Phòng Văn hóa và Thông tin = CV-NVCN-20
UBBS | Ủy ban nhân dân huyện Bàu Sen | district | 14
  Phòng Nội vụ = CV-NVCN-01
  Phòng Kinh tế và Hạ tầng = CV-NVCN-15, CV-NVCN-16
XPA | Ủy ban nhân dân xã Phước An Hạ | commune | 11
  = CC-XA-01, CC-XA-02, CC-XA-03, CC-XA-04, CC-XA-05
PTM | Ủy ban nhân dân phường Tân Mộc | commune | 10
  = CC-XA-05, CC-XA-01, CC-XA-03, CC-XA-02, CC-XA-04
XLT | Ủy ban nhân dân xã Long Trà | commune | 10
  = CC-XA-02, CC-XA-01, CC-XA-03, CC-XA-04, CC-XA-05
`;

export const SERVICE_BODIES = `
HCC | Trung tâm Phục vụ hành chính công tỉnh | service | 20
  Phòng Tiếp nhận và trả kết quả = VC-CDNN-09
  Phòng Kiểm soát, hỗ trợ = VC-CDNN-09, VC-CDNN-10
KN | Trung tâm Khuyến nông tỉnh | service | 36
  Phòng Kỹ thuật trồng trọt = VC-CDNN-05
  Phòng Kỹ thuật chăn nuôi, thủy sản = VC-CDNN-05
  Phòng Đào tạo, thông tin = VC-CDNN-05, VC-CDNN-10
PTTH | Đài Phát thanh và Truyền hình tỉnh | service | 30
  Phòng Thời sự = VC-CDNN-02
  Phòng Biên tập = VC-CDNN-03
  Phòng Kỹ thuật = VC-CDNN-04, HT-PV-04
CDC | Trung tâm Kiểm soát bệnh tật tỉnh | service | 28
  Khoa Phòng, chống bệnh truyền nhiễm = VC-CDNN-06
  Khoa Xét nghiệm = VC-CDNN-07
  Phòng Kế hoạch - Tài chính = CV-CMDC-04, CV-CMDC-05
BQLDA | Ban Quản lý dự án đầu tư xây dựng tỉnh | service | 28
  Phòng Kế hoạch - Tổng hợp = VC-CDNN-08, CV-CMDC-04
  Phòng Quản lý dự án 1 = VC-CDNN-08
  Phòng Quản lý dự án 2 = VC-CDNN-08
CNTT | Trung tâm Công nghệ thông tin và Truyền thông tỉnh | service | 14
  Phòng Hạ tầng, an toàn thông tin = VC-CDNN-10
DVVL | Trung tâm Dịch vụ việc làm tỉnh | service | 12
  Phòng Bảo hiểm thất nghiệp = VC-CDNN-11
`;
