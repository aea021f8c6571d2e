import { addDays, formatDay, formatMonth, formatShortDay, monthOf } from '../civil-day/civil-day.ts';
import { formatMinutes } from '../duration/duration.rules.ts';
import type { Told } from './notice.ts';
import { ACCOUNT_NOTICE_WORDS } from './notice-account.words.ts';
import { type NoticeWords, quoted, type Say, stretch } from './notice-parts.words.ts';

const product = ({ name }: { name: string }) => (name === '' ? 'Một sản phẩm' : `Sản phẩm ${quoted(name)}`);
const work = ({ title }: { title: string }) => (title === '' ? 'Một việc' : `Việc ${quoted(title)}`);
const inWords = ({ title }: { title: string }) => (title === '' ? 'một việc' : `việc ${quoted(title)}`);
const named = (title: string) => (title === '' ? '(không ghi nội dung)' : quoted(title));
const dayPath = (day: string) => `/hom-nay/${day}`;
const outputPath = ({ id }: { id: string }) => `/san-pham/${id}`;
const taskPath = ({ id }: { id: string }) => `/viec/${id}`;
const yearPath = ({ year, code }: { year: number; code: string }) => `/xep-loai/nam/${year}/${code}`;
const findingPath = ({ id, month }: { id: string; month: string }) =>
  `/tin-hieu?thang=${month}&xem=mine&mo=${id}`;
const dueWords = (dueOn: string | null) => (dueOn === null ? '' : `Hạn ${formatDay(dueOn)}`);
const outOf = ({ count, of }: { count: number; of: number }) => (of === 1 ? '' : ` (${count} trong ${of})`);

const keptLine = (day: string) => `Dòng ngày ${formatDay(day)} đã ghi giữ nguyên cho đến khi được sửa.`;
const meetingTime = ({ fromOn, toOn, minutes }: { fromOn: string; toOn: string; minutes: number }) =>
  `${formatMinutes(minutes)}, ${stretch({ fromOn, toOn })}`;

const DUE = { soon: 'sắp đến hạn', today: 'đến hạn hôm nay', late: 'đã quá hạn' } as const;
const ENDED = {
  closed: 'đã kết thúc',
  'could-not': 'được ghi là không làm được',
  cancelled: 'đã hủy',
} as const;

