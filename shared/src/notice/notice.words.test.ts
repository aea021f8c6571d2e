import { describe, expect, it } from 'vitest';
import { kindsOf, NOTICE_KINDS, NOTICE_TOPICS, TOPIC_OF, type Told } from './notice.ts';
import { noticeWords } from './notice.words.ts';

const say = (kind: Told['kind'], content: object) =>
  Object.values(noticeWords({ kind, content } as Pick<Told, 'kind' | 'content'>)).join(' | ');
const task = { id: 'T1', title: 'Lập kế hoạch' };
const meeting = { title: 'Họp giao ban', day: '2024-01-12' };

describe('a notice', () => {
  it.each<[Told['kind'], object, string]>([
    [
      'day-returned',
      { day: '2024-01-12', reason: 'Thiếu số' },
      'Ngày 12/01/2024 bị trả lại | Thiếu số | /hom-nay/2024-01-12',
    ],
    [
      'lines-to-vouch',
      { day: '2024-01-12', name: 'Trần Thị Thu Hà', count: 2 },
      'Trần Thị Thu Hà nhờ xác nhận 2 dòng việc mật ngày 12/01/2024 | Ngày này chưa duyệt được khi chưa có xác nhận. | /duyet',
    ],
    [
      'days-accepted',
      { items: [{ step: 's', day: '2024-01-12' }] },
      'Đã duyệt ngày 12/01/2024 |  | /hom-nay/2024-01-12',
    ],
    [
      'days-accepted',
      {
        items: [
          { step: 's', day: '2024-01-12' },
          { step: 't', day: '2024-01-09' },
        ],
      },
      'Đã duyệt 2 ngày | 09/01, 12/01 | /hom-nay/2024-01-09',
    ],
    [
      'output-fault',
      { id: 'O', name: 'Báo cáo', count: 1, of: 4, reason: 'Sai' },
      'Sản phẩm “Báo cáo” chưa đạt (1 trong 4) | Sai | /san-pham/O',
    ],
    ['output-returned', { id: 'O', name: '', reason: '' }, 'Một sản phẩm bị trả lại |  | /san-pham/O'],
    [
      'outputs-accepted',
      {
        items: [
          { step: 's', id: 'O', name: 'A' },
          { step: 't', id: 'P', name: '' },
        ],
      },
      'Đã duyệt 2 sản phẩm | “A” | /san-pham/O',
    ],
    [
      'task-assigned',
      { ...task, dueOn: '2024-01-25' },
      'Được giao việc “Lập kế hoạch” | Hạn 25/01/2024 | /viec/T1',
    ],
    [
      'task-joined',
      { ...task, dueOn: '2024-01-25', lead: 'Trần Thị Thu Hà' },
      'Được giao phối hợp việc “Lập kế hoạch” | Chủ trì Trần Thị Thu Hà. Hạn 25/01/2024 | /viec/T1',
    ],
    ['task-left', { id: 'T1', title: '' }, 'Không còn phối hợp một việc |  | /viec'],
    [
      'task-due-moved',
      { ...task, from: '2024-01-25', to: '2024-01-31', reason: 'Chờ số liệu' },
      'Việc “Lập kế hoạch” có hạn mới 31/01/2024 | Hạn trước 25/01/2024. Chờ số liệu | /viec/T1',
    ],
    [
      'task-due',
      { ...task, dueOn: '2024-01-12', when: 'late' },
      'Việc “Lập kế hoạch” đã quá hạn | Hạn 12/01/2024 | /viec/T1',
    ],
    [
      'meeting-on-submitted',
      { title: 'Họp giao ban', day: '2024-01-12' },
      'Được mời “Họp giao ban” ngày 12/01/2024, ngày đã trình | Dự thì lấy lại ngày đã trình, bấm “Nhận”, rồi trình lại. Không dự thì để nguyên. | /hom-nay/2024-01-12',
    ],
    [
      'meeting-changed',
      { ...meeting, fromOn: '2024-01-12', toOn: '2024-01-13', minutes: 90, isStruck: false },
      '“Họp giao ban” đã đổi | Nay 1:30, từ 12/01/2024 đến 13/01/2024. Dòng ngày 12/01/2024 đã ghi giữ nguyên cho đến khi được sửa. | /hom-nay/2024-01-12',
    ],
    [
      'meeting-cancelled',
      meeting,
      '“Họp giao ban” đã hủy | Dòng ngày 12/01/2024 đã ghi giữ nguyên cho đến khi được sửa. | /hom-nay/2024-01-12',
    ],
    [
      'backup-failed',
      { on: '2024-01-12', isDrill: false },
      'Không sao lưu được ngày 12/01/2024 | Mở Công việc nền để xem lỗi và cách xử lý. | /quan-tri/cong-viec-nen',
    ],
    [
      'backup-failed',
      { on: '2024-01-14', isDrill: true },
      'Kiểm bản sao lưu ngày 14/01/2024 không đạt | Mở Công việc nền để xem lỗi và cách xử lý. | /quan-tri/cong-viec-nen',
    ],
    [
      'month-open',
      { month: '2023-12', count: 3, firstOn: '2023-12-27' },
      'Tháng 12/2023 còn 3 ngày đã ghi mà chưa trình | Đơn vị chưa khóa được tháng khi còn ngày chưa trình. | /hom-nay/2023-12-27',
    ],
    [
      'week-left',
      { monday: '2024-01-29', people: 5, days: 24, queue: 2 },
      'Tuần 29/01 đến 04/02: 5 người còn 24 ngày chưa trình | 2 ngày chờ duyệt | /tong-hop?thang=2024-01&phan=chua-ghi',
    ],
    [
      'week-left',
      { monday: '2024-01-08', people: 0, days: 0, queue: 2 },
      'Tuần 08/01 đến 14/01: 2 ngày chờ duyệt |  | /duyet',
    ],
    [
      'leave-refused',
      { code: 'CB-HA', fromOn: '2024-01-15', toOn: '2024-01-15', reason: 'Họp' },
      'Không đồng ý cho nghỉ ngày 15/01/2024 | Họp | /can-bo/CB-HA',
    ],
    [
      'appeal-raised',
      { month: '2024-01', code: 'CB-HA', name: 'Trần Thị Thu Hà', answerDueOn: '2024-02-09' },
      'Trần Thị Thu Hà kiến nghị về phiếu tháng 01/2024 | Trả lời trước 09/02/2024 | /phieu/CB-HA/2024-01',
    ],
    [
      'account-changed',
      { change: 'link' },
      'Tài khoản của bạn được nối với một cách đăng nhập khác | Nếu bạn không nhờ, báo ngay lãnh đạo đơn vị. | /bao-mat',
    ],
    [
      'account-changed',
      { change: 'closed' },
      'Tài khoản của bạn đã bị khóa | Bạn chưa đăng nhập được cho đến khi tài khoản được mở lại; nhật ký và phiếu vẫn còn. Thấy không đúng thì báo lãnh đạo đơn vị. | /bao-mat',
    ],
    [
      'role-ended',
      { role: 'auditor', unit: '', toOn: '2024-01-31' },
      'Vai trò “Kiểm tra, chỉ xem” của bạn hết ngày 31/01/2024 | Toàn tổ chức | /thong-bao',
    ],
    [
      'role-ended',
      { role: 'auditor', unit: 'Sở Nội vụ', fromOn: '2024-01-01', toOn: '2024-01-31', saidOn: '2024-01-12' },
      'Vai trò “Kiểm tra, chỉ xem” của bạn hết ngày 31/01/2024 | Sở Nội vụ | /thong-bao',
    ],
    [
      'role-ended',
      { role: 'auditor', unit: 'Sở Nội vụ', fromOn: '2024-01-01', toOn: '2024-01-12', saidOn: '2024-01-12' },
      'Vai trò “Kiểm tra, chỉ xem” của bạn hết ngày 12/01/2024 | Sở Nội vụ | /thong-bao',
    ],
    [
      'role-ended',
      { role: 'auditor', unit: 'Sở Nội vụ', fromOn: '2024-02-01', toOn: '2024-02-15', saidOn: '2024-01-12' },
      'Vai trò “Kiểm tra, chỉ xem” của bạn hết ngày 15/02/2024 | Sở Nội vụ | /thong-bao',
    ],
    [
      'role-ended',
      { role: 'auditor', unit: 'Sở Nội vụ', fromOn: '2024-01-01', toOn: '2024-01-11', saidOn: '2024-01-12' },
      'Vai trò “Kiểm tra, chỉ xem” của bạn đã bị thu ngày 12/01/2024 | Sở Nội vụ | /thong-bao',
    ],
    [
      'role-ended',
      { role: 'auditor', unit: 'Sở Nội vụ', fromOn: '2024-01-12', toOn: '2024-01-11', saidOn: '2024-01-12' },
      'Vai trò “Kiểm tra, chỉ xem” của bạn đã bị thu ngày 12/01/2024 | Sở Nội vụ | /thong-bao',
    ],
    [
      'role-ended',
      { role: 'auditor', unit: 'Sở Nội vụ', fromOn: '2024-02-01', toOn: '2024-01-31', saidOn: '2024-01-12' },
      'Vai trò “Kiểm tra, chỉ xem” giao từ 01/02/2024 đã được bỏ, chưa có hiệu lực | Sở Nội vụ | /thong-bao',
    ],
    [
      'role-over-all-ended',
      { role: 'admin', name: 'Lê Văn Bình', fromOn: '2024-01-01', toOn: '2024-01-31', saidOn: '2024-01-12' },
      'Vai trò “Quản trị” trên toàn tổ chức của Lê Văn Bình hết ngày 31/01/2024 | Thấy không đúng thì báo lãnh đạo cơ quan. | /thong-bao',
    ],
    [
      'role-over-all-ended',
      { role: 'admin', name: 'Lê Văn Bình', fromOn: '2024-01-12', toOn: '2024-01-11', saidOn: '2024-01-12' },
      'Vai trò “Quản trị” trên toàn tổ chức của Lê Văn Bình đã bị thu ngày 12/01/2024 | Thấy không đúng thì báo lãnh đạo cơ quan. | /thong-bao',
    ],
    [
      'role-over-all-ended',
      { role: 'admin', name: 'Lê Văn Bình', fromOn: '2024-02-01', toOn: '2024-01-31', saidOn: '2024-01-12' },
      'Vai trò “Quản trị” trên toàn tổ chức giao cho Lê Văn Bình từ 01/02/2024 đã được bỏ, chưa có hiệu lực | Thấy không đúng thì báo lãnh đạo cơ quan. | /thong-bao',
    ],
  ])('%s says %j as %s', (kind, content, words) => {
    expect(say(kind, content)).toBe(words);
  });

  it('of one finding leads to it, of several to their list', () => {
    expect(say('findings-found', { ids: ['F'], month: '2024-02' })).toMatch(
      /tin-hieu\?thang=2024-02&xem=mine&mo=F$/,
    );
    expect(say('findings-found', { ids: ['F', 'G'], month: '2024-02' })).toMatch(/^2 dấu hiệu.*&xem=mine$/);
  });

  it('stands under one topic, and every topic has some', () => {
    expect(NOTICE_TOPICS.flatMap((topic) => kindsOf([topic])).sort()).toEqual([...NOTICE_KINDS].sort());
    expect(new Set(Object.values(TOPIC_OF)).size).toBe(NOTICE_TOPICS.length);
  });
});
