import type { Random } from '../../demo/seed/random.ts';

const VERBS =
  'soạn,thẩm tra,rà soát,tổng hợp,đối chiếu,kiểm tra,góp ý,trình,cập nhật,hoàn thiện,lấy ý kiến,làm việc về'.split(
    ',',
  );
const KINDS =
  'tờ trình,báo cáo,công văn,kế hoạch,dự thảo quyết định,hồ sơ,biên bản,danh sách,phương án,đề cương,bảng số liệu,phiếu trình,thông báo,hướng dẫn'.split(
    ',',
  );
const FIELDS =
  'tuyển dụng viên chức,nâng lương trước hạn,biên chế ngành giáo dục,đào tạo cán bộ nữ,chuyển đổi vị trí công tác,thu hồi đất dự án kè,quyết toán ngân sách xã,cấp phép xây dựng,tiêm chủng mở rộng,hộ nghèo đa chiều,cải cách hành chính,đường nông thôn,phòng chống hạn mặn,bầu cử trưởng ấp,thi đua khen thưởng,giải quyết đơn thư,kiểm kê tài sản,hợp tác xã lúa,bảo hiểm thất nghiệp,an toàn thực phẩm'.split(
    ',',
  );
const PLACES =
  'Vị Thanh,Ngã Bảy,Long Mỹ,Phụng Hiệp,Châu Thành A,Vị Thủy,Hiệp Hưng,Tân Bình,Hòa An,Phương Phú,Lương Tâm,Xà Phiên,Vĩnh Viễn,Thuận Hưng,Đông Phước,Trường Long Tây'.split(
    ',',
  );
/** How people name what nobody can find: more ways than any list has. */
const VAGUE =
  'Xử lý công việc,Thực hiện nhiệm vụ được giao,Nghiên cứu tài liệu,Công việc chuyên môn,Giải quyết công việc trong ngày,Làm việc theo phân công,Văn bản,Hoàn thành công việc,Tham mưu lãnh đạo,Công tác chuyên môn,Kết quả công việc,Hỗ trợ đồng nghiệp,Xử lý văn bản,Theo dõi chung,Công việc khác'.split(
    ',',
  );

/** What a piece of work was about: 14 kinds, 20 fields and 16 places in another order each time. */
export function note(random: Random): string {
  const [verb, kind, field, place] = [VERBS, KINDS, FIELDS, PLACES].map((words) => random.pick(words));
  const parts = [
    `${verb} ${kind} ${field}`,
    `${verb} ${kind} ${field} ${place}`,
    `${kind} ${field}: ${verb}, ${place}`,
  ];
  return `${random.pick(parts)}${random.chance(0.2) ? ` lần ${random.whole(1, 4)}` : ''}`;
}

export const productName = (random: Random): string =>
  `${random.pick(KINDS)} ${random.pick(FIELDS)} ${random.pick(PLACES)}`;
export const vagueName = (random: Random): string => random.pick(VAGUE);

/** A copy that is meant not to look like one: marks, numbers, order or a word aside. */
export function nearCopy(random: Random, text: string): string {
  const words = text.split(' ');
  const ways = [
    () => text,
    () => text.normalize('NFD').replace(/[\u0300-\u036f]/g, ''),
    () => `${text} ${random.whole(2, 30)}/${random.whole(1, 12)}`,
    () => [...words.slice(2), ...words.slice(0, 2)].join(' '),
    () => `${text}.`,
  ];
  return random.pick(ways)();
}
