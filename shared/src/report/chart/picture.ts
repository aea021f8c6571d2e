/** A picture made of plain shapes, drawn alike on a PDF page and as an image in Word. Lengths in points. */
export type Shape =
  | { kind: 'rect'; x: number; y: number; width: number; height: number; fill: string; isHatched?: boolean }
  | {
      kind: 'line';
      points: readonly (readonly [number, number])[];
      stroke: string;
      width: number;
      dash?: number;
    }
  | { kind: 'dot'; x: number; y: number; radius: number; fill: string; stroke: string }
  | {
      kind: 'text';
      x: number;
      /** The base line. */
      y: number;
      text: string;
      size: number;
      anchor: 'start' | 'middle' | 'end';
      bold?: boolean;
    };

export interface Picture {
  width: number;
  height: number;
  /** The same in words, for who does not see it. */
  alt: string;
  shapes: readonly Shape[];
}

/** The width between the margins of A4: 160 mm. */
export const PICTURE_WIDTH = 453;

/** The colours of data on paper, told apart in grey as well. */
export const INK = { text: '#1e1a16', soft: '#544c44', line: '#857c72', ground: '#efece7' } as const;
export const DATA = { blue: '#2a5f8f', ochre: '#c07f0c', pale: '#6495bd', plum: '#7a5c86' } as const;

export const text = (
  x: number,
  y: number,
  words: string,
  more: Partial<Omit<Extract<Shape, { kind: 'text' }>, 'kind' | 'x' | 'y' | 'text'>> = {},
): Shape => ({ kind: 'text', x, y, text: words, size: 10, anchor: 'start', ...more });

export const rect = (x: number, y: number, width: number, height: number, fill: string): Shape => ({
  ...{ kind: 'rect', x, y, width, height, fill },
});
