import { ROLE_WORDS } from '../account/role-words.ts';
import type { AnnualState, AnnualStepKind } from '../annual-rating/annual-rating.rules.ts';
import type { Leaving } from '../assignment/leaving.rules.ts';
import type { Severity } from '../finding/finding.ts';
import { ASSIGNMENT_WORDS, CADRE_KINDS, ENTRY_STATES, HALF_WORDS, type Words } from '../import/words.ts';
import { LEAVE_LABELS } from '../leave/leave.rules.ts';
import type { LeaveRequestState } from '../leave/leave-request.rules.ts';
import type { MeetingKind } from '../meeting/meeting.ts';
import type { NoticeTopic } from '../notice/notice.ts';
import type { NoticeMail } from '../notice/notice-choice.rules.ts';
import type { Standing } from '../output/checks.rules.ts';
import type { Reading } from '../reading/reading.ts';
import { CHECK_NAMES } from '../report/check-names.ts';
import { CRITERION_WORDS } from '../review/form/criteria-words.ts';
import { LEVEL_WORDS } from '../review/form/form-words.ts';
import type { Disqualifier } from '../review/rating/rating.rules.ts';
import type { ReviewState, ReviewStepKind } from '../review/review-state.rules.ts';
import type { TaskState } from '../task/task.rules.ts';
import type { TransferState } from '../transfer/transfer.rules.ts';
import type { DayState, DayStepKind } from '../work-day/work-day.rules.ts';

type Codes = Readonly<Record<string, string>>;

const byCode = <T extends string>(words: Words<T>): Codes =>
  // The first word of a code is the one that is shown.
  Object.fromEntries([...words].reverse().map(([word, code]) => [code, word]));

