import { AlignmentType, type Table } from 'docx';
import { type Cell, table } from './form-parts.ts';

/** The body that keeps the descriptions, as it stands at the head of its papers. */
export interface Letterhead {
  superior: string;
  body: string;
  style: 'state' | 'party';
}

/** The national title stands on one line: 12 points, as the decree allows, in 97 of the 160 millimetres. */
const centred = (text: string, ruleInset: number): Cell => ({
  ...{ text, bold: true, align: AlignmentType.CENTER, size: 24, ruleInset },
});

/** Source: Nghị định 30/2020/NĐ-CP for State bodies, Hướng dẫn 36-HD/VPTW for Party bodies. */
export function letterheadOf({ superior, body, style }: Letterhead): Table {
  const left = [superior, body].filter(Boolean).join('\n').toLocaleUpperCase('vi');
  const right =
    style === 'party'
      ? 'ĐẢNG CỘNG SẢN VIỆT NAM'
      : 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc';
  return table({
    columns: [63, 97],
    isBordered: false,
    rows: [[centred(left, 800), centred(right, style === 'party' ? 1600 : 1100)]],
  });
}
