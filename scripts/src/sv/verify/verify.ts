import type { FaultKind } from '@so-viec/db';
import { auditPlaceOf, openAsItIs, readConfig, verifyTrail } from '@so-viec/server';
import { formatWhole } from '@so-viec/shared/decimal/decimal';
import type { Command } from '../command.ts';
import { readOptions } from '../options.ts';
import { notedOf } from './noted.ts';

const WORDS: Record<FaultKind, string> = {
  'event-changed': 'sự kiện bị sửa hoặc chèn vào',
  'payload-gone': 'nội dung sự kiện bị xóa ngoài chương trình, trước hạn lưu',
  'event-gone': 'sự kiện bị xóa',
  'event-moved': 'sự kiện bị đổi chỗ',
  'tail-cut': 'cuối nhật ký bị cắt, từ chỗ này',
  'head-changed': 'đầu nhật ký bị sửa',
  'checkpoint-changed': 'điểm ký bị sửa',
  'checkpoint-gone': 'điểm ký bị xóa',
  'closing-changed': 'bản chốt tháng bị sửa',
  'closing-gone': 'bản chốt tháng bị xóa',
  'revision-changed': 'nội dung trước khi sửa bị đổi',
  'revision-gone': 'thiếu nội dung trước khi sửa',
  'row-changed': 'dòng bị sửa ngoài chương trình',
  'row-covered': 'dòng đã bị sửa ngoài chương trình, rồi được một thao tác ký đè lên',
  'row-gone': 'dòng bị xóa ngoài chương trình',
  'row-older': 'dòng bị đưa về nội dung cũ',
  'file-changed': 'nội dung tệp bị đổi ngoài chương trình',
  'figures-differ': 'số tổng hợp không khớp các dòng',
  'marked-again': 'các dòng bị ký lại thêm một lần',
  'trail-anew': 'nhật ký bị bắt đầu lại, điểm ký bên ngoài là của nhật ký trước đó',
  'trigger-foreign': 'trigger lạ, không do chương trình tạo, có thể giấu hoặc sửa dòng',
  'trigger-changed': 'trigger giữ nhật ký bị sửa hoặc bị tắt',
  'trigger-gone': 'thiếu trigger giữ nhật ký',
  'rule-foreign': 'rule lạ, không do chương trình tạo, có thể giấu hoặc sửa dòng',
  'rows-hidden': 'bảng bị bật row level security, có thể che bớt dòng',
  'table-replaced': 'không còn là bảng do chương trình tạo: khôi phục bản sao gần nhất',
  'catalogue-changed':
    'danh mục của SQLite bị sửa, có thể giấu trigger hoặc bảng giả: khôi phục bản sao gần nhất',
  'table-changed':
    'cấu trúc bảng của nhật ký bị sửa, có thể giấu hoặc sửa dòng; nơi không có lệnh sửa thì khôi phục bản sao gần nhất',
  'call-foreign': 'bảng gọi hàm, toán tử hoặc kiểu lạ, không do chương trình tạo, có thể giấu hoặc sửa dòng',
  'setting-foreign':
    'thiết lập làm đổi cách chạy lệnh: search_path phải để pg_catalog đứng đầu (hoặc không ghi), session_replication_role phải là origin',
  'table-shadowed':
    'có bảng cùng tên ở nhiều schema trong search_path, bảng đứng trước che bảng sau: bỏ hoặc đổi tên bảng không phải của chương trình',
  'pages-damaged':
    'tệp cơ sở dữ liệu hỏng hoặc bị sửa từng trang, có dòng không tra ra được: khôi phục bản sao gần nhất',
  'key-unknown': 'không có khóa đã ký',
};
/** What a row is called on the pages. */
const ROWS: Readonly<Record<string, string>> = {
  ...{ work_entry: 'dòng việc', work_day: 'ngày ghi', day_step: 'bước nộp, duyệt của ngày' },
  ...{
    output: 'sản phẩm và phần chia, kiểm tra, minh chứng của nó',
    output_check: 'kết quả kiểm tra sản phẩm',
  },
  ...{ output_delivery: 'lần bàn giao sản phẩm', evidence: 'minh chứng sản phẩm' },
  ...{ task: 'việc được giao', task_step: 'bước của việc được giao' },
  ...{ review: 'phiếu chấm điểm tháng, quý', review_step: 'bước của phiếu chấm điểm' },
  ...{ annual_rating: 'xếp loại năm', rating_step: 'bước xếp loại năm', body_score: 'điểm của cơ quan' },
  ...{ disqualifier: 'lý do buộc xếp loại cuối', excellent_decision: 'quyết định về mức xuất sắc' },
  ...{ competency_assessment: 'mức năng lực được đánh giá', rule_choice: 'lựa chọn quy tắc chấm điểm' },
  ...{ leave: 'ngày nghỉ', assignment: 'vị trí được giữ', output_product: 'sản phẩm trong danh mục' },
  ...{ headship: 'người đứng đầu, cấp phó', delegation: 'ủy quyền', role_grant: 'quyền được cấp' },
  ...{ account: 'tài khoản và điện thoại lấy mã của nó', account_link: 'liên kết đăng nhập' },
  ...{ second_factor: 'điện thoại lấy mã', recovery_code: 'mã dự phòng' },
  ...{ unit_version: 'đơn vị trong từng thời kỳ', report_edition: 'bản báo cáo' },
  ...{
    finding: 'dấu hiệu',
    finding_step: 'bước của dấu hiệu',
    finding_settings: 'mức đặt để tìm dấu hiệu',
  },
  ...{
    work_entry_revision: 'nội dung cũ của dòng việc',
    stored_file: 'tệp đính kèm',
    closing: 'bản chốt tháng',
    cadre_month: 'số cộng tháng',
    cadre_day: 'số cộng ngày',
  },
};
/** A row that somebody made has none, perhaps. */
const NO_ID = 'mã trống';
/** More lines than this nobody reads, but for those that say how to mend; `--json` has them all. */
const MOST = 20;

