import { AlignmentType, Header, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx';

const mm = (count: number) => Math.round(count * 56.7);

/** The width between the margins, in twentieths of a point: that of the sheet less 30 and 20 mm. */
export const textWidth = (isWide = false): number => mm((isWide ? 297 : 210) - 30 - 20);

/** A4, upright or on its side, and its margins. Source: Nghị định 30/2020/NĐ-CP, appendix I. */
export const wordPage = (isWide = false, isMarked = false) => ({
  size: {
    ...{ width: mm(210), height: mm(297) },
    orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
  },
  margin: {
    ...{ top: mm(20), bottom: mm(20), left: mm(30), right: mm(20) },
    // A mark beneath the number keeps off the text.
    ...{ header: mm(isMarked ? 6 : 10), footer: mm(10) },
  },
});

/** The number of the page at the top, from the second page on, and a mark beneath it. */
export function pageNumber(mark = ''): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: 26 });
  const line = new Paragraph({ alignment: AlignmentType.CENTER, children: [number] });
  return new Header({ children: mark ? [line, markLine(mark)] : [line] });
}

/** What is said in the margin of each page. */
export function markLine(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text, bold: true, size: 22 })],
  });
}
