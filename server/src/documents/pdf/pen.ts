import type { Picture } from '@so-viec/shared/report/chart/picture';
import type { Align } from '../paper/paper.ts';
import { FACES, type Face, faceFile } from './face.ts';
import { drawShapes } from './slabs/shapes.ts';
import { type Piece, RAISED_SIZE, type WrappedLine } from './wrap.ts';

/** Widths kept at most; names and reports of a province stay well below. */
const MOST_WIDTHS = 100_000;
const RULE = 0.6;

/** The place of a line: its left edge, its top, the width it is aligned in. */
interface Place {
  x: number;
  y: number;
  width: number;
  size: number;
  align: Align;
}

/** Draws text, rules and boxes; knows how wide text is. */
export class Pen {
  readonly #document: PDFKit.PDFDocument;
  readonly #widths = new Map<string, number>();

  constructor(document: PDFKit.PDFDocument) {
    this.#document = document;
    for (const face of FACES) document.registerFont(face, faceFile(face));
  }

  /** The width of a text, worked out once for each face. */
  readonly measure = (text: string, face: Face, size: number): number => {
    const key = `${face} ${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      if (this.#widths.size >= MOST_WIDTHS) this.#widths.clear();
      width = this.#document.font(face, 1000).widthOfString(text) / 1000;
      this.#widths.set(key, width);
    }
    return width * size;
  };

  line({ pieces, width, isEnd }: WrappedLine, place: Place): void {
    const free = place.width - width;
    const spaces = pieces.reduce((sum, { text }) => sum + text.split(' ').length - 1, 0);
    const stretch = place.align === 'justified' && !isEnd && spaces > 0 ? free / spaces : 0;
    let x = place.x + (place.align === 'centre' ? free / 2 : place.align === 'right' ? free : 0);
    for (const piece of pieces) {
      const size = piece.raised ? place.size * RAISED_SIZE : place.size;
      if (stretch === 0) this.#put(piece.text, piece.face, { x, y: place.y, size });
      else this.#putApart(piece, { x, y: place.y, size }, stretch);
      x += piece.width + stretch * (piece.text.split(' ').length - 1);
    }
  }

  #put(text: string, face: Face, { x, y, size }: { x: number; y: number; size: number }): void {
    if (text !== '') this.#document.font(face, size).text(text, x, y, { lineBreak: false });
  }

  /**
   * Word by word, each space so much wider. The library's own word spacing widens spaces that do not break as well, and drops those
   * that a line begins with.
   */
  #putApart({ text, face }: Piece, at: { x: number; y: number; size: number }, stretch: number): void {
    const space = this.measure(' ', face, at.size) + stretch;
    let x = at.x;
    for (const word of text.split(' ')) {
      this.#put(word, face, { ...at, x });
      x += this.measure(word, face, at.size) + space;
    }
  }

  rule(fromX: number, toX: number, y: number): void {
    this.#document.lineWidth(RULE).moveTo(fromX, y).lineTo(toX, y).stroke();
  }

  /** A picture with its upper left corner at a place. */
  picture({ shapes }: Picture, x: number, y: number): void {
    drawShapes(this.#document, shapes, { x, y });
  }

  box(x: number, y: number, width: number, height: number): void {
    this.#document.lineWidth(RULE).rect(x, y, width, height).stroke();
  }
}
