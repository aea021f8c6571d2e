import { Document, Header, type ISectionOptions, Packer, Paragraph } from 'docx';
import type { Paper } from '../paper/paper.ts';
import { wordBlock } from './word-block.ts';
import { pageNumber, WORD_PAGE } from './word-page.ts';

/**
 * Papers as a Word file, each from a page of its own with its pages numbered from the second on. A section without
 * heads goes on with those of the section before: only the first of a file needs them.
 */
export function wordBatch(papers: readonly Paper[], title: string, isFirst: boolean): Promise<Buffer> {
  const styles = { default: { document: { run: { font: 'Times New Roman', size: 26 } } } };
  const sections = papers.map((paper, index) => sectionOf(paper, isFirst && index === 0));
  return Packer.toBuffer(new Document({ creator: 'Sổ Việc', title, styles, sections }));
}

function sectionOf({ blocks }: Paper, hasHeads: boolean): ISectionOptions {
  const first = new Header({ children: [new Paragraph({})] });
  return {
    properties: { page: { ...WORD_PAGE, pageNumbers: { start: 1 } }, titlePage: true },
    ...(hasHeads && { headers: { default: pageNumber(), first } }),
    children: blocks.flatMap((block, at) => wordBlock(block, blocks[at + 1]?.kind === 'signatures')),
  };
}
