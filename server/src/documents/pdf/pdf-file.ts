import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import PDFDocument from 'pdfkit';
import type { Paper } from '../paper/paper.ts';
import { PAGE, type Sheet, WIDE_PAGE } from './page.ts';
import { paginate } from './paginate.ts';
import { paperSlabs } from './paper-slabs.ts';
import { Pen } from './pen.ts';
import { wrap } from './wrap.ts';

const NUMBER_SIZE = 13;
const MARK_SIZE = 11;

/** A PDF file that grows paper by paper; pages leave memory as they are finished. */
export class PdfFile {
  readonly #document: PDFKit.PDFDocument;
  readonly #pen: Pen;
  readonly #written: Promise<unknown>;

  constructor(out: Writable, title: string) {
    this.#document = new PDFDocument({
      autoFirstPage: false,
      size: 'A4',
      margin: 0,
      lang: 'vi-VN',
      info: { Title: title, Creator: 'Sổ Việc', Producer: 'Sổ Việc' },
    });
    this.#pen = new Pen(this.#document);
    this.#written = finished(out);
    // Who awaits the end hears of it; a file that was given up is no surprise.
    this.#written.catch(() => undefined);
    this.#document.pipe(out);
  }

  /** Adds a paper from a page of its own; its pages are numbered from the second on. Returns how many there are. */
  add(paper: Paper): number {
    const sheet = paper.isWide ? WIDE_PAGE : PAGE;
    const placed = paginate(paperSlabs(paper, sheet, this.#pen), sheet.top, sheet.bottom);
    let page = -1;
    for (const one of placed) {
      if (one.page !== page) this.#turn(one.page, paper, sheet);
      page = one.page;
      one.slab.draw(this.#pen, one.y);
    }
    return page + 1;
  }

  #turn(page: number, { name, mark }: Paper, sheet: Sheet): void {
    this.#document.addPage({ size: [sheet.width, sheet.height], margin: 0 });
    const top = mark ? sheet.markedTop : sheet.numberTop;
    if (page === 0) this.#document.outline.addItem(name);
    else this.#inMargin(`${page + 1}`, top, { size: NUMBER_SIZE, bold: false, sheet });
    if (!mark) return;
    const look = { size: MARK_SIZE, bold: true, sheet };
    this.#inMargin(mark, top + (page === 0 ? 0 : NUMBER_SIZE), look);
    this.#inMargin(mark, sheet.markFoot, look);
  }

  #inMargin(
    text: string,
    y: number,
    { size, bold, sheet }: { size: number; bold: boolean; sheet: Sheet },
  ): void {
    const [line] = wrap([{ text, bold }], sheet.textWidth, size, this.#pen.measure);
    const place = { x: sheet.left, y, width: sheet.textWidth, size };
    if (line) this.#pen.line(line, { ...place, align: 'centre' });
  }

  /** Ends the file; done when its last byte is written. */
  async end(): Promise<void> {
    this.#document.end();
    await this.#written;
  }
}
