import { Document, Footer, Header, type ISectionOptions, Packer, Paragraph } from 'docx';
import { isSigning, type Paper } from '../paper/paper.ts';
import { wordBlock } from './word-block.ts';
import { markLine, pageNumber, textWidth, wordPage } from './word-page.ts';

/**
 * Papers as a Word file, each from a page of its own with its pages numbered from the second on. A section without
 * heads goes on with those of the section before: only the first of a file needs them.
 */
export function wordBatch(papers: readonly Paper[], title: string, isFirst: boolean): Promise<Buffer> {
  const styles = { default: { document: { run: { font: 'Times New Roman', size: 26 } } } };
  const sections = papers.map((paper, index) => sectionOf(paper, isFirst && index === 0));
  return Packer.toBuffer(new Document({ creator: 'Sổ Việc', title, styles, sections }));
}

function sectionOf({ blocks, mark, isWide }: Paper, hasHeads: boolean): ISectionOptions {
  const first = new Header({ children: [mark ? markLine(mark) : new Paragraph({})] });
  const foot = () => new Footer({ children: [markLine(mark ?? '')] });
  return {
    properties: {
      page: { ...wordPage(isWide, mark !== undefined), pageNumbers: { start: 1 } },
      titlePage: true,
    },
    ...(hasHeads && { headers: { default: pageNumber(mark), first } }),
    ...(hasHeads && mark && { footers: { default: foot(), first: foot() } }),
    children: blocks.flatMap((block, at) =>
      wordBlock(block, { isSigned: isSigning(blocks[at + 1]), width: textWidth(isWide) }),
    ),
  };
}
