import type { Pen } from '../../documents/pdf/pen.ts';

/** What was drawn: a text with its left edge, a rule or a box. */
export type Drawn =
  | { kind: 'text'; text: string; x: number; y: number; face: string; size: number }
  | { kind: 'rule'; x: number; y: number; width: number }
  | { kind: 'box'; x: number; y: number; width: number; height: number };

/** A pen that notes what it draws; every letter is half as wide as its size. */
export function recordingPen(): { pen: Pen; drawn: Drawn[] } {
  const drawn: Drawn[] = [];
  const measure: Pen['measure'] = (text, _face, size) => ([...text].length * size) / 2;
  const pen: Pick<Pen, 'measure' | 'line' | 'rule' | 'box'> = {
    measure,
    line({ pieces, width }, place) {
      const free = place.width - width;
      let x = place.x + (place.align === 'centre' ? free / 2 : place.align === 'right' ? free : 0);
      for (const piece of pieces) {
        drawn.push({ kind: 'text', text: piece.text, x, y: place.y, face: piece.face, size: place.size });
        x += piece.width;
      }
    },
    rule: (fromX, toX, y) => void drawn.push({ kind: 'rule', x: fromX, y, width: toX - fromX }),
    box: (x, y, width, height) => void drawn.push({ kind: 'box', x, y, width, height }),
  };
  return { pen: pen as Pen, drawn };
}
