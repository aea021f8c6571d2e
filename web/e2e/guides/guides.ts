import type { Guide } from './sheet.ts';
import type { Shot } from './shots.ts';

type Shots = Record<string, Shot>;

/** The guide for who logs. */
export const guideOfDay = (shots: Shots): Guide => ({
  title: 'Ghi việc một ngày: bốn bước',
  forWhom: 'Hướng dẫn cho người ghi',
  lead: 'Mỗi ngày vài phút. Gõ tới đâu máy giữ tới đó, không có nút lưu; gõ nhầm thì sửa lại, chưa trình thì chưa ai duyệt.',
  steps: [
    {
      title: 'Đăng nhập',
      text: 'Gõ tên được cấp (chữ thường, không dấu) và mật khẩu. Lần đầu máy bảo đặt mật khẩu riêng.',
      shot: shots.signIn ?? '',
      alt: 'Ô tên đăng nhập, ô mật khẩu và nút Đăng nhập',
      width: 52,
    },
    {
      title: 'Ghi một dòng',
      text: 'Bấm “Thêm dòng”, gõ vài chữ của tên việc (không cần dấu), chọn trong danh sách. Gõ số giờ, rồi Enter.',
      shot: shots.line ?? '',
      alt: 'Một dòng đang gõ, danh sách việc mở ra',
      width: 88,
    },
    {
      title: 'Ghi sản phẩm của dòng đó',
      text: 'Có văn bản, báo cáo làm ra thì gõ tên và số, ký hiệu ở cột “Sản phẩm”. Không có thì để trống.',
      shot: shots.product ?? '',
      alt: 'Hai dòng đã ghi, mỗi dòng có sản phẩm và số, ký hiệu',
      width: 102,
    },
    {
      title: 'Trình ngày',
      text: 'Cuối giờ bấm nút đỏ ở cuối trang. Trình nhầm thì bấm “Lấy lại ngày đã trình”, sửa rồi trình lại.',
      shot: shots.submit ?? '',
      alt: 'Cuối trang có nút Trình ngày 12/01',
      width: 70,
    },
  ],
  aside: {
    title: 'Trên điện thoại',
    text: 'Cùng một trang, cùng số liệu. Nút nằm dưới cùng, vừa tay. Mất mạng vẫn ghi được; có mạng máy tự gửi.',
    shot: shots.phone ?? '',
    alt: 'Trang Hôm nay trên điện thoại',
  },
  notes: [
    {
      title: 'Gõ giờ thế nào',
      lines: [
        ['2:30', 'hai giờ rưỡi'],
        ['2h30', 'cũng là hai giờ rưỡi'],
        ['45p', 'bốn mươi lăm phút'],
        ['8', 'tám giờ'],
      ],
    },
    {
      title: 'Nếu vướng',
      lines: [
        'Dòng có chữ màu gạch: đọc câu dưới ô, sửa theo câu đó.',
        'Ngày bị trả lại: sửa chỗ được nhắc, bấm “Trình lại”.',
        'Quên mật khẩu: gọi người quản trị của cơ quan.',
      ],
    },
    {
      title: 'Cần nhớ',
      lines: [
        'Không nhập nội dung bí mật nhà nước.',
        'Ngày nghỉ: bấm “Xin nghỉ” (điện thoại: trong “Thêm”).',
        'Chữ nhỏ quá: mục tài khoản, “Cỡ chữ”.',
      ],
    },
  ],
});

/** The guide for who heads a unit. */
export const guideOfHead = (shots: Shots): Guide => ({
  title: 'Duyệt, chấm và giao việc',
  forWhom: 'Hướng dẫn cho người phụ trách đơn vị',
  lead: 'Số cạnh mục “Duyệt” cho biết còn bao nhiêu ngày chờ. Bấm nhầm thì bấm “Hoàn tác” ngay cạnh lời báo; chưa có gì mất.',
  steps: [
    {
      title: 'Duyệt ngày',
      text: 'Mở trang “Duyệt”. Chọn ngày ở cột trái, đọc ở giữa, nhìn cả tháng của người đó ở cột phải. Đúng thì bấm nút đỏ. Thiếu thì gõ lý do rồi bấm “Trả lại ngày”: người ghi nhận được ngay, sửa và trình lại.',
      shot: shots.days ?? '',
      alt: 'Trang Duyệt: danh sách ngày, nội dung một ngày, tháng của người ghi',
    },
    {
      title: 'Chấm sản phẩm',
      text: 'Ở trang “Duyệt”, bấm “Sản phẩm”. Xem minh chứng, chọn mức, bấm “Đạt”. “Trả lại” để bổ sung không tính là lần chưa đạt.',
      shot: shots.products ?? '',
      alt: 'Trang Duyệt sản phẩm với nút Đạt, Chưa đạt, Trả lại',
    },
    {
      title: 'Giao việc',
      text: 'Trang “Giao việc”, bấm “Giao việc”. Chọn người chủ trì, sản phẩm và hạn. Người nhận thấy ngay trong danh sách việc khi ghi nhật ký.',
      shot: shots.assign ?? '',
      alt: 'Mẫu giao việc: người chủ trì, sản phẩm, số lượng, hạn',
    },
  ],
  aside: undefined,
  notes: [
    {
      title: 'Phím ở trang Duyệt',
      lines: [
        ['↑ ↓', 'đi từng dòng'],
        ['J, K', 'ngày sau, ngày trước'],
        ['1 đến 4', 'mức hoàn thành'],
        ['Enter', 'duyệt ngày; R để trả lại'],
        ['Z', 'hoàn tác'],
      ],
    },
    {
      title: 'Nếu vướng',
      lines: [
        'Đi vắng: bấm “Vắng mặt? Ủy quyền duyệt” ở đầu trang.',
        'Ngày đã duyệt mà sai: mở lại ngày đó, có lý do.',
        'Của cấp phó do cấp trưởng duyệt; không ai tự duyệt của mình.',
      ],
    },
    {
      title: 'Cuối tháng',
      lines: [
        'Trang “Phiếu của đơn vị”: chấm và duyệt phiếu tháng.',
        'Trang “Tổng hợp”: ai chưa ghi, bình quân giờ.',
        'Dấu hiệu không phải kết luận và không đổi điểm.',
      ],
    },
  ],
});