const SAY: Say = {
  ...ACCOUNT_NOTICE_WORDS,
  'day-returned': ({ day, reason }) => ({
    ...{ title: `Ngày ${formatDay(day)} bị trả lại`, detail: reason, path: dayPath(day) },
  }),
  'day-reopened': ({ day, reason }) => ({
    ...{ title: `Ngày ${formatDay(day)} đã duyệt được mở lại`, detail: reason, path: dayPath(day) },
  }),
  'days-accepted': ({ items }) => {
    const days = items.map(({ day }) => day).sort();
    const [first = ''] = days;
    const title = days.length === 1 ? `Đã duyệt ngày ${formatDay(first)}` : `Đã duyệt ${days.length} ngày`;
    return {
      title,
      detail: days.length === 1 ? '' : days.map(formatShortDay).join(', '),
      path: dayPath(first),
    };
  },
  'output-returned': (c) => ({ title: `${product(c)} bị trả lại`, detail: c.reason, path: outputPath(c) }),
  'output-fault': (c) => ({
    ...{ title: `${product(c)} chưa đạt${outOf(c)}`, detail: c.reason, path: outputPath(c) },
  }),
  'output-delay': (c) => ({
    ...{ title: `${product(c)} được ghi là chậm${outOf(c)}`, detail: c.reason, path: outputPath(c) },
  }),
  'outputs-accepted': ({ items }) => {
    const [first = { id: '', name: '' }] = items;
    if (items.length === 1)
      return { title: `${product(first)} đã được duyệt`, detail: '', path: outputPath(first) };
    const names = items.flatMap(({ name }) => (name === '' ? [] : [quoted(name)]));
    return { title: `Đã duyệt ${items.length} sản phẩm`, detail: names.join(', '), path: outputPath(first) };
  },
  'cause-confirmed': (c) => ({
    title: `${product(c)}: nguyên nhân khách quan được xác nhận`,
    ...{ detail: c.reason, path: outputPath(c) },
  }),
  'cause-refused': (c) => ({
    title: `${product(c)}: nguyên nhân khách quan không được xác nhận`,
    ...{ detail: c.reason, path: outputPath(c) },
  }),
  'output-shared': (c) => ({
    ...{
      title: `${product(c)} có phần của bạn`,
      detail: 'Không làm thì mở sản phẩm, trả lại phần.',
      path: outputPath(c),
    },
  }),
  'task-assigned': (c) => ({
    ...{ title: `Được giao việc ${named(c.title)}`, detail: dueWords(c.dueOn), path: taskPath(c) },
  }),
  'task-joined': (c) => ({
    title: `Được giao phối hợp việc ${named(c.title)}`,
    detail: [`Chủ trì ${c.lead}`, dueWords(c.dueOn)].filter(Boolean).join('. '),
    path: taskPath(c),
  }),
  'task-left': (c) => ({ title: `Không còn phối hợp ${inWords(c)}`, detail: '', path: '/viec' }),
  'task-changed': (c) => ({ title: `${work(c)} được sửa`, detail: '', path: taskPath(c) }),
  'task-due-moved': (c) => ({
    title: c.to === null ? `${work(c)} không còn hạn` : `${work(c)} có hạn mới ${formatDay(c.to)}`,
    detail: [c.from === null ? '' : `Hạn trước ${formatDay(c.from)}`, c.reason].filter(Boolean).join('. '),
    path: taskPath(c),
  }),
  'task-given-on': (c) => ({ title: `${work(c)} đã chuyển cho người khác`, detail: c.reason, path: '/viec' }),
  'task-ended': (c) => ({ title: `${work(c)} ${ENDED[c.as]}`, detail: c.reason, path: taskPath(c) }),
  'task-reopened': (c) => ({ title: `${work(c)} được mở lại`, detail: c.reason, path: taskPath(c) }),
  'proposal-taken': (c) => ({
    ...{ title: `Đề xuất ${named(c.title)} đã được nhận`, detail: dueWords(c.dueOn), path: taskPath(c) },
  }),
  'proposal-refused': (c) => ({
    ...{ title: `Đề xuất ${named(c.title)} không được nhận`, detail: c.reason, path: taskPath(c) },
  }),
  'request-answered': ({ answer }) => ({
    title: 'Đề nghị giao việc đã có trả lời',
    detail: answer,
    path: '/viec',
  }),
  'task-due': (c) => ({ title: `${work(c)} ${DUE[c.when]}`, detail: dueWords(c.dueOn), path: taskPath(c) }),
  'meeting-on-submitted': ({ title, day }) => ({
    title: `Được mời ${quoted(title)} ngày ${formatDay(day)}, ngày đã trình`,
    detail: 'Dự thì lấy lại ngày đã trình, bấm “Nhận”, rồi trình lại. Không dự thì để nguyên.',
    path: dayPath(day),
  }),
  'meeting-changed': ({ title, day, isStruck, ...now }) => ({
    title: isStruck ? `Không còn được mời ${quoted(title)}` : `${quoted(title)} đã đổi`,
    ...{ detail: `${isStruck ? '' : `Nay ${meetingTime(now)}. `}${keptLine(day)}`, path: dayPath(day) },
  }),
  'meeting-cancelled': ({ title, day }) => ({
    ...{ title: `${quoted(title)} đã hủy`, detail: keptLine(day), path: dayPath(day) },
  }),
  'lines-to-vouch': ({ day, name, count }) => ({
    title: `${name} nhờ xác nhận ${count} dòng việc mật ngày ${formatDay(day)}`,
    ...{ detail: 'Ngày này chưa duyệt được khi chưa có xác nhận.', path: '/duyet' },
  }),
  'month-open': ({ month, count, firstOn }) => ({
    title: `Tháng ${formatMonth(month)} còn ${count} ngày đã ghi mà chưa trình`,
    ...{ detail: 'Đơn vị chưa khóa được tháng khi còn ngày chưa trình.', path: dayPath(firstOn) },
  }),
  'week-left': ({ monday, people, days, queue }) => {
    const week = `Tuần ${formatShortDay(monday)} đến ${formatShortDay(addDays(monday, 6))}`;
    const waiting = queue === 0 ? '' : `${queue} ngày chờ duyệt`;
    if (people === 0) return { title: `${week}: ${waiting}`, detail: '', path: '/duyet' };
    return {
      ...{ title: `${week}: ${people} người còn ${days} ngày chưa trình`, detail: waiting },
      path: `/tong-hop?thang=${monthOf(monday)}&phan=chua-ghi`,
    };
  },
  'leave-granted': (c) => ({
    title: `Đã đồng ý cho nghỉ ${stretch(c)}`,
    detail: '',
    path: `/can-bo/${c.code}`,
  }),
  'leave-refused': (c) => ({
    ...{ title: `Không đồng ý cho nghỉ ${stretch(c)}`, detail: c.reason, path: `/can-bo/${c.code}` },
  }),
  'findings-found': ({ ids, month }) => ({
    title: `${ids.length} dấu hiệu cần xem lại, tháng ${formatMonth(month)}`,
    detail: 'Dấu hiệu không phải kết luận và không đổi điểm. Mở xem và trả lời.',
    path: ids.length === 1 ? findingPath({ id: ids[0] ?? '', month }) : `/tin-hieu?thang=${month}&xem=mine`,
  }),
  'finding-sent-back': (c) => ({
    ...{
      title: `Dấu hiệu tháng ${formatMonth(c.month)} cần sửa dòng`,
      detail: c.reason,
      path: findingPath(c),
    },
  }),
  'finding-closed': (c) => ({
    ...{ title: `Dấu hiệu tháng ${formatMonth(c.month)} đã khép lại`, detail: '' },
    path: `${findingPath(c)}&khep=true`,
  }),
  'finding-reopened': (c) => ({
    ...{ title: `Dấu hiệu tháng ${formatMonth(c.month)} được mở lại`, detail: '', path: findingPath(c) },
  }),
  'review-returned': ({ month, reason }) => ({
    ...{ title: `Phiếu tháng ${formatMonth(month)} bị trả lại`, detail: reason, path: `/phieu/${month}` },
  }),
  'review-decided': ({ month }) => ({
    title: `Phiếu tháng ${formatMonth(month)} đã có kết quả`,
    ...{ detail: 'Thời hạn kiến nghị tính từ ngày mở xem.', path: `/phieu/${month}` },
  }),
  'review-replaced': ({ month }) => ({
    ...{
      title: `Phiếu tháng ${formatMonth(month)} có quyết định thay thế`,
      detail: '',
      path: `/phieu/${month}`,
    },
  }),
  'appeal-raised': ({ month, code, name, answerDueOn }) => ({
    title: `${name} kiến nghị về phiếu tháng ${formatMonth(month)}`,
    ...{ detail: `Trả lời trước ${formatDay(answerDueOn)}`, path: `/phieu/${code}/${month}` },
  }),
  'year-notified': (c) => ({
    ...{ title: `Đã có kết quả xếp loại năm ${c.year}`, detail: '', path: yearPath(c) },
  }),
  'year-replaced': (c) => ({
    ...{ title: `Xếp loại năm ${c.year} có quyết định thay thế`, detail: '', path: yearPath(c) },
  }),
  'year-appealed': (c) => ({
    title: `${c.name} kiến nghị về xếp loại năm ${c.year}`,
    ...{ detail: `Trả lời trước ${formatDay(c.answerDueOn)}`, path: yearPath(c) },
  }),
  'year-answered': (c) => ({
    title: `Kiến nghị về xếp loại năm ${c.year} đã có trả lời`,
    ...{ detail: c.reason, path: yearPath(c) },
  }),
  'appeal-answered': ({ month, reason }) => ({
    ...{ title: `Kiến nghị về phiếu tháng ${formatMonth(month)} đã có trả lời`, detail: reason },
    path: `/phieu/${month}`,
  }),
  'backup-failed': ({ on, isDrill }) => ({
    title: isDrill
      ? `Kiểm bản sao lưu ngày ${formatDay(on)} không đạt`
      : `Không sao lưu được ngày ${formatDay(on)}`,
    ...{ detail: 'Mở Công việc nền để xem lỗi và cách xử lý.', path: '/quan-tri/cong-viec-nen' },
  }),
};

/** The words of a notice: the same on its page and in a letter. */
export function noticeWords({ kind, content }: Pick<Told, 'kind' | 'content'>): NoticeWords {
  return (SAY[kind] as (content: unknown) => NoticeWords)(content);
}
