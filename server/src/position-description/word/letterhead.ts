import { AlignmentType, type Table } from 'docx';
import { type Cell, table } from './form-parts.ts';

/** The body that keeps the descriptions, as it stands at the head of its papers. */
export interface Letterhead {
  superior: string;
  body: string;
  style: 'state' | 'party';
}

const centred = (text: string, bold = true): Cell => ({ text, bold, align: AlignmentType.CENTER });

/** Source: Nghị định 30/2020/NĐ-CP for State bodies, Hướng dẫn 36-HD/VPTW for Party bodies. */
export function letterheadOf({ superior, body, style }: Letterhead): Table {
  const left = [superior, body].filter(Boolean).join('\n').toLocaleUpperCase('vi');
  const right =
    style === 'party'
      ? 'ĐẢNG CỘNG SẢN VIỆT NAM'
      : 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc';
  return table({ columns: [4, 5], isBordered: false, rows: [[centred(left), centred(right)]] });
}
