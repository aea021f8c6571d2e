import { AlignmentType, ImageRun, Paragraph } from 'docx';
import type { PictureBlock } from '../paper/paper.ts';
import { imageOf } from './picture-image.ts';

/** Word counts the size of images in pixels of 96 to the inch. */
const pixels = (points: number) => Math.round((points * 96) / 72);

/** A picture as a paragraph of its own. */
export function wordPicture({ picture }: PictureBlock): Paragraph {
  const image = new ImageRun({
    type: 'png',
    data: imageOf(picture),
    transformation: { width: pixels(picture.width), height: pixels(picture.height) },
    altText: { name: 'biểu đồ', title: picture.alt, description: picture.alt },
  });
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 120, after: 120 },
    children: [image],
  });
}
