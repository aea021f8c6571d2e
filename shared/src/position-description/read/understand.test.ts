import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidyText } from '../tidy.ts';
import type { SourceRow, Understood } from './source.ts';
import { understand } from './understand.ts';
import { foldEach } from './words/fold-each.ts';
import { levelOf } from './words/level.ts';

const LINES = [
  ...[
    'BẢN MÔ TẢ CÔNG VIỆC',
    'VỊ TRÍ VIỆC LÀM',
    'Tên VTVL: Lái xe',
    'Mã VTVL: TP-HTPV-01  Địa điểm làm việc: Sở',
    'Tên vị trí việc làm',
  ],
  ...[
    '1. Mục tiêu: Đưa đón',
    '1. Mục đích vị trí việc làm',
    '2. Các công việc và tiêu chí đánh giá',
    '2.1. Xây dựng văn bản',
    'TT',
    '2.2',
  ],
  ...[
    'Mảng công việc',
    'Công việc cụ thể',
    'Tiêu chí đánh giá hoàn thành công việc',
    'Các nhiệm vụ, công việc',
  ],
  ...[
    '3. Các mối quan hệ công việc',
    '3.1. Bên trong',
    '3.2- Bên ngoài',
    'Quản lý trực tiếp',
    'Phối hợp với: Văn phòng',
  ],
  ...[
    '4. Phạm vi quyền hạn',
    'Quyền hạn cụ thể',
    '4.1. Đề xuất',
    '5. Các yêu cầu về trình độ, năng lực',
    '5.1. Yêu cầu về trình độ',
  ],
  ...[
    'Nhóm yêu cầu',
    'Yêu cầu cụ thể',
    'Kinh nghiệm: 2 năm',
    '5.2 Yêu cầu về năng lực',
    'Nhóm năng lực',
    'Tên năng lực',
    'Cấp độ',
  ],
  ...[
    '- Ngoại ngữ: 2-3',
    'Giao tiếp (cấp độ 2)',
    '2 – 3',
    'Khá',
    'GIÁM ĐỐC',
    '- Soạn thảo',
    '  hai   khoảng trống ',
    '…….',
    '',
  ],
  ...[
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    '3 Quan hệ khác thường',
    '5.2. Khung năng lực cần có',
  ],
];
const anyLine = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...LINES) },
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const anyText = fc
  .array(anyLine, { minLength: 1, maxLength: 3 })
  .map((lines) => lines.join('\n').normalize('NFC'));
const anyCell = fc.record({ text: anyText, span: fc.integer({ min: 1, max: 3 }), isContinued: fc.boolean() });
const anyRow = fc
  .tuple(fc.boolean(), fc.array(anyCell, { minLength: 1, maxLength: 4 }))
  .map(([isTable, drawn]): SourceRow => {
    let column = 0;
    const cells = (isTable ? drawn : drawn.slice(0, 1)).map((cell) => {
      const placed = { ...cell, column };
      column += cell.span;
      return placed;
    });
    return { table: isTable ? 0 : null, cells };
  });

/** What a use of a field ended in. */
function valueAt(content: Understood['content'], path: string): string {
  const [part = '', key, column] = path.split('.');
  const value = (content as unknown as Record<string, unknown>)[part];
  if (typeof value === 'string') return value;
  const rows = value as Record<string, string>[];
  if (key === undefined || column === undefined)
    return rows.map((row) => Object.values(row).join('\n')).join('\n');
  return rows.find((row) => row.key === key)?.[column] ?? '';
}

/** A word that no form has: wherever it stands it is content. */
const CONTENT = 'zzqx';
const CONTENT_LINES = [
  ...[
    CONTENT,
    `4. ${CONTENT}`,
    `2.1 ${CONTENT}`,
    `- ${CONTENT}: 3`,
    `Tiêu chí: ${CONTENT}`,
    `Năng lực: ${CONTENT}`,
  ],
  ...[`Quản lý trực tiếp: ${CONTENT}`, `Phối hợp: ${CONTENT}`, `Tên VTVL: ${CONTENT}`, `Mã: ${CONTENT}`],
  ...[
    `1. Mục tiêu: ${CONTENT}`,
    `Đơn vị công tác: ${CONTENT}`,
    `Ngạch: ${CONTENT}`,
    `Trình độ đào tạo: ${CONTENT}`,
  ],
  ...[`5.2. Yêu cầu về năng lực (${CONTENT}`, `Yêu cầu cụ thể ${CONTENT}`, `Cơ quan, tổ chức ${CONTENT}`],
];