/** `sv verify`: whether the trail and what it tells of are as they were written; 1 where they are not. */
export const command: Command = {
  name: 'verify',
  usage: ['sv verify [--json]'],
  async run(args, { out, err, env }) {
    const { options } = readOptions(command, args, { json: 'switch' });
    const config = readConfig(env, process.cwd());
    const db = await openAsItIs(config);
    try {
      const { checkpoints } = auditPlaceOf(config);
      const found = await verifyTrail(db, checkpoints, config.audit.triggers);
      const { faults } = found;
      if (options.json)
        out(`${JSON.stringify({ ok: faults.length === 0, first: faults[0] ?? null, ...found })}\n`);
      else out(`${sentenceOf(found)}${noteOf(found, checkpoints)}${notedOf(found.noted)}`);
      if (!options.json) err(linesOf(faults));
      return faults.length === 0 ? 0 : 1;
    } finally {
      await db.destroy();
    }
  },
};

type Found = Awaited<ReturnType<typeof verifyTrail>>;

function sentenceOf(found: Found): string {
  const { events, pending, checkpoints, closings, revisions, rows, files, faults } = found;
  const counts = [
    `${formatWhole(events)} sự kiện (${formatWhole(pending)} chờ nối)`,
    `${formatWhole(checkpoints)} điểm ký`,
    `${formatWhole(closings)} bản chốt`,
    `${formatWhole(revisions)} nội dung cũ`,
    `${formatWhole(rows)} dòng`,
    `${formatWhole(files)} tệp`,
  ].join(', ');
  if (faults.length === 0) return `Nhật ký nguyên vẹn: ${counts}.\n`;
  return `Nhật ký không còn nguyên vẹn, ${formatWhole(faults.length)} chỗ sai trong ${counts}.\n`;
}

/** What is no fault, and must be known by whoever relies on the sentence before. */
function noteOf({ outside, torn }: Found, file: string): string {
  if (outside === 0 && torn === 0)
    return `Tệp ${file} không có điểm ký nào: chỉ so được với điểm ký trong cơ sở dữ liệu.\n`;
  if (torn === 0) return '';
  return `Tệp ${file} có ${formatWhole(torn)} dòng ghi dở (đĩa đầy hoặc máy tắt giữa chừng), không phải bị sửa: điểm ký đó còn nguyên trong cơ sở dữ liệu, lần ghi sau viết lại dòng cuối.\n`;
}

function linesOf(faults: Found['faults']): string {
  const shown = faults.filter(({ mend }, place) => place < MOST || mend);
  const left = faults.length - shown.length;
  const rest = left > 0 ? `… và ${formatWhole(left)} chỗ nữa: xem đủ bằng sv verify --json\n` : '';
  return `${shown.map(lineOf).join('')}${rest}`;
}

function lineOf({ kind, table, seq, id, mend }: Found['faults'][number]): string {
  const place = [seq === undefined ? '' : `số ${seq}`, table, id === '' ? NO_ID : (id ?? '')]
    .filter((word) => word !== '')
    .join(' ');
  const called = ROWS[table];
  const way = mend ? `; sửa bằng lệnh của chủ cơ sở dữ liệu: ${mend.join('; ')};` : '';
  return `${place}${called ? ` (${called})` : ''}: ${WORDS[kind]}${way}\n`;
}
