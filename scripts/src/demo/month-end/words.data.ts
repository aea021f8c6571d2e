/** What somebody says of a finding, and why their superior closes it. */
interface Words {
  answer: string;
  closing: string;
}

const WORDS: Readonly<Record<string, Words>> = {
  'hours-without-output': {
    answer: 'Tháng này tôi xuống cơ sở là chính, báo cáo gộp vào cuối quý nên chưa có sản phẩm riêng.',
    closing: 'Đúng lịch đi cơ sở của phòng; từ tháng sau mỗi chuyến có biên bản.',
  },
  'unclear-output': {
    answer: 'Tôi ghi vắn tắt cho nhanh, sẽ ghi tên văn bản và số ký hiệu.',
    closing: 'Đã nhắc ghi rõ tên sản phẩm; văn bản có thật, đã đối chiếu sổ văn thư.',
  },
  'output-reused': {
    answer: 'Văn bản do hai người cùng làm, lẽ ra phải ghi là sản phẩm chung.',
    closing: 'Đã đối chiếu, hai người cùng soạn; nhắc ghi là sản phẩm chung.',
  },
  'excess-hours': {
    answer: 'Hồ sơ đất có tranh chấp, phải đo đạc và làm việc nhiều lần với các hộ.',
    closing: 'Hồ sơ khó thật, giờ đã ghi là hợp lý.',
  },
  'standard-fit': {
    answer: 'Tôi ghi gọn cho đủ ngày làm việc, việc nhỏ dồn vào dòng cuối.',
    closing: 'Đã nhắc ghi đúng giờ thực làm, không làm tròn cho đủ 8 giờ.',
  },
  'repeated-text': {
    answer: 'Việc hằng ngày giống nhau nên tôi chép lại nội dung hôm trước.',
    closing: 'Đã nhắc ghi rõ việc của từng ngày.',
  },
  'late-bulk-entry': {
    answer: 'Tôi đi tập huấn và làm việc ở cơ sở, cuối tháng mới ghi lại được.',
    closing: 'Có lịch công tác kèm theo; nhắc ghi trong ngày bằng điện thoại.',
  },
  'over-hours': {
    answer: 'Đang gấp hồ sơ quy hoạch theo chỉ đạo của lãnh đạo Sở.',
    closing: 'Có văn bản giao việc gấp; đã chia bớt việc cho người khác.',
  },
  'off-day-hours': {
    answer: 'Trực dịch ngày nghỉ theo lịch phân công của Trung tâm.',
    closing: 'Đúng lịch trực, sẽ bố trí nghỉ bù.',
  },
  'adhoc-heavy': {
    answer: 'Lãnh đạo giao nhiều việc đột xuất về chuyển đổi số, chưa có trong danh mục.',
    closing: 'Đúng là việc được giao; đã đề nghị bổ sung vào danh mục.',
  },
  'missing-days': {
    answer: 'Những ngày đó tôi phục vụ kỳ họp, chưa kịp ghi.',
    closing: 'Có phục vụ kỳ họp theo giấy mời; nhắc ghi ngay trong ngày.',
  },
};

const USUAL: Words = {
  answer: 'Tôi đã xem lại, các dòng này là việc thực làm.',
  closing: 'Đã xem các dòng việc, không có gì phải sửa.',
};

/** What is said of a finding of a check. */
export const wordsOf = (rule: string): Words => WORDS[rule] ?? USUAL;

/** What a superior writes who wants the lines mended. */
export const MENDING = 'Rà lại các dòng đã nêu, bổ sung tên và số ký hiệu sản phẩm.';