describe('reading any file', () => {
  it('drops nothing: each letter and digit is in a field, a label or the leftovers, and in one of them only', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 14 }), (rows) => {
        const { descriptions, leftovers } = understand(rows);
        const first = descriptions[0]?.firstRow ?? rows.length;
        const covered = rows.map(({ cells }) =>
          cells.map(({ text }) => new Array<number>(text.length).fill(0)),
        );
        for (const part of [{ firstRow: 0, uses: [], leftovers }, ...descriptions]) {
          for (const { row, cell, from, to } of [...part.uses, ...part.leftovers]) {
            for (let at = from; at < to; at++) covered[part.firstRow + row]![cell]![at]!++;
          }
        }
        rows.forEach(({ cells }, row) => {
          cells.forEach(({ text }, cell) => {
            for (const { index } of text.matchAll(/[\p{L}\p{N}]/gu)) {
              // Before the first description the letterhead alone is a label.
              const times = covered[row]?.[cell]?.[index];
              if (row >= first || !/CỘNG HÒA|Độc lập/.test(cells.map(({ text }) => text).join(''))) {
                expect([text, index, times]).toEqual([text, index, 1]);
              }
            }
          });
        });
      }),
      { numRuns: 400 },
    );
  });

  it('takes no content for a label without a doubt that says so', () => {
    const row = fc
      .array(
        fc.oneof(
          fc.constantFrom(...LINES.filter((line) => !/CỘNG HÒA/.test(line))),
          fc.constantFrom(...CONTENT_LINES),
        ),
        {
          minLength: 1,
          maxLength: 4,
        },
      )
      .map((texts): SourceRow => {
        const cells = texts.map((text, column) => ({
          column,
          span: 1,
          isContinued: false,
          text: text.normalize('NFC'),
        }));
        return { table: texts.length > 1 ? 0 : null, cells };
      });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 14 }), (rows) => {
        for (const { rows: own, uses, doubts } of understand(rows).descriptions) {
          for (const { as, row, cell, from, to } of uses) {
            const said = own[row]?.cells[cell]?.text.slice(from, to) ?? '';
            // A heading in words of its own is named whole by a doubt.
            const isDoubted = doubts.some(({ found }) => found === said.trim());
            if (as === 'label' && !isDoubted) expect(said).not.toContain(CONTENT);
          }
        }
      }),
      { numRuns: 600 },
    );
  });

  it('keeps in each field the words it says it took', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 14 }), (rows) => {
        for (const { content, rows: own, uses } of understand(rows).descriptions) {
          for (const { as, path, row, cell, from, to } of uses) {
            if (as !== 'field') continue;
            const said = tidyText(own[row]?.cells[cell]?.text.slice(from, to) ?? '').replace(
              /^[\s:–-]+|\s*:$/g,
              '',
            );
            const value = valueAt(content, path);
            const isLevel = path.endsWith('.level') && levelOf(foldEach(said)) !== undefined;
            const isHeading = path === 'work' || path === 'competencies';
            if (!isLevel && !isHeading) expect(value).toContain(said);
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('a level', () => {
  it.each([
    ['2-3', '2-3'],
    ['2 – 3', '2-3'],
    ['Cấp độ 3', '3'],
    ['Mức 2 đến 4', '2-4'],
    ['Từ 2 đến 3', '2-3'],
    ['II', '2'],
    ['Mức III-IV', '3-4'],
    ['Bậc 2', undefined],
    ['Bậc III-IV', undefined],
    ['3-3', '3'],
    ['3-2', undefined],
    ['6', undefined],
    ['Khá', undefined],
    ['3 trở lên', undefined],
    ['', undefined],
  ])('%j is %j', (text, level) => {
    expect(levelOf(foldEach(text))).toBe(level);
  });
});
