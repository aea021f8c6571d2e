import type { Boxes, Heads, Notes, Signatures } from '../paper/paper.ts';
import { TEXT_SIZE } from '../paper/paper.ts';
import { LINE_HEIGHT } from './line-slabs.ts';
import { PAGE } from './page.ts';
import type { Pen } from './pen.ts';
import type { Slab } from './slab.ts';
import { type Stack, stackOf } from './stack.ts';
import { wrap } from './wrap.ts';

const HEAD_SIZE = 12;
/** The body's side is the narrower one. */
const LEFT_SHARE = 0.42;
/** Room for the hand, in points. */
const SIGNING_ROOM = 70;
const BOX = { size: 11, indent: 20, gap: 8 };
const NOTE_SIZE = 10;

const LEFT = { x: PAGE.left, width: PAGE.textWidth * LEFT_SHARE - 6 };
const RIGHT = { x: PAGE.left + PAGE.textWidth * LEFT_SHARE, width: PAGE.textWidth * (1 - LEFT_SHARE) };

const one = (height: number, draw: Slab['draw']): Slab => ({ height, staysWithNext: true, draw });

/** The two heads, each with its rule: a third of the column under the body, the whole motto's length under the motto. */
export function headsSlab({ superior, body, nation, motto, beneath }: Heads, pen: Pen): Slab {
  const left: Stack = stackOf(LEFT, pen.measure);
  if (superior) left.text([{ text: superior }], HEAD_SIZE);
  left.text([{ text: body, bold: true }], HEAD_SIZE);
  if (beneath?.hasStar) left.text([{ text: '*' }], HEAD_SIZE);
  else left.rule(LEFT.width / 3);
  const right: Stack = stackOf(RIGHT, pen.measure);
  const nationSize = motto ? HEAD_SIZE : HEAD_SIZE + 2;
  right.text([{ text: nation, bold: true }], nationSize);
  if (motto) right.text([{ text: motto, bold: true }], HEAD_SIZE + 1);
  right.rule(motto ? pen.measure(motto, 'bold', HEAD_SIZE + 1) : pen.measure(nation, 'bold', nationSize));
  if (beneath) {
    const apart = Math.max(left.height, right.height) + 4;
    left.room(apart - left.height).text([{ text: beneath.number }], TEXT_SIZE);
    right.room(apart - right.height).text([{ text: beneath.placeAndDate, italic: true }], TEXT_SIZE);
  }
  return beside(left, right);
}

/** Two signatures: place and date, office, how to sign, room for the hand, the names on one height. */
export function signaturesSlab({ sides }: Signatures, pen: Pen): Slab {
  const half = PAGE.textWidth / 2;
  const columns = [PAGE.left, PAGE.left + half].map((x) => ({ x: x + 4, width: half - 8 }));
  const [left, right] = sides.map(({ placeAndDate, office, signed }, index) =>
    stackOf(columns[index] ?? LEFT, pen.measure)
      .room(14)
      .text([{ text: placeAndDate, italic: true }], TEXT_SIZE)
      .text([{ text: office, bold: true }], TEXT_SIZE)
      .text([{ text: signed, italic: true }], TEXT_SIZE),
  ) as [Stack, Stack];
  const signing = Math.max(left.height, right.height) + SIGNING_ROOM;
  for (const [index, stack] of [left, right].entries()) {
    stack.room(signing - stack.height).text([{ text: sides[index]?.name ?? '', bold: true }], TEXT_SIZE);
  }
  return beside(left, right);
}

function beside(left: Stack, right: Stack): Slab {
  return one(Math.max(left.height, right.height), (pen, y) => {
    left.draw(pen, y);
    right.draw(pen, y);
  });
}

/** Boxes that stay together. */
export function boxesSlabs({ boxes }: Boxes, pen: Pen): Slab[] {
  const height = TEXT_SIZE * LINE_HEIGHT + 4;
  const { size, indent, gap } = BOX;
  const x = PAGE.left + indent;
  const mark = wrap([{ text: 'X', bold: true }], size, size, pen.measure);
  return boxes.map(({ text, isMarked }, index) => {
    const lines = wrap([{ text }], PAGE.textWidth - indent - size - gap, TEXT_SIZE, pen.measure);
    const draw = (with_: Pen, y: number) => {
      with_.box(x, y + 4, size, size);
      const place = { y: y + 2, width: PAGE.textWidth, size: TEXT_SIZE, align: 'left' as const };
      for (const line of lines.slice(0, 1)) with_.line(line, { ...place, x: x + size + gap });
      if (isMarked)
        for (const line of mark) with_.line(line, { x, y: y + 3.5, width: size, size, align: 'centre' });
    };
    return { ...one(height, draw), staysWithNext: index < boxes.length - 1 };
  });
}

/** Notes under a short rule, each with its number. */
export function notesSlab({ notes }: Notes, pen: Pen): Slab {
  const stack = stackOf({ x: PAGE.left, width: PAGE.textWidth }, pen.measure, 'left').room(18).rule(100);
  for (const [index, text] of notes.entries()) {
    stack.text([{ text: `${index + 1}`, raised: true }, { text: ` ${text}` }], NOTE_SIZE);
  }
  return { ...one(stack.height, (with_, y) => stack.draw(with_, y)), staysWithNext: false };
}