const DAY: Record<DayState, string> = {
  ...{ draft: 'Nháp', submitted: 'Đã trình', returned: 'Bị trả lại', accepted: 'Đã duyệt' },
};
const DAY_STEP: Record<DayStepKind, string> = {
  ...{ submission: 'Trình', withdrawal: 'Rút về', return: 'Trả lại', acceptance: 'Duyệt' },
  ...{ undo: 'Hoàn tác', reopening: 'Mở lại' },
};
const TASK: Record<TaskState, string> = {
  ...{ planned: 'Chưa giao', proposed: 'Đề xuất', refused: 'Không nhận', open: 'Đang làm' },
  ...{ closed: 'Đã xong', 'could-not': 'Không làm được', cancelled: 'Đã hủy' },
};
const TASK_STEP: Codes = {
  ...{ assigned: 'Giao việc', opened: 'Mở việc', proposed: 'Đề xuất', taken: 'Nhận đề xuất' },
  ...{ untaken: 'Để đề xuất chờ lại', refused: 'Không nhận đề xuất', changed: 'Sửa việc' },
  ...{ 'due-moved': 'Dời hạn', split: 'Chia phần', 'handed-over': 'Chuyển người' },
  ...{ 'could-not': 'Không làm được', cancelled: 'Hủy việc', closed: 'Kết thúc', reopened: 'Mở lại' },
};
const ORIGIN: Codes = {
  ...{ assigned: 'Việc được giao', routine: 'Việc thường xuyên', 'ad-hoc': 'Việc phát sinh' },
  'taken-over': 'Việc nhận lại',
};
const STANDING: Record<Standing, string> = {
  ...{ planned: 'Chưa nộp', waiting: 'Chờ chấm', fault: 'Chờ nộp lại', accepted: 'Đã nhận' },
};
const CHECK: Codes = {
  ...{ accepted: 'Đạt', fault: 'Chưa đạt', delay: 'Chậm', 'delay-dropped': 'Không ghi chậm' },
  ...{ returned: 'Trả lại để bổ sung', revoked: 'Hoàn tác', 'share-returned': 'Trả lại phần làm chung' },
  ...{
    'cause-asked': 'Xin xác nhận nguyên nhân khách quan',
    'cause-confirmed': 'Xác nhận nguyên nhân khách quan',
    'cause-refused': 'Không xác nhận nguyên nhân khách quan',
  },
};
const REVIEW: Record<ReviewState, string> = {
  ...{ draft: 'Đang tự chấm', submitted: 'Chờ trưởng đơn vị chấm', returned: 'Được trả lại' },
  ...{ scored: 'Chờ người đứng đầu cơ quan duyệt', approved: 'Đã duyệt' },
};
const REVIEW_STEP: Record<ReviewStepKind, string> = {
  ...{ submitted: 'Trình phiếu', withdrawn: 'Rút về', returned: 'Trả lại', scored: 'Ghi điểm' },
  ...{ recalled: 'Lấy lại để sửa điểm', approved: 'Duyệt', appealed: 'Kiến nghị' },
  ...{ answered: 'Trả lời kiến nghị', replaced: 'Quyết định thay thế' },
};
const RATING_STEP: Record<AnnualStepKind | 'handed-over', string> = {
  ...{ 'self-rated': 'Tự xếp loại', excused: 'Vắng, không tự xếp loại', met: 'Họp nhận xét, có biên bản' },
  ...{ opined: 'Ý kiến của cấp ủy', proposed: 'Cơ quan tổ chức đề xuất', decided: 'Quyết định xếp loại' },
  ...{ notified: 'Thông báo bằng văn bản', appealed: 'Kiến nghị', answered: 'Trả lời kiến nghị' },
  ...{ replaced: 'Quyết định thay thế', 'handed-over': 'Cơ quan cũ bàn giao tháng' },
};
/** A year stands after the step of the same name. */
const RATING: Record<AnnualState, string> = { ...RATING_STEP, open: 'Chờ tự xếp loại' };
const LEAVE_REQUEST: Record<LeaveRequestState, string> = {
  ...{ asked: 'Chờ trả lời', granted: 'Đã đồng ý', refused: 'Không đồng ý', withdrawn: 'Đã rút' },
};
const LEAVE_STEP: Record<LeaveRequestState, string> = { ...LEAVE_REQUEST, asked: 'Gửi đơn' };
const TRANSFER: Record<TransferState, string> = {
  ...{ proposed: 'Đề nghị', accepted: 'Đã nhận', refused: 'Không đồng ý', withdrawn: 'Đã rút' },
};
const LEAVING: Record<Leaving, string> = {
  ...{ retired: 'Nghỉ hưu', resigned: 'Thôi việc', 'transferred-out': 'Chuyển công tác ra ngoài hệ thống' },
  ...{ 'contract-ended': 'Hết hạn hợp đồng', dismissed: 'Buộc thôi việc', died: 'Từ trần' },
  other: 'Lý do khác',
};
const DISQUALIFIER: Record<Disqualifier, string> = {
  ...{ discipline: 'Kỷ luật liên quan đến nhiệm vụ', degradation: 'Suy thoái, tự diễn biến' },
  'corruption-in-unit': 'Để xảy ra tham nhũng trong đơn vị',
  'waste-in-unit': 'Để xảy ra lãng phí trong đơn vị',
};
const MEETING: Record<MeetingKind, string> = { meeting: 'Họp', trip: 'Công tác', conference: 'Hội nghị' };
const SEVERITY: Record<Severity, string> = { note: 'Ghi chú', look: 'Cần xem', 'look-first': 'Xem trước' };
const FINDING: Codes = {
  ...{ open: 'Chưa trả lời', answered: 'Đã trả lời', mending: 'Đang sửa', closed: 'Đã khép' },
  gone: 'Không còn thấy',
};
const FINDING_STEP: Codes = {
  ...{ found: 'Kiểm tra thấy', seen: 'Đã xem', answered: 'Trả lời', 'mending-asked': 'Đề nghị sửa' },
  ...{ closed: 'Khép lại', reopened: 'Mở lại', gone: 'Kiểm tra không còn thấy' },
};
/** What notices are about; also by each kind of notice, through its topic. */
export const TOPIC_WORDS: Record<NoticeTopic, string> = {
  ...{ returned: 'Bị trả lại, chưa đạt', assigned: 'Việc được giao, đổi hạn', leave: 'Trả lời đơn nghỉ' },
  ...{ due: 'Việc đến hạn, ngày chưa trình', signal: 'Dấu hiệu cần xem lại', accepted: 'Được duyệt' },
  ...{ appeal: 'Kết quả phiếu, kiến nghị', account: 'Tài khoản, vai trò' },
};
const MAIL: Record<NoticeMail, string> = {
  ...{ 'at-once': 'Thư ngay', daily: 'Một thư mỗi sáng', none: 'Không gửi thư' },
};
const REMINDER = {
  ...{ log: 'Nhắc ghi nhật ký', queue: 'Nhắc ngày chờ duyệt', press: 'Nhắc ngày còn thiếu của tháng' },
};
const LETTER: Codes = {
  ...{ week: 'Tin tuần', 'month-end': 'Tin cuối tháng', 'notice-at-once': 'Thư thông báo' },
  account: 'Thư về tài khoản, vai trò',
  ...{
    'notice-daily': 'Thư thông báo trong ngày',
    'remind-log': REMINDER.log,
    'remind-queue': REMINDER.queue,
  },
  ...{ 'remind-press': REMINDER.press },
};
const WAY: Codes = {
  ...{ password: 'Mật khẩu', oidc: 'Cổng đăng nhập (OpenID Connect)', ldap: 'Máy chủ mật khẩu (LDAP)' },
};
const SECOND: Codes = {
  ...{ none: 'Không', code: 'Mã trên máy', recovery: 'Mã trên giấy', provider: 'Cổng đăng nhập hỏi' },
};
const SCHEME: Record<Reading['scheme'], string> = { light: 'Sáng', dark: 'Tối', auto: 'Theo máy' };
const CONTRAST: Record<Reading['contrast'], string> = { plain: 'Thường', more: 'Đậm', auto: 'Theo máy' };
const MOTION: Record<Reading['motion'], string> = { full: 'Thường', less: 'Ít', auto: 'Theo máy' };

