import type { Line } from '../paper/paper.ts';
import type { Sheet } from './page.ts';
import type { Pen } from './pen.ts';
import type { Slab } from './slab.ts';
import { wrap } from './wrap.ts';

/** The distance of lines as a share of the size: single, as Word sets Times New Roman. */
export const LINE_HEIGHT = 1.15;

/** A paragraph, a slab for each line; neither its first nor its last line stands alone on a page. */
export function lineSlabs(
  { words, align, size, before, after, staysWithNext }: Line,
  { left: x, textWidth: width }: Sheet,
  pen: Pen,
): Slab[] {
  const lines = wrap(words, width, size, pen.measure);
  const last = lines.length - 1;
  return lines.map((one, index) => {
    const above = index === 0 ? before : 0;
    const below = index === last ? after : 0;
    return {
      height: above + size * LINE_HEIGHT + below,
      staysWithNext: index === last ? staysWithNext : index === 0 || index === last - 1,
      draw: (with_, y) => with_.line(one, { x, y: y + above, width, size, align }),
    };
  });
}
