import type { ImportReport } from '@so-viec/server';
import { formatWhole } from '@so-viec/shared/decimal/decimal';

/** As many as a person reads; `--json` has all. */
const SHOWN = 50;

/** The report as a person reads it: the counts, then what changes (in a preview), what is refused and how to mend it. */
export function reportInWords(report: ImportReport): string {
  const lines = [countsOf(report)];
  if (report.isDryRun && report.refused === 0) lines.push(...listed(report.changes.map(changeInWords)));
  lines.push(...listed(report.refusals.map((refusal) => refusal.text)));
  lines.push(...report.notes.map((note) => `Lưu ý: ${note.text}`));
  if (report.refused > 0) lines.push('Chưa ghi gì. Sửa các chỗ trên rồi nạp lại.');
  else if (report.isDryRun) lines.push('Chạy thử, chưa ghi gì.');
  return `${lines.join('\n')}\n`;
}

function countsOf({ isDryRun, added, changed, unchanged, refused }: ImportReport): string {
  const counts = `thêm ${formatWhole(added)}, đổi ${formatWhole(changed)}, giữ nguyên ${formatWhole(unchanged)}`;
  if (!isDryRun && refused === 0) return `Đã ${counts}.`;
  return `Sẽ ${counts}, từ chối ${formatWhole(refused)}.`;
}

function changeInWords({ row, cells }: ImportReport['changes'][number]): string {
  const said = cells.map(({ column, from, to }) => `${column}: ${from || '(trống)'} → ${to || '(trống)'}`);
  return `Dòng ${row} đổi ${said.join('; ')}.`;
}

function listed(lines: readonly string[]): string[] {
  const more = lines.length - SHOWN;
  if (more <= 0) return [...lines];
  return [...lines.slice(0, SHOWN), `… và ${formatWhole(more)} chỗ nữa (--json có đủ).`];
}