/** The words of what is kept as a code, by `part.column` of a person's data; those of the pages. */
export const CODE_WORDS: Readonly<Record<string, Codes>> = {
  ...{ 'person.kind': byCode(CADRE_KINDS), 'posts.kind': byCode(ASSIGNMENT_WORDS), 'posts.leaving': LEAVING },
  'offices.kind': { head: 'Người đứng đầu', deputy: 'Cấp phó' },
  ...{ 'transfers.state': TRANSFER, 'leave.kind': LEAVE_LABELS, 'leave.half': byCode(HALF_WORDS) },
  ...{
    'leaveRequests.kind': LEAVE_LABELS,
    'leaveRequests.state': LEAVE_REQUEST,
    'leaveSteps.kind': LEAVE_STEP,
  },
  ...{ 'disqualifiers.kind': DISQUALIFIER, 'days.state': DAY, 'daySteps.kind': DAY_STEP },
  ...{ 'lines.state': byCode(ENTRY_STATES), 'earlierLines.kind': { changed: 'Sửa', removed: 'Xóa' } },
  ...{ 'tasks.state': TASK, 'tasks.origin': ORIGIN, 'taskSteps.kind': TASK_STEP, 'meetings.kind': MEETING },
  ...{ 'products.standing': STANDING, 'productChecks.kind': CHECK },
  'proofs.kind': { file: 'Tệp', link: 'Liên kết' },
  ...{ 'reviews.state': REVIEW, 'reviews.level': LEVEL_WORDS, 'reviewCriteria.state': REVIEW },
  ...{ 'reviewCriteria.criterion': CRITERION_WORDS, 'reviewSteps.kind': REVIEW_STEP },
  ...{ 'annualRatings.state': RATING, 'annualRatings.ownLevel': LEVEL_WORDS },
  ...{ 'annualRatings.proposedLevel': LEVEL_WORDS, 'annualRatings.decidedLevel': LEVEL_WORDS },
  ...{ 'ratingSteps.kind': RATING_STEP, 'ratingSteps.level': LEVEL_WORDS },
  ...{ 'findings.rule': CHECK_NAMES, 'findings.severity': SEVERITY, 'findings.state': FINDING },
  ...{ 'findingSteps.rule': CHECK_NAMES, 'findingSteps.kind': FINDING_STEP, 'roles.role': ROLE_WORDS },
  ...{ 'links.kind': WAY, 'reminders.kind': REMINDER, 'noticeChoices.topic': TOPIC_WORDS },
  ...{ 'noticeChoices.mail': MAIL, 'letters.kind': LETTER, 'templates.kind': { day: 'Ngày', week: 'Tuần' } },
  ...{ 'sessions.firstFactor': WAY, 'sessions.secondFactor': SECOND },
  'signInTries.step': { password: 'Mật khẩu', code: 'Mã của bước hai' },
  'sessions.strength': { full: 'Toàn bộ', day: 'Chỉ ngày của mình' },
  'devices.kind': { pin: 'Mã PIN', passkey: 'Khóa của máy' },
  ...{ 'preferences.scheme': SCHEME, 'preferences.contrast': CONTRAST, 'preferences.motion': MOTION },
};
