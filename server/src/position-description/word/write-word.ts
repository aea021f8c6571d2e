import type { DescriptionContent } from '@so-viec/shared/position-description/position-description.schema';
import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { formOf } from './form.ts';
import { type Letterhead, letterheadOf } from './letterhead.ts';

const MILLIMETRE = 56.7;
const millimetres = (count: number) => Math.round(count * MILLIMETRE);
/** A4 and its margins. Source: Nghị định 30/2020/NĐ-CP, appendix I. */
const PAGE = {
  size: { width: millimetres(210), height: millimetres(297) },
  margin: { ...{ top: 20, bottom: 20, left: 30, right: 20 } },
};

function pageOf() {
  const { top, bottom, left, right } = PAGE.margin;
  const margin = {
    top: millimetres(top),
    bottom: millimetres(bottom),
    left: millimetres(left),
    right: millimetres(right),
  };
  return { size: PAGE.size, margin: { ...margin, header: millimetres(10), footer: millimetres(10) } };
}

/** The number of the page at the top, from the second page on. */
function pageNumber(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT] });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}

/** Writes descriptions to a Word file in the form of the official table, each from a new page. */
export function writeWord(
  descriptions: readonly DescriptionContent[],
  letterhead: Letterhead | null,
): Promise<Buffer> {
  const sections = descriptions.map(
    (content): ISectionOptions => ({
      properties: { page: { ...pageOf(), pageNumbers: { start: 1 } }, titlePage: true },
      headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({})] }) },
      children: [...(letterhead ? [letterheadOf(letterhead), new Paragraph({})] : []), ...formOf(content)],
    }),
  );
  const styles = { default: { document: { run: { font: 'Times New Roman', size: 26 } } } };
  return Packer.toBuffer(
    new Document({ creator: 'Sổ Việc', title: 'Bản mô tả công việc', styles, sections }),
  );
}
