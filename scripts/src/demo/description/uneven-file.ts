import type { DescriptionContent } from '@so-viec/shared/position-description/position-description.schema';
import type { SourceRow } from '@so-viec/shared/position-description/read/source';

class RowWriter {
  readonly rows: SourceRow[] = [];
  #tables = 0;

  line(text: string): void {
    this.rows.push({ table: null, cells: [{ column: 0, span: 1, text, isContinued: false }] });
  }

  table(...rows: string[][]): void {
    const table = this.#tables++;
    for (const cells of rows) {
      this.rows.push({
        table,
        cells: cells.map((text, column) => ({ column, span: 1, text, isContinued: false })),
      });
    }
  }
}

/** The text of a Word file as bodies keep it: most of it in order, some of it not as the form wants. */
export function unevenRows(contents: readonly DescriptionContent[]): SourceRow[] {
  const writer = new RowWriter();
  writer.line('SỞ NỘI VỤ');
  writer.line('PHỤ LỤC BẢN MÔ TẢ CÔNG VIỆC CỦA CÁC VỊ TRÍ VIỆC LÀM');
  for (const [i, content] of contents.entries()) writeOne(writer, content, i);
  writer.line('Người tổng hợp: Phòng Tổ chức - Hành chính');
  return writer.rows;
}

/** The second lacks its code, the third has levels in words, each has a line that belongs nowhere. */
function writeOne(writer: RowWriter, content: DescriptionContent, i: number): void {
  const code = i === 1 ? '' : content.code;
  writer.line('BẢN MÔ TẢ CÔNG VIỆC');
  writer.table([`Tên VTVL: ${content.name}`, code && `Mã VTVL: ${code}`]);
  writer.line(
    i === 2
      ? `1. Mục đích của vị trí: ${content.purpose}`
      : `1. Mục tiêu vị trí việc làm: ${content.purpose}`,
  );
  writer.line('2. Các công việc và tiêu chí đánh giá');
  const work = content.work.map(({ area, work, criterion }, at) => [at === 1 ? '' : area, work, criterion]);
  writer.table(['Mảng công việc', 'Công việc cụ thể', 'Tiêu chí'], ...work);
  writer.line('3. Các mối quan hệ công việc');
  writer.line('3.1. Bên trong');
  writer.table(
    ['Được quản lý trực tiếp bởi', 'Quản lý trực tiếp', 'Các đơn vị phối hợp chính'],
    [content.managedBy, content.manages, content.cooperatesWith],
  );
  if (i !== 1) {
    writer.line('3.2. Bên ngoài');
    writer.table(
      ['Cơ quan, tổ chức có quan hệ chính', 'Bản chất quan hệ'],
      ...content.outside.map(({ body, nature }) => [body, nature]),
    );
  }
  writer.line('4. Phạm vi quyền hạn');
  for (const { power } of content.powers) writer.line(`- ${power}`);
  writer.line('5.1. Yêu cầu về trình độ');
  writer.table(
    ['Nhóm yêu cầu', 'Yêu cầu cụ thể'],
    ...content.qualifications.map(({ kind, requirement }) => [kind, requirement]),
  );
  writer.line('5.2. Yêu cầu về năng lực');
  const levels = content.competencies.map(({ group, name, level }, at) => [
    group,
    name,
    i === 2 && at < 2 ? 'Khá' : level,
  ]);
  writer.table(['Nhóm năng lực', 'Tên năng lực', 'Cấp độ'], ...levels);
  writer.line('Bản này thay cho bản năm 2023.');
}
