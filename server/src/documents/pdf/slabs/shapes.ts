import type { Shape } from '@so-viec/shared/report/chart/picture';

const HATCH = 4;
const BLACK = '#000000';
type Origin = { x: number; y: number };

/** Draws the shapes of a picture from a corner of it on; the pen is black again afterwards. */
export function drawShapes(document: PDFKit.PDFDocument, shapes: readonly Shape[], from: Origin): void {
  document.save();
  for (const shape of shapes) drawShape(document, shape, from);
  document.restore();
  document.fillColor(BLACK).strokeColor(BLACK);
}

function drawShape(document: PDFKit.PDFDocument, shape: Shape, { x, y }: Origin): void {
  switch (shape.kind) {
    case 'rect':
      document.rect(x + shape.x, y + shape.y, shape.width, shape.height).fill(shape.fill);
      if (shape.isHatched) hatch(document, shape, { x, y });
      return;
    case 'line':
      for (const [index, [px, py]] of shape.points.entries()) {
        if (index === 0) document.moveTo(x + px, y + py);
        else document.lineTo(x + px, y + py);
      }
      document.lineWidth(shape.width);
      if (shape.dash) document.dash(shape.dash, { space: shape.dash });
      document.stroke(shape.stroke);
      document.undash();
      return;
    case 'dot':
      document.lineWidth(1.4).circle(x + shape.x, y + shape.y, shape.radius);
      document.fillAndStroke(shape.fill, shape.stroke);
      return;
    case 'text':
      words(document, shape, { x, y });
  }
}

function hatch(document: PDFKit.PDFDocument, area: Extract<Shape, { kind: 'rect' }>, { x, y }: Origin): void {
  const [left, top, width, height] = [x + area.x, y + area.y, area.width, area.height];
  document.save().rect(left, top, width, height).clip().lineWidth(1.2);
  for (let at = -height; at < width; at += HATCH) {
    document.moveTo(left + at, top + height).lineTo(left + at + height, top);
  }
  document.stroke('#ffffff').restore();
}

function words(
  document: PDFKit.PDFDocument,
  shape: Extract<Shape, { kind: 'text' }>,
  { x, y }: Origin,
): void {
  document.font(shape.bold ? 'bold' : 'regular', shape.size).fillColor(BLACK);
  const width = shape.anchor === 'start' ? 0 : document.widthOfString(shape.text);
  const left = shape.x - (shape.anchor === 'middle' ? width / 2 : width);
  document.text(shape.text, x + left, y + shape.y, { lineBreak: false, baseline: 'alphabetic' });
}
