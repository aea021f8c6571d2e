import type { Align, Words } from '../paper/paper.ts';
import { LINE_HEIGHT } from './line-slabs.ts';
import type { Pen } from './pen.ts';
import { type Measure, wrap } from './wrap.ts';

/** Texts and rules one beneath the other in a column. */
export interface Stack {
  readonly height: number;
  text(words: readonly Words[], size: number): Stack;
  /** A rule of a length beneath what is there. */
  rule(length: number): Stack;
  /** Free room. */
  room(height: number): Stack;
  draw(pen: Pen, y: number): void;
}

const RULE_ROOM = 4;

/** An empty stack in a column. */
export function stackOf(
  column: { x: number; width: number },
  measure: Measure,
  align: Align = 'centre',
): Stack {
  const { x, width } = column;
  const parts: ((pen: Pen, y: number) => void)[] = [];
  let height = 0;
  const stack: Stack = {
    get height() {
      return height;
    },
    text(words, size) {
      for (const line of wrap(words, width, size, measure)) {
        const top = height;
        parts.push((pen, y) => pen.line(line, { x, y: y + top, width, size, align }));
        height += size * LINE_HEIGHT;
      }
      return stack;
    },
    rule(length) {
      const top = height + RULE_ROOM / 2;
      const from = align === 'centre' ? x + (width - length) / 2 : x;
      parts.push((pen, y) => pen.rule(from, from + length, y + top));
      return stack.room(RULE_ROOM);
    },
    room(more) {
      height += more;
      return stack;
    },
    draw(pen, y) {
      for (const part of parts) part(pen, y);
    },
  };
  return stack;
}
