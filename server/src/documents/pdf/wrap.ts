import type { Words } from '../paper/paper.ts';
import { type Face, faceOf } from './face.ts';

/** A stretch of a line in one face. */
export interface Piece {
  text: string;
  face: Face;
  raised: boolean;
  width: number;
}

/** A line that fits; `isEnd` where its paragraph ends. */
export interface WrappedLine {
  pieces: Piece[];
  width: number;
  isEnd: boolean;
}

/** The width of a text in a face at a size, in points. */
export type Measure = (text: string, face: Face, size: number) => number;

export const RAISED_SIZE = 0.65;

interface Token extends Piece {
  /** The width of the space before it; 0 where it joins on. */
  space: number;
}

/** Breaks words into lines of a width, at spaces, and within a word only where it is wider than a line. */
export function wrap(words: readonly Words[], width: number, size: number, measure: Measure): WrappedLine[] {
  const paragraphs: Token[][] = [[]];
  for (const run of words) {
    for (const [index, part] of run.text.split('\n').entries()) {
      if (index > 0) paragraphs.push([]);
      paragraphs.at(-1)?.push(...tokensOf({ ...run, text: part }, width, size, measure));
    }
  }
  return paragraphs.flatMap((tokens) => linesOf(tokens, width));
}

function tokensOf(run: Words, width: number, size: number, measure: Measure): Token[] {
  const face = faceOf(run);
  const raised = run.raised ?? false;
  const drawn = raised ? size * RAISED_SIZE : size;
  const space = measure(' ', face, drawn);
  const parts = run.text.split(/[ \t]+/);
  return parts.flatMap((word, index) => {
    if (word === '') return [];
    const gap = index === 0 ? 0 : space;
    return broken(word, width, (text) => measure(text, face, drawn)).map((text, at) => ({
      ...{ text, face, raised, width: measure(text, face, drawn) },
      space: at === 0 ? gap : 0,
    }));
  });
}

/** A word in parts that fit a line each: mostly itself. */
function broken(word: string, width: number, widthOf: (text: string) => number): string[] {
  if (widthOf(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const letter of word) {
    if (part !== '' && widthOf(part + letter) > width) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part];
}

function linesOf(tokens: readonly Token[], width: number): WrappedLine[] {
  const lines: WrappedLine[] = [];
  let line: WrappedLine = { pieces: [], width: 0, isEnd: false };
  for (const token of tokens) {
    // Exact sums of floats may miss the edge by a hair.
    if (line.pieces.length > 0 && line.width + token.space + token.width > width + 0.01) {
      lines.push(line);
      line = { pieces: [], width: 0, isEnd: false };
    }
    append(line, token);
  }
  lines.push({ ...line, isEnd: true });
  return lines;
}

function append(line: WrappedLine, { space, ...piece }: Token): void {
  const last = line.pieces.at(-1);
  const gap = last ? space : 0;
  if (last && last.face === piece.face && last.raised === piece.raised) {
    last.text += gap > 0 ? ` ${piece.text}` : piece.text;
    last.width += gap + piece.width;
  } else {
    line.pieces.push(gap > 0 ? { ...piece, text: ` ${piece.text}`, width: gap + piece.width } : piece);
  }
  line.width += gap + piece.width;
}
