import { type Ending, TEXT_SIZE } from '../../paper/paper.ts';
import { PAGE } from '../page.ts';
import type { Pen } from '../pen.ts';
import type { Slab } from '../slab.ts';
import { stackOf } from '../stack.ts';

/** Room for the hand, in points. */
const SIGNING_ROOM = 70;
const HALF = PAGE.textWidth / 2;

/** Who gets the paper on the left, one signature on the right. Source: Nghị định 30/2020/NĐ-CP, appendix I. */
export function endingSlab({ receivers, isParty, office, name }: Ending, pen: Pen): Slab {
  const left = stackOf({ x: PAGE.left, width: HALF - 8 }, pen.measure, 'left').room(14);
  left.text([{ text: 'Nơi nhận:', bold: true, italic: !isParty }], isParty ? 13 : 12);
  for (const text of receivers) left.text([{ text }], isParty ? 12 : 11);
  const right = stackOf({ x: PAGE.left + HALF, width: HALF }, pen.measure).room(14);
  for (const text of office) right.text([{ text, bold: true }], TEXT_SIZE);
  right.room(SIGNING_ROOM).text([{ text: name, bold: true }], TEXT_SIZE);
  return {
    height: Math.max(left.height, right.height),
    staysWithNext: true,
    draw(with_, y) {
      left.draw(with_, y);
      right.draw(with_, y);
    },
  };
}
