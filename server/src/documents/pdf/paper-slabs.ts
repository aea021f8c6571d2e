import { type Block, isSigning, type Paper } from '../paper/paper.ts';
import { lineSlabs } from './line-slabs.ts';
import type { Sheet } from './page.ts';
import { boxesSlabs, headsSlab, notesSlab, signaturesSlab } from './part-slabs.ts';
import type { Pen } from './pen.ts';
import { type Slab, tied } from './slab.ts';
import { endingSlab } from './slabs/ending-slab.ts';
import { pictureSlab } from './slabs/picture-slab.ts';
import { tableSlabs } from './table-slabs.ts';

/** So many lines of the text above go with the signatures to another page. */
const LINES_WITH_SIGNATURES = 3;

/** A paper as slabs, in order. Only lines and tables use the width of a wide sheet. */
export function paperSlabs({ blocks }: Paper, sheet: Sheet, pen: Pen): Slab[] {
  return blocks.flatMap((block, index) => {
    const slabs = blockSlabs(block, sheet, pen);
    const isSigned = isSigning(blocks[index + 1]);
    return isSigned ? tied(slabs, Math.min(LINES_WITH_SIGNATURES, slabs.length)) : slabs;
  });
}

function blockSlabs(block: Block, sheet: Sheet, pen: Pen): Slab[] {
  switch (block.kind) {
    case 'line':
      return lineSlabs(block, sheet, pen);
    case 'heads':
      return [headsSlab(block, pen)];
    case 'table':
      return tableSlabs(block, sheet, pen);
    case 'boxes':
      return boxesSlabs(block, pen);
    case 'signatures':
      return [signaturesSlab(block, pen)];
    case 'notes':
      return [notesSlab(block, pen)];
    case 'picture':
      return [pictureSlab(block)];
    case 'ending':
      return [endingSlab(block, pen)];
  }
}
