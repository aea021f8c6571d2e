import type { PictureBlock } from '../../paper/paper.ts';
import { PAGE } from '../page.ts';
import type { Slab } from '../slab.ts';

const ROOM = 6;

/** A picture, never broken over two pages. */
export function pictureSlab({ picture }: PictureBlock): Slab {
  const left = PAGE.left + (PAGE.textWidth - picture.width) / 2;
  return {
    height: picture.height + 2 * ROOM,
    staysWithNext: false,
    draw: (pen, y) => pen.picture(picture, left, y + ROOM),
  };
}
